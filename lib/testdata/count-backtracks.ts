import { setFlagsFromString } from 'node:v8'
import { runInThisContext } from 'node:vm'

type WithLimit = (source: string, flags: string, limit: number) => RegExp

setFlagsFromString('--allow-natives-syntax')
const withLimit = runInThisContext(
  '(source, flags, limit) => %NewRegExpWithBacktrackLimit(source, flags, limit)',
) as WithLimit
// V8 compiles a function when it is first called.
withLimit('a', '', 1)
setFlagsFromString('--no-allow-natives-syntax')

/** How often V8 backtracks to match an anchored pattern, rounded up to the next power of two. */
export function backtracksOf({ source, flags }: RegExp, text: string): number {
  for (let limit = 1; ; limit *= 2) {
    // An empty match always exists, unless the limit ended the search.
    if (withLimit(`(?:${source})|`, flags, limit).exec(text) !== null) return limit
  }
}
