import type { Converter } from './converter'
import { listIn, mapIn, textIn, type Plain } from '@/lib/convert/source/plain'

/** A k3d configuration with the file inside. */
export const k3dConfig: Converter = {
  id: 'k3d',
  title: 'a k3d configuration',
  convert({ documents }) {
    for (const document of documents) {
      if (!textIn(document, 'apiVersion').startsWith('k3d.io/')) continue
      const text = textIn(document, 'registries', 'config')
      if (text === '') continue
      if (/^\S+\.ya?ml$/.test(text)) return { text: '', notes: [`It names a file, ${text}: open that one.`] }
      return { text, notes: notesOn(document, text) }
    }
    return null
  },
}

function notesOn(document: Plain, text: string): readonly string[] {
  const created =
    mapIn(document, 'registries', 'create').size > 0 || textIn(document, 'registries', 'create') === 'true'
  return [
    ...(created ? ['The registry that k3d makes (registries.create) is not part of it.'] : []),
    ...(listIn(document, 'registries', 'use').length > 0
      ? ['The registries that k3d itself runs (registries.use) are not part of it.']
      : []),
    ...(/\$\{?\w/.test(text) ? ['k3d expands $NAME in its configuration; here it stands as it is written.'] : []),
  ]
}
