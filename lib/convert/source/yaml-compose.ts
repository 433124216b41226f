import { Composer, CST, Lexer, Parser, type Document } from 'yaml'

/** Files that people keep have fewer; the library looks at each piece several times. */
const PIECES_MAX = 200_000
/** Composing is recursive, and would exhaust the stack. */
const DEPTH_MAX = 100

const OPTIONS = {
  // Whoever reads a value knows which type it has, so that all scalars keep their text.
  schema: 'failsafe',
  resolveKnownTags: false,
  // It compares each key with each other one. Of equal keys the last counts, as in most programs.
  uniqueKeys: false,
  strict: false,
  logLevel: 'silent',
} as const

/**
 * Each document of a text; one with a syntax error has it in `errors`.
 *
 * A document nested too deep is left out, and all of a text that is too large. Never throws.
 */
export function composeYaml(text: string): readonly Document[] {
  const parser = new Parser()
  const composer = new Composer(OPTIONS)
  const documents: Document[] = []
  let pieces = 0
  const add = (tokens: Iterable<CST.Token>) => {
    for (const token of tokens) if (!isTooDeep(token)) documents.push(...composer.next(token))
  }
  for (const piece of new Lexer().lex(text)) {
    pieces += 1
    if (pieces > PIECES_MAX) return []
    add(parser.next(piece))
  }
  add(parser.end())
  documents.push(...composer.end())
  return documents
}

/** Looks at one level after the other, because recursion is what it has to prevent. */
function isTooDeep(token: CST.Token): boolean {
  let level: readonly CST.Token[] = token.type === 'document' && token.value !== undefined ? [token.value] : []
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_MAX) return true
    level = level.flatMap((outer) =>
      CST.isCollection(outer)
        ? outer.items.flatMap(({ key, value }) => [key, value].filter((inner) => inner !== null && inner !== undefined))
        : [],
    )
  }
  return false
}
