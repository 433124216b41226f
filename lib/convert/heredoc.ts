import type { Converter } from './converter'
import { isRegistries } from '@/lib/convert/source/source'

interface Heredoc {
  /** The whole line, as in `cat > FILE <<'END'`. */
  readonly command: string
  /** As the shell passes it on. */
  readonly body: string
  /** Something in it is only known when the script runs. */
  readonly expands: boolean
}

/** A shell script that writes the file with a heredoc. */
export const heredoc: Converter = {
  id: 'heredoc',
  title: 'a script that writes registries.yaml',
  convert({ text }) {
    const found = heredocsIn(text).find(
      ({ command, body }) => /registr(?:ies|y)\.ya?ml/.test(command) || isRegistries(body),
    )
    if (found === undefined) return null
    return {
      text: found.body,
      notes: found.expands ? ['The shell expands $ and ` in this heredoc; here they stand as they are written.'] : [],
    }
  },
}

const BEGINNING = /<<(-?)[ \t]*(["'\\]?)(\w+)/

/** Source: POSIX.1-2017, Shell Command Language, 2.7.4 Here-Document. */
function heredocsIn(text: string): readonly Heredoc[] {
  const lines = text.split('\n')
  const endOf = endsOf(lines)
  const found: Heredoc[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const command = lines[at] ?? ''
    const [, strips, quote, word = ''] = BEGINNING.exec(command) ?? []
    const end = endOf(at, word)
    if (end === null) continue
    // The indentation of the end is that of the file around the script.
    const outer = new RegExp(`^ {0,${/^ */.exec(lines[end] ?? '')?.[0].length ?? 0}}`)
    const body = lines
      .slice(at + 1, end)
      .map((line) => `${strips === '-' ? line.replace(/^\t+/, '') : line.replace(outer, '')}\n`)
      .join('')
    found.push({ command, ...(quote === '' ? expanded(body) : { body, expands: false }) })
    at = end
  }
  return found
}

/** The line that ends a heredoc, asked for with ascending beginnings. An indented end is that of a script inside another file. */
function endsOf(lines: readonly string[]): (beginning: number, word: string) => number | null {
  const left = new Map<string, number[]>()
  for (const [index, line] of lines.entries()) {
    const word = line.trim()
    if (/^\w+$/.test(word)) (left.get(word) ?? left.set(word, []).get(word))?.push(index)
  }
  for (const found of left.values()) found.reverse()
  return (beginning, word) => {
    const found = left.get(word) ?? []
    while ((found.at(-1) ?? Number.POSITIVE_INFINITY) <= beginning) found.pop()
    return found.at(-1) ?? null
  }
}

/** What a heredoc says whose end stands there without quotes. */
function expanded(body: string): Pick<Heredoc, 'body' | 'expands'> {
  return {
    body: body.replace(/\\([$`\\]|\n)/g, (_, mark: string) => (mark === '\n' ? '' : mark)),
    expands: /[$`]/.test(body.replace(/\\[\s\S]/g, '')),
  }
}
