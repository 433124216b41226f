/** Codes of colours and of the cursor, as terminals get them, and what is left of them after a copy: `[0;31m`. */
// eslint-disable-next-line no-control-regex
const ANSI = /\u001b\[[0-?]{0,24}[ -/]{0,4}[@-~]|\u001b\][^\u0007\u001b\n]{0,200}(?:\u0007|\u001b\\)?|\u001b[@-Z\\-_]/g
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
const ENTITY = /&(#?\w{2,5});/g

/**
 * A text as its programs wrote it: without colours, entities of HTML, line ends of Windows, quotation marks of word
 * processors and other spaces than a space. Each line stays a line. Linear.
 */
export function cleanText(text: string): string {
  let clean = text.replace(/\r\n?/g, '\n')
  if (clean.includes('\u001b')) clean = clean.replace(ANSI, '')
  // Twice: a page that shows a page of HTML.
  for (let round = 0; round < 2 && clean.includes('&'); round++)
    clean = clean.replace(ENTITY, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
  // eslint-disable-next-line no-control-regex
  return clean
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b\ufeff\u0000]/g, '')
}
