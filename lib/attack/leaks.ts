/** How often what was encoded for one reader is encoded again for the next. */
const DEPTH = 3

/** Ways in which programs write a text into another one, each undone. */
const DECODERS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/(?:%[0-9a-f]{2})+/gi, (one) => Buffer.from(one.replaceAll('%', ''), 'hex').toString('utf8')),
  (text) =>
    text
      .replace(/\\+u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\\+(["'/\\])/g, '$1'),
  (text) => text.replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCharCode(Number(code) & 0xffff)),
  (text) => text.replace(/[A-Za-z0-9+/_-]{12,}/g, (one) => `${one} ${Buffer.from(one, 'base64').toString('latin1')} `),
  (text) => text.replace(/(?:[0-9a-f]{2}){8,}/gi, (one) => `${one} ${Buffer.from(one, 'hex').toString('latin1')} `),
]

/** Those of some words that are in a text, as they are or encoded, up to three times. */
export function wordsIn(text: string, words: readonly string[]): readonly string[] {
  const found = new Set<string>()
  let views = new Set([text])
  for (let depth = 0; depth <= DEPTH; depth += 1) {
    for (const view of views) for (const word of words) if (view.includes(word)) found.add(word)
    views = new Set([...views].flatMap((view) => DECODERS.map((decode) => decode(view)).filter((one) => one !== view)))
  }
  return [...found]
}
