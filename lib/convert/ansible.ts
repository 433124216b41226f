import type { Converted, Converter } from './converter'
import { addConfigs, addMirrors, emptyDraft } from './registries-draft'
import { isMap, mapIn, type Plain, type PlainMap, type Source } from './source'

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
  convert({ documents, text: whole }) {
    for (const document of documents) {
      const found = variableIn(document, 0)
      if (found === null) continue
      const { name, value } = found
      if (typeof value === 'string') return { text: unraw(value), notes: notesOn(name, value) }
      const text = below(whole, name)
      return text.trim() === '' ? drafted(name, value) : { text, notes: notesOn(name, text) }
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

/** A map in braces, on the line of its name. */
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

/** The lines below a key, as far as they are indented more, without their common indentation: comments stay. */
function below(text: Source['text'], name: string): string {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => new RegExp(`^ *["']?${name}["']?:`).test(line))
  const outer = indentOf(lines[at] ?? '')
  const count = lines
    .slice(at + 1)
    .findIndex((line) => line.trim() !== '' && indentOf(line) <= outer && !line.startsWith('#'))
  const own = count < 0 ? lines.slice(at + 1) : lines.slice(at + 1, at + 1 + count)
  const indent = own
    .filter((line) => line.trim() !== '')
    .reduce((least, line) => Math.min(least, indentOf(line)), Number.POSITIVE_INFINITY)
  return `${own
    .map((line) => line.slice(Number.isFinite(indent) ? indent : 0))
    .join('\n')
    .trimEnd()}\n`
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0
}
