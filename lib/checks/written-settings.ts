import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml'

/** A text of pullpath.yaml and where in it everything is. */
export interface WrittenSettings {
  /** Null when it is not YAML. */
  readonly value: unknown
  readonly document: Document
  /** Why it is not YAML, without what may be a secret, and the line from 1; null when it is. */
  readonly failure: { readonly why: string; readonly line: number } | null
  /** The line of a path, from 1; of the nearest thing above it when it is not there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

/** Longer texts are not read: settings are written by hand. */
export const SETTINGS_LENGTH_MAX = 256 * 1024
/** So many values may come of aliases. */
const ALIASES_MAX = 100

/** Reads a text as YAML. Never throws. */
export function readWritten(text: string): WrittenSettings {
  const lines = new LineCounter()
  const nothing = (why: string, line: number): WrittenSettings => ({
    value: null,
    document: parseDocument(''),
    failure: { why, line },
    lineOf: () => 1,
  })
  if (text.length > SETTINGS_LENGTH_MAX) return nothing('it is too long', 1)
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', lineCounter: lines })
    const [error] = document.errors
    if (error !== undefined) return nothing(shownError(error.message), lines.linePos(error.pos[0]).line || 1)
    return {
      value: document.toJS({ maxAliasCount: ALIASES_MAX }),
      document,
      failure: null,
      lineOf: (path) => lines.linePos(startOf(document, path)).line || 1,
    }
  } catch (error) {
    return nothing(shownError(error instanceof Error ? error.message : String(error)), 1)
  }
}

/** What follows is the name of an alias, which is what a password with an asterisk is taken for. */
function shownError(message: string): string {
  return message.replace(/^(Unresolved alias).*/s, '$1')
}

function startOf(document: Document, path: readonly PropertyKey[]): number {
  let node: Node | null = document.contents as Node | null
  let start = node?.range?.[0] ?? 0
  for (const key of path) {
    const map: unknown = isAlias(node) ? node.resolve(document) : node
    const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : null
    const next: unknown = isSeq(map) && typeof key === 'number' ? map.items[key] : pair?.value
    const at = pair !== null && pair !== undefined && isNode(pair.key) ? pair.key : next
    if (isNode(at)) start = at.range?.[0] ?? start
    if (!isNode(next)) return start
    node = next
  }
  return start
}
