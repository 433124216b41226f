import { gunzipText } from '@/lib/convert/source/packed'
import { bytesFromBase64, fromBase64 } from '@/lib/text/base64'
import type { Command, Word } from './command'
import { printed, withoutEscapes } from './escapes'
import { saying, type Saying } from '@/lib/words/saying'

/** What a command writes to its output; `bytes` while that is not text. */
export interface Output extends Word {
  readonly bytes?: Uint8Array
  readonly notes?: readonly Saying[]
  /** Of one that is put together: a `$` in it stays as it is, whatever else expands. */
  readonly keeps?: boolean
  /** How it is written in the script, if not as it reads. */
  readonly encoded?: string
}

/** What `echo` without a flag does with a backslash: bash keeps it, dash reads an escape. */
export type Echo = 'keeps' | 'escapes'

const ECHO_NOTE = saying(
  'echo without -e: the sh of some systems makes line ends of \\n, and bash does not. It is read here as line ends; write printf.',
)

/** The words of a command without what only says how it is run: `sudo`, `env`, settings of variables. */
export function commandWords({ words }: Pick<Command, 'words'>): readonly Word[] {
  let from = 0
  while (from < words.length) {
    const { text } = words[from] ?? { text: '' }
    if (/^[A-Za-z_]\w*\+?=/.test(text) || SETTINGS.has(text)) from += 1
    else if (/^(?:sudo|doas|env|nice|ionice|timeout|su)$/.test(text)) {
      from += 1
      while (words[from]?.text.startsWith('-') === true) from += /^-[ugnh]$/.test(words[from]?.text ?? '') ? 2 : 1
    } else break
  }
  return words.slice(from)
}

const SETTINGS = new Set([
  'command',
  'builtin',
  'exec',
  'time',
  'nohup',
  'export',
  'readonly',
  'local',
  'declare',
  'then',
  'do',
  'else',
  'if',
  '!',
  'RUN',
  '-',
  '@',
])

/** What a command writes when `input` is what it reads; null when that is not known. */
export function outputOfCommand(command: Command, input: Output | null, echo: Echo): Output | null {
  const [name, ...rest] = commandWords(command)
  const read: Output | null = command.input ?? input
  switch (name?.text.replace(/^.*\//, '')) {
    case 'echo':
      return echoed(rest, echo)
    case 'printf': {
      const [format, ...given] = rest[0]?.text === '--' ? rest.slice(1) : rest
      if (format === undefined || format.text === '-v') return null
      return {
        text: printed(
          format.text,
          given.map(({ text }) => text),
        ),
        expands: rest.some(({ expands }) => expands),
      }
    }
    case 'cat':
      return rest.every(({ text }) => text.startsWith('-')) ? read : null
    case 'tee':
    case 'sponge':
    case 'pv':
      return read
    case 'envsubst':
    case 'sed':
    case 'tr':
    case 'awk':
    case 'gomplate':
    case 'op':
      return read === null ? null : throughFilter(read, name?.text.replace(/^.*\//, '') ?? '')
    case 'base64':
    case 'openssl':
    case 'gbase64':
      return rest.some(({ text }) => /^(?:-\w*[dD]\w*|--decode)$/.test(text)) ? decoded(read, rest) : null
    case 'gunzip':
    case 'gzip':
    case 'zcat': {
      const bytes = read?.bytes
      const text = bytes === undefined ? null : gunzipText(bytes)
      return text === null ? null : { text, expands: false, encoded: read?.encoded ?? '' }
    }
    default:
      return null
  }
}

/** What a filter makes of a text is not known: here it is as it comes in. */
function throughFilter(read: Output, command: string): Output {
  const note = saying('The text goes through {command}, which can change it: here it is as it was before.', { command })
  return command === 'envsubst' && !read.text.includes('$') ? read : { ...read, notes: [...(read.notes ?? []), note] }
}

function echoed(words: readonly Word[], echo: Echo): Output {
  let from = 0
  let escapes: boolean | null = null
  let ends = true
  while (/^-[neE]+$/.test(words[from]?.text ?? '')) {
    const flags = words[from]?.text ?? ''
    if (flags.includes('n')) ends = false
    if (flags.includes('e')) escapes = true
    if (flags.includes('E')) escapes = false
    from += 1
  }
  const said = words.slice(from)
  const written = said.map(({ text }) => text).join(' ')
  const isUnsure = escapes === null && echo === 'escapes' && written.includes('\\n')
  return {
    text: `${(escapes ?? echo === 'escapes') ? withoutEscapes(written) : written}${ends ? '\n' : ''}`,
    expands: said.some(({ expands }) => expands),
    notes: isUnsure ? [ECHO_NOTE] : [],
  }
}

function decoded(read: Output | null, words: readonly Word[]): Output | null {
  const written = (read?.text ?? words.map(({ text }) => text).find((text) => text.length > 40) ?? '').replace(
    /\s/g,
    '',
  )
  const text = fromBase64(written)
  if (text !== null) return { text, expands: false, encoded: written }
  const bytes = bytesFromBase64(written)
  return bytes === null ? null : { text: '', expands: false, bytes, encoded: written }
}
