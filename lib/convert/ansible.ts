import type { Converter } from './converter'
import { isMap, type Plain, type Source } from './source'

const VARIABLES = ['registries_config_yaml', 'custom_registries_yaml', 'k3s_registries', 'rke2_registries', 'k3s_registries_yaml']

/** Group variables of roles that take the file, as a text or as a map. */
export const ansibleVariable: Converter = {
  id: 'ansible',
  title: 'Ansible variables with registries.yaml in them',
  convert({ documents, text: whole }) {
    for (const document of documents) {
      for (const name of VARIABLES) {
        const value: Plain | undefined = isMap(document) ? document.get(name) : undefined
        if (typeof value === 'string') return { text: unraw(value), notes: notesOn(name, value) }
        if (isMap(value)) return { text: below(whole, name), notes: notesOn(name, below(whole, name)) }
      }
    }
    return null
  },
}

function notesOn(name: string, text: string): readonly string[] {
  return [`Taken out of the variable ${name}.`, ...(/\{\{/.test(text) && !text.startsWith('{% raw %}') ? ['What stands in braces was filled in by Ansible.'] : [])]
}

/** Marks between which Jinja reads nothing. */
function unraw(text: string): string {
  return text.replace(/^\{% raw %\}/, '').replace(/\{% endraw %\}(\n?)$/, '$1')
}

/** The lines below a key at the beginning of a line, without their common indentation: comments stay. */
function below(text: Source['text'], name: string): string {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => new RegExp(`^["']?${name}["']?:`).test(line)) + 1
  const count = lines.slice(first).findIndex((line) => /^\S/.test(line) && !line.startsWith('#'))
  const own = count < 0 ? lines.slice(first) : lines.slice(first, first + count)
  const indent = own.filter((line) => line.trim() !== '').reduce((least, line) => Math.min(least, /^ */.exec(line)?.[0].length ?? 0), Number.POSITIVE_INFINITY)
  return `${own.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join('\n').trimEnd()}\n`
}
