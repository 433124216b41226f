import { isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import { applyEdits, type TextEdit } from '@/lib/text/text-edit'
import { isSameValue } from '@/lib/same-value'
import { saying, type Saying } from '@/lib/words/saying'
import type { CheckSettings, Must, NodeSettings } from './check-settings'
import { readSettings } from './read-settings'

/** What is added to an entry of `check`. */
export type Addition = { readonly must: Must } | { readonly node: NodeSettings }

export interface AddQuestion {
  /** Which entry of `check`, from 0. */
  readonly entry: number
  /** What a text without `check` is made for. */
  readonly file: string
  readonly images: string | null
}

/** The edit that adds it, or why it cannot be made. */
export type Added = { readonly edit: TextEdit } | { readonly refused: Saying }

const NOT_HERE = saying('The text is written in a way that nothing can be added to: write it by hand.')

/**
 * Adds an assertion or a node to a text of pullpath.yaml, as its last one. Every line that was there stays as it is. Refused
 * for a text that is wrong, and where the result would not say what was there before and the new one. Never throws.
 */
export function addToSettings(text: string, addition: Addition, question: AddQuestion): Added {
  const { checks, problems, written } = readSettings(text)
  if (problems.length > 0) return { refused: saying('The text is wrong in a line: correct that first.') }
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const edit = editOf(written.document, text, addition, question)
  if (edit === null) return { refused: NOT_HERE }
  const made = { ...edit, insert: edit.insert.replaceAll('\n', end) }
  const after = readSettings(applyEdits(text, [made]))
  return after.problems.length === 0 && isSameValue(after.checks, expected(checks, addition, question))
    ? { edit: made }
    : { refused: NOT_HERE }
}

function expected(
  checks: readonly CheckSettings[],
  addition: Addition,
  { entry, file, images }: AddQuestion,
): readonly CheckSettings[] {
  if (checks.length === 0)
    return [
      {
        files: file,
        ...('node' in addition && { nodes: [addition.node] }),
        ...(images !== null && { images }),
        must: 'must' in addition ? [addition.must] : [],
      },
    ]
  return checks.map((check, at) =>
    at !== entry
      ? check
      : 'must' in addition
        ? { ...check, must: [...check.must, addition.must] }
        : { ...check, nodes: [...(check.nodes ?? []), addition.node] },
  )
}

function editOf(document: Document, text: string, addition: Addition, question: AddQuestion): TextEdit | null {
  const root = document.contents as Node | null
  if (root === null || (isScalar(root) && root.value === null))
    return 'must' in addition ? whole(text, addition.must, question) : null
  if (!isMap(root) || root.flow === true) return null
  const check = pairIn(root, 'check')
  if (check === null) return 'must' in addition ? whole(text, addition.must, question) : null
  const owner = isSeq(check.value) ? check.value.items[question.entry] : check.value
  if (!isMap(owner) || owner.flow === true) return null
  const key = 'must' in addition ? 'must' : 'nodes'
  const list = pairIn(owner, key)?.value
  const item = 'must' in addition ? addition.must : addition.node
  if (list === undefined) return atEnd(text, endOf(owner), `${indentOf(text, owner)}${key}:`, item)
  if (!isSeq(list)) return null
  return list.flow === true ? inFlow(list, item) : inBlock(text, list, item)
}

function pairIn(map: YAMLMap, name: string): Pair | null {
  return map.items.find(({ key }) => isScalar(key) && key.value === name) ?? null
}

/** A text that says nothing of `check` yet gets all of it at its end. */
function whole(text: string, must: Must, { file, images }: AddQuestion): TextEdit {
  const lines = [
    'check:',
    `  files: ${scalar(file)}`,
    ...(images === null ? [] : [`  images: ${scalar(images)}`]),
    '  must:',
    ...blockItem(must, '    '),
  ]
  return { start: text.length, end: text.length, insert: `${/[^\n]$/.test(text) ? '\n' : ''}${lines.join('\n')}\n` }
}

function inBlock(text: string, list: YAMLSeq, item: object): TextEdit | null {
  const first = list.items[0] as Node | undefined
  const start = first?.range?.[0]
  if (start === undefined) return null
  const dash = text.lastIndexOf('-', start)
  const line = text.lastIndexOf('\n', dash) + 1
  const indent = text.slice(line, dash)
  // The first item of a list in a list begins on the line of the outer one.
  if (!/^ *$/.test(indent)) return null
  return insertAfter(text, endOf(list), blockItem(item, indent))
}

function inFlow(list: YAMLSeq, item: object): TextEdit | null {
  const last = list.items.at(-1) as Node | undefined
  const end = last?.range?.[1]
  return end === undefined ? null : { start: end, end, insert: `, ${flowItem(item)}` }
}

function atEnd(text: string, end: number, head: string, item: object): TextEdit {
  const indent = /^ */.exec(head)?.[0] ?? ''
  return insertAfter(text, end, [head, ...blockItem(item, `${indent}  `)])
}

/** The position after the last line of a part, and after the comment at its end. */
function insertAfter(text: string, end: number, lines: readonly string[]): TextEdit {
  const before = text.charAt(end - 1) === '\n' ? end - 1 : text.indexOf('\n', end)
  if (before < 0) return { start: text.length, end: text.length, insert: `\n${lines.join('\n')}\n` }
  return { start: before + 1, end: before + 1, insert: `${lines.join('\n')}\n` }
}

/** Where the value of a node ends: that of what is last in it. */
function endOf(node: Node): number {
  const last: unknown =
    isMap(node) && node.flow !== true
      ? node.items.at(-1)?.value
      : isSeq(node) && node.flow !== true
        ? node.items.at(-1)
        : null
  return last === null || last === undefined ? (node.range?.[1] ?? 0) : endOf(last as Node)
}

function indentOf(text: string, map: YAMLMap): string {
  const start = (map.items[0]?.key as Node | undefined)?.range?.[0] ?? 0
  return ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1)
}

function blockItem(item: object, indent: string): readonly string[] {
  const entries = Object.entries(item).filter(([, value]) => value !== undefined)
  return entries.map(([key, value], at) => `${indent}${at === 0 ? '- ' : '  '}${key}: ${valueOf(value)}`)
}

function flowItem(item: object): string {
  const entries = Object.entries(item).filter(([, value]) => value !== undefined)
  return `{ ${entries.map(([key, value]) => `${key}: ${valueOf(value)}`).join(', ')} }`
}

function valueOf(value: unknown): string {
  if (typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${value.map(valueOf).join(', ')}]`
  return typeof value === 'object' && value !== null ? flowItem(value) : scalar(String(value))
}

/** Bare where no reader of YAML takes it for anything but a text. */
function scalar(text: string): string {
  const isBare = /^[A-Za-z][\w./:*@+-]*$/.test(text) && !text.endsWith(':')
  if (isBare && !/^(?:true|false|yes|no|on|off|y|n|null)$/i.test(text)) return text
  // Escapes of JSON are those of double quotes.
  return /^[\x20-\x7e]*$/.test(text) ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text)
}
