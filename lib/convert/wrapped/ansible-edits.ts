import type { FileChange } from '@/lib/convert/shell/file-changes'
import { isMap, textIn, type Plain, type PlainMap } from '@/lib/convert/source/plain'
import { booleanOf } from '@/lib/go/yaml/resolve'

/** A task of Ansible that does something to a file which is on the node already. */
export interface AnsibleEdit extends Pick<FileChange, 'does' | 'command' | 'path'> {
  /** The key of its module. */
  readonly key: string
  /** The lines that it adds at the end of the file; null when what it does is not that simple. */
  readonly lines: readonly string[] | null
}

const MODULE =
  /^(?:ansible\.(?:builtin|legacy)\.)?(blockinfile|lineinfile|replace|file|copy|template|get_url|shell|command)$/
const PATHS = ['path', 'dest', 'destfile', 'name'] as const

/** What makes a task run at times, or several times. */
const CONDITION = /^(?:when|loop|until|delegate_to|with_\w+)$/

/** What a task does to a file; null for one that writes a text of its own, or is about no file. */
export function ansibleEdit(task: PlainMap): AnsibleEdit | null {
  for (const [key, value] of task) {
    const command = MODULE.exec(key)?.[1]
    if (command === undefined) continue
    const does = effectOf(command, value)
    const path = PATHS.map((name) => argumentOf(value, name)).find((one) => one !== '')
    if (does === null || path === undefined) return null
    const isPlain = command === 'blockinfile' && isMap(value) && ![...task.keys()].some((name) => CONDITION.test(name))
    return { does, command, path, key, lines: isPlain ? appendedLines(value) : null }
  }
  return null
}

/** Whether a list has tasks, as the file of a role does. */
export function isTasks(list: readonly Plain[]): boolean {
  return list.some((one) => isMap(one) && [...one.keys()].some((name) => MODULE.test(name)))
}

function effectOf(command: string, value: Plain): FileChange['does'] | null {
  switch (command) {
    case 'blockinfile':
    case 'lineinfile':
    case 'replace':
      return 'changes'
    case 'file':
      return argumentOf(value, 'state') === 'absent' ? 'removes' : null
    case 'copy':
    case 'template':
      return argumentOf(value, 'src') === '' ? null : 'replaces'
    case 'get_url':
      return 'replaces'
    default:
      return null
  }
}

/** Of a map, or of a text as `path=/etc/a line=b`. */
function argumentOf(value: Plain, name: string): string {
  if (typeof value !== 'string') return textIn(value, name)
  return new RegExp(`(?:^|\\s)${name}=("[^"]*"|'[^']*'|\\S+)`).exec(value)?.[1]?.replace(/^(["'])(.*)\1$/s, '$2') ?? ''
}

/**
 * A block goes to the end of the file, between lines that mark it. Source: ansible-core 2.16,
 * lib/ansible/modules/blockinfile.py
 */
function appendedLines(block: PlainMap): readonly string[] | null {
  const marker = textIn(block, 'marker') || '# {mark} ANSIBLE MANAGED BLOCK'
  const text = (textIn(block, 'block') || textIn(block, 'content')).replace(/\n$/, '')
  const isAtEnd =
    /^(?:present)?$/.test(textIn(block, 'state')) &&
    /^(?:EOF)?$/.test(textIn(block, 'insertafter')) &&
    textIn(block, 'insertbefore') === '' &&
    !['append_newline', 'prepend_newline'].some((name) => booleanOf(textIn(block, name)) === true)
  if (!isAtEnd || text === '' || !marker.includes('{mark}')) return null
  const marked = (name: string, otherwise: string): string =>
    marker.replace('{mark}', () => textIn(block, name) || otherwise)
  return [marked('marker_begin', 'BEGIN'), ...text.split('\n'), marked('marker_end', 'END')]
}
