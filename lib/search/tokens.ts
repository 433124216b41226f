/** Longer queries are cut. */
export const QUERY_MAX = 200

// A star, a name with its signs, or a run of Chinese.
const PIECES = /\*|[\p{Script=Han}]+|[^\s\p{Script=Han}\p{P}\p{S}]+(?:[._:/-][^\s\p{Script=Han}\p{P}\p{S}]+)*/gu
const HAN = /^\p{Script=Han}/u
/** Not the dots of numbers, such as those of a version. */
const SIGNS = /[_:/-]+|\.(?!\d)|(?<!\d)\./

/**
 * The words by which a text is found: of names such as `insecure_skip_verify` and `docker.io` their parts. Chinese has no
 * spaces between words: each two neighbouring characters are one. The same in each browser and at the build.
 */
export function tokensOf(text: string): readonly string[] {
  const pieces = text.normalize('NFKC').toLowerCase().match(PIECES) ?? []
  return pieces.flatMap((piece) => (HAN.test(piece) ? pairsOf(piece) : partsOf(piece)))
}

function pairsOf(run: string): readonly string[] {
  const characters = [...run]
  return characters.length === 1 ? characters : characters.slice(1).map((next, at) => `${characters[at]}${next}`)
}

function partsOf(name: string): readonly string[] {
  return name.split(SIGNS).filter((part) => part !== '')
}
