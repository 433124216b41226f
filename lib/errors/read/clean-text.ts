/** Codes of colours and of the cursor, as terminals get them, and what is left of them after a copy: `[0;31m`. */
const ANSI = /\p{Cc}\[[0-?]{0,24}[ -/]{0,4}[@-~]|\p{Cc}\][^\p{Cc}]{0,200}(?:\p{Cc}\\?)?/gu
const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  '#34': '"',
  '#x22': '"',
  '#39': "'",
  '#x27': "'",
  apos: "'",
  lt: '<',
  '#60': '<',
  gt: '>',
  '#62': '>',
  '#47': '/',
  '#x2f': '/',
  '#43': '+',
  '#61': '=',
  nbsp: ' ',
  '#160': ' ',
  amp: '&',
  '#38': '&',
}
/** By the letter that is left of `%3A` and the like. */
const LOST_ESCAPES: Readonly<Record<string, string>> = { A: '%3A', B: '%2B', C: '%2C', D: '%3D', F: '%2F' }
const ENTITY = /&(#?\w{2,5});/g

/**
 * A text as its programs wrote it: without colours, entities of HTML, line ends of Windows, quotation marks of word
 * processors and other spaces than a space. Each line stays a line. Linear.
 */
export function cleanText(text: string): string {
  let clean = text.replace(/\r\n?/g, '\n')
  if (clean.includes('\u001b')) clean = clean.replace(ANSI, '')
  // Links as GitHub and chats write them, and what Go prints of an escape that was taken for a format.
  if (clean.includes('](http')) clean = clean.replace(/\[([^\]\s]{1,500})\]\(https?:\/\/[^)\s]{1,800}\)/g, '$1')
  if (clean.includes('(MISSING)'))
    clean = clean.replace(/%!([ABCDF])\(MISSING\)/g, (whole, letter: string) => LOST_ESCAPES[letter] ?? whole)
  // Twice: a page that shows a page of HTML.
  for (let round = 0; round < 2 && clean.includes('&'); round++)
    clean = clean.replace(ENTITY, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
  return clean
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .replaceAll('\0', '')
}
