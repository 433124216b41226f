import { inOneLine, type Parts, type Said, type Value, type Worded } from './worded'

const NAME = 'K3s'

/** The same of a node with RKE2, which runs the same code under its own name; for what is not said of it already. */
export function ofRke2<Found extends Worded>(found: Found): Found {
  const { parts, said } = found
  if (said.isRke2 === true) return found
  const named = namedRke2(parts, said)
  return { ...found, message: inOneLine(named, ' '), parts: named, said: { ...said, isRke2: true } }
}

/** With the name changed in what a catalogue says, in any language. Values stay, which are what the person wrote. */
export function namedRke2(parts: Parts, { values }: Pick<Said, 'values'>): Parts {
  const own = [...new Set(textsIn(values))].filter((text) => text.includes(NAME))
  // Of values that contain each other the longest is the one that is there.
  const longestFirst = own.toSorted((one, other) => other.length - one.length)
  const inText = (text: string) => renamed(text, longestFirst)
  return {
    wrong: inText(parts.wrong),
    effect: inText(parts.effect),
    remedy: inText(parts.remedy),
    ...(parts.note !== undefined && { note: inText(parts.note) }),
  }
}

function renamed(text: string, [spared, ...others]: readonly string[]): string {
  if (spared === undefined) return text.replaceAll(NAME, 'RKE2')
  return text
    .split(spared)
    .map((piece) => renamed(piece, others))
    .join(spared)
}

function textsIn(value: Value): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
