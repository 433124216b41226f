import type { NodeOptions } from '@/lib/k3s/node-options'
import type { ParsedRegistries } from '@/lib/registries/model'

export interface ExportInput {
  readonly parsed: ParsedRegistries
  readonly options: NodeOptions
}

/** The file in the form that another tool wants. */
export interface Exported {
  readonly fileName: string
  readonly text: string
  /** What the format cannot say, and what is to be done about it. Empty when everything is in it. */
  readonly notes: readonly string[]
}

export interface ExportFormat {
  readonly id: string
  readonly title: string
  /** One sentence: what it is for. */
  readonly help: string
  make(input: ExportInput): Exported
}

/** Where the file is on a node. */
export function registriesPath({ distribution }: Pick<NodeOptions, 'distribution'>): string {
  return `/etc/rancher/${distribution}/registries.yaml`
}

export function onlyForK3s({ distribution }: Pick<NodeOptions, 'distribution'>): readonly string[] {
  return distribution === 'k3s' ? [] : ['This is for K3s alone, and the node is one of RKE2.']
}

/** A whole text as a YAML value below a key, with its lines at `columns`. */
export function textValue(text: string, columns: number): string {
  return isBlockable(text) ? blockScalar(text, columns) : `${quoted(text)}\n`
}

/** A text as the lines of a YAML block scalar with `|`, with the sign that keeps its last line ends. */
function blockScalar(text: string, columns: number): string {
  const indent = ' '.repeat(columns)
  const sign = text.endsWith('\n\n') ? '+' : text.endsWith('\n') ? '' : '-'
  // Where the first line begins with a blank, nobody could tell its indentation.
  const hint = /^[ \n]/.test(text) ? '2' : ''
  const lines = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
  return `|${hint}${sign}\n${lines.join('\n')}\n`
}

/** True for a text that a block scalar holds as it is: no control characters, and no line ends but one kind. */
function isBlockable(text: string): boolean {
  return (
    text.trim() !== '' &&
    !/[^\t\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u.test(text)
  )
}

/** A text as a double-quoted YAML (and JSON) string. */
export function quoted(text: string): string {
  return JSON.stringify(text)
}
