import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TESTDATA } from '@/lib/testdata/folder'
import { mutatedText } from './mutated-text'
import { generatedText, pick, randomOf, type Random } from './registries-text'
import { isNameless, SECRET_PLACES, withCanary, type SecretPlace } from './secret-places'

export interface CanaryText {
  readonly text: string
  readonly image: string
  readonly canary: string
  readonly places: readonly SecretPlace[]
}

const CONVERT = join(TESTDATA, 'convert')
/** Files of other formats, with what they become. */
const FOREIGN = readdirSync(CONVERT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(CONVERT, name)).map((file) => join(CONVERT, name, file)))
  .filter((file) => !file.endsWith('.notes.txt'))
  .map((file) => readFileSync(file, 'utf8'))
const LETTERS = 'abcdefghijkmnpqrstuvwxyz'

/** A file of any kind with a secret in one to three places; the same seed gives the same. */
export function canaryText(seed: number): CanaryText {
  const random = randomOf(seed)
  const places = Array.from({ length: 1 + random(3) }, () => pick(random, SECRET_PLACES))
  const canary = canaryOf(
    random,
    places.some(({ text }) => isNameless(text)),
  )
  let text = baseOf(random, seed)
  let image = 'docker.io/library/nginx:1.27'
  for (const place of places) {
    const written = withCanary(place.text, canary)
    if (place.in === 'image') image = written
    else text = put(text, place.in, written, random)
  }
  return { text, image, canary, places }
}

/** As a generator of passwords makes them, letters and digits mixed; or as people do, of letters alone. */
function canaryOf(random: Random, isMixed: boolean): string {
  if (!isMixed && random(2) === 0) return Array.from({ length: 14 }, () => LETTERS[random(LETTERS.length)]).join('')
  const some = (count: number, from: string) => Array.from({ length: count }, () => from[random(from.length)]).join('')
  return `${some(3, LETTERS)}${some(1, '23456789')}${some(4 + random(6), LETTERS)}${some(2, '0123456789')}${some(2, LETTERS.toUpperCase())}`
}

function baseOf(random: Random, seed: number): string {
  const kind = random(10)
  if (kind < 4) return generatedText(seed)
  if (kind < 7) return mutatedText(generatedText(seed), seed)
  return kind < 9 ? pick(random, FOREIGN) : ''
}

function put(text: string, where: SecretPlace['in'], written: string, random: Random): string {
  const end = text === '' || text.endsWith('\n') ? '' : '\n'
  const host = `x${random(1_000_000)}.example.com`
  switch (where) {
    case 'file':
      return random(4) === 0 ? `${text}${end}---\n${written}` : written
    case 'end':
      return `${text}${end}${written}\n`
    case 'auth':
      return random(3) === 0
        ? `${text}${end}configs:\n  ${host}:\n    auth:\n      username: u\n      ${written}\n`
        : `configs:\n  ${host}:\n    auth:\n      ${written}\n      username: u\n${random(2) === 0 ? '' : text}`
    case 'endpoint':
      return `mirrors:\n  ${host}:\n    endpoint:\n      - ${written}\n${random(2) === 0 ? '' : text}`
    case 'comment': {
      const lines = text.split('\n')
      const at = random(lines.length + 1)
      return [...lines.slice(0, at), `${' '.repeat(random(4))}# ${written}`, ...lines.slice(at)].join('\n')
    }
    case 'image':
      return text
  }
}
