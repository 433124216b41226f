import type { Range } from '@/lib/registries/diagnostic'

const BEGIN = /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/g
const END = /-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/g
/** What a key is made of: base64, what begins the lines of comments and lists, and line ends that are written out. */
const BODY =
  /(?:[\s#>|,'"-]|\\[nr]|\\$|[A-Za-z0-9+/]{20,}={0,2}|[A-Za-z0-9+/]+={0,2}(?=[ \t\r]*$|\\[nr]|["'])|(?:Proc-Type|DEK-Info)[^\n\\]*)*/my

/** Private keys. One without an end goes as far as it looks like one, and no further. */
export function privateKeys(text: string): readonly Range[] {
  const found: Range[] = []
  for (const { 0: begin, index } of text.matchAll(BEGIN)) {
    if (index < (found.at(-1)?.end ?? 0)) continue
    const from = index + begin.length
    END.lastIndex = from
    const end = END.exec(text)
    const next = text.indexOf('-----BEGIN ', from)
    if (end !== null && (next < 0 || end.index < next)) {
      found.push({ start: index, end: end.index + end[0].length })
      continue
    }
    BODY.lastIndex = from
    const body = BODY.exec(text)?.[0] ?? ''
    found.push({ start: index, end: from + body.replace(/[\s#>|,'"-]+$/, '').length })
  }
  return found
}
