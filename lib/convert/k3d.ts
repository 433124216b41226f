import type { Converter } from './converter'
import { listIn, textIn } from './source'

/** A k3d configuration with the file inside. */
export const k3dConfig: Converter = {
  id: 'k3d',
  title: 'a k3d configuration',
  convert({ documents }) {
    for (const document of documents) {
      if (!textIn(document, 'apiVersion').startsWith('k3d.io/')) continue
      const text = textIn(document, 'registries', 'config')
      if (text !== '') return { text, notes: listIn(document, 'registries', 'use').length > 0 ? ['The registries that k3d itself runs (registries.use) are not part of it.'] : [] }
    }
    return null
  },
}
