import { pick, randomOf, type Random } from './registries-text'

/** The text with a few changes of the kind that people and templates make. It may no longer be readable. */
export function mutatedText(text: string, seed: number): string {
  const random = randomOf(seed)
  let mutated = text
  for (let left = random(5); left > 0; left -= 1) mutated = pick(random, MUTATIONS)(mutated, random)
  return random(4) === 0 ? mutated.replaceAll('\n', '\r\n') : mutated
}

type Mutation = (text: string, random: Random) => string

const MUTATIONS: readonly Mutation[] = [
  (text) => text.replace(/^ +/gm, (spaces) => spaces + spaces),
  (text) => text.replace(/^ {2}( *- )/gm, '$1'),
  (text) => text.replace(/\n$/, ''),
  (text) => (text.startsWith('\ufeff') ? text : `\ufeff${text}`),
  (text) => (text.startsWith('---') ? text : `---\n${text}`),
  (text) => `${text}\n---\nmirrors: []\n`,
  (text) => `# first line\n\n${text}`,
  (text) => `${text}# last line`,
  (text, random) => atLine(text, random, (line) => `${/^ */.exec(line)?.[0] ?? ''}# above\n${line}`),
  (text, random) => atLine(text, random, (line) => `\n${line}`),
  (text, random) => atLine(text, random, (line) => `${line}\n\n# apart\n`),
  (text, random) => atLine(text, random, (line) => `${line} # after`),
  (text, random) => atLine(text, random, (line) => `${line}\n${' '.repeat(random(9))}# below`),
  (text, random) => atLine(text, random, (line) => `${line}\n${line}`),
  (text, random) => atLine(text, random, () => ''),
  (text, random) => atLine(text, random, (line) => line.replace(/:(?: .*)?$/, ': ~')),
  (text, random) => atLine(text, random, (line) => line.replace(/:(?: .*)?$/, ':')),
  (text, random) => atLine(text, random, (line) => line.replace(/: *$/, ': &top')),
  (text, random) => atLine(text, random, (line) => line.replace(/:.*$/, ': *top')),
  (text, random) => atLine(text, random, (line) => line.replace(/- (.*)$/, '- &one $1')),
  (text, random) => atLine(text, random, (line) => line.replace(/- .*$/, '- *one')),
  (text, random) => atLine(text, random, (line) => line.replace(/"/g, "'")),
  (text, random) => {
    const at = random(text.length + 1)
    return text.slice(0, at) + pick(random, [' ', '\n', '"', "'", '#', ' #', ': ', '- ', '{}', ',', '|', '\t']) + text.slice(at + random(2))
  },
]

function atLine(text: string, random: Random, change: (line: string) => string): string {
  const lines = text.split('\n')
  const at = random(lines.length)
  return lines.map((line, index) => (index === at ? change(line) : line)).join('\n')
}
