import type { Converted, Converter } from './converter'
import { addConfigs, addMirrors, emptyDraft } from './registries-draft'
import { isMap, mapIn, type Plain, type PlainMap } from '@/lib/convert/source/plain'
import { isReadable } from '@/lib/convert/source/source'

const VARIABLES = [
  'registries_config_yaml',
  'custom_registries_yaml',
  'k3s_registries',
  'rke2_registries',
  'k3s_registries_yaml',
]

/** Variables of roles that take the file, as a text or as a map, in a file of variables or in an inventory. */
export const ansibleVariable: Converter = {
  id: 'ansible',
  title: 'Ansible variables with registries.yaml in them',
  convert({ documents, textOf }) {
    for (const document of documents) {
      const found = variableIn(document, 0)
      if (found === null) continue
      const { name, value } = found
      if (typeof value === 'string') return { text: unraw(value), notes: notesOn(name, value) }
      const text = textOf(value)
      return text === null || !isReadable(text) ? drafted(name, value) : { text, notes: notesOn(name, text) }
    }
    return null
  },
}

/** An inventory has groups of groups. */
const DEPTH_MAX = 10

function variableIn(value: Plain, depth: number): { readonly name: string; readonly value: string | PlainMap } | null {
  if (!isMap(value) || depth > DEPTH_MAX) return null
  for (const [name, inside] of value) {
    if (VARIABLES.includes(name) && (typeof inside === 'string' || isMap(inside))) return { name, value: inside }
    const found = variableIn(inside, depth + 1)
    if (found !== null) return found
  }
  return null
}

/** A map in braces, or one that needs what stands elsewhere in the file. */
function drafted(name: string, value: PlainMap): Converted {
  const draft = emptyDraft()
  addMirrors(draft, mapIn(value, 'mirrors'))
  addConfigs(draft, mapIn(value, 'configs'))
  draft.notes.push(`Taken out of the variable ${name}.`)
  return { draft }
}

function notesOn(name: string, text: string): readonly string[] {
  return [
    `Taken out of the variable ${name}.`,
    ...(/\{\{/.test(text) && !text.startsWith('{% raw %}') ? ['What stands in braces was filled in by Ansible.'] : []),
  ]
}

/** Marks between which Jinja reads nothing. */
function unraw(text: string): string {
  return text.replace(/^\{% raw %\}/, '').replace(/\{% endraw %\}(\n?)$/, '$1')
}
