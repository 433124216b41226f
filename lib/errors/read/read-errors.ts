import { isPullError } from './pull-error'
import { cleanText } from './clean-text'
import { readMessage, type Message } from './read-message'
import { splitMessages } from './split-messages'

/** Messages that say the same. */
export interface ErrorGroup {
  readonly message: Message
  /** How often it is there, with what an event says of itself. */
  readonly count: number
  /** The first lines on which it is, from 1. */
  readonly lines: readonly number[]
}

export interface ReadErrors {
  /** In the order of the text. */
  readonly groups: readonly ErrorGroup[]
  /** The text was longer than what is read, or has more different messages. */
  readonly isCut: boolean
}

/** Of a text as it is pasted. */
export const TEXT_MAX = 8 * 1024 * 1024
const DIFFERENT_MAX = 2_000
const GROUPS_MAX = 200
const LINES_MAX = 20
/** Names of pods, sandboxes and traces, which say nothing about a pull. */
const OWN_IDS =
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|(?<!sha256:)\b[0-9a-f]{24,64}\b|(?:Attempt|traceID|spanID)[:=]"?\w+|time="?[^"\s]+"?|^\S*\d\d:\d\d:\d\d\S*|->[\d.:]+|\b\d{1,3}(?:\.\d{1,3}){3}:\d{5}->/g

/**
 * The error messages of a text of any kind: events of pods, logs of the node, of containerd and of clients, wrapped or not.
 * Each is read once, equal ones are counted. Empty when there is none. Linear in the text. Never throws.
 */
export function readErrors(text: string): ReadErrors {
  const raws = splitMessages(cleanText(text.slice(0, TEXT_MAX)))
  const byText = new Map<string, Message | null>()
  const groups = new Map<string, { message: Message; count: number; lines: number[] }>()
  let isCut = text.length > TEXT_MAX
  for (const { text: written, line } of raws) {
    const own = withoutIds(written)
    let message = byText.get(own)
    if (message === undefined) {
      if (byText.size >= DIFFERENT_MAX) {
        isCut = true
        continue
      }
      const read = readMessage(written)
      message = isPullError(read) ? read : null
      byText.set(own, message)
    }
    if (message === null) continue
    const key = keyOf(message)
    const group = groups.get(key)
    const count = countIn(written, message)
    if (group !== undefined) {
      group.count += count
      if (group.lines.length < LINES_MAX) group.lines.push(line)
    } else if (groups.size < GROUPS_MAX) groups.set(key, { message, count, lines: [line] })
    else isCut = true
  }
  return { groups: [...groups.values()], isCut }
}

function withoutIds(written: string): string {
  return written.length > 6_000 ? written : written.replace(OWN_IDS, '#')
}

/** The same event counts itself. */
function countIn(written: string, { count }: Message): number {
  const own = /\(x(\d{1,9}) over/.exec(written.slice(0, 400))?.[1]
  return own === undefined ? 1 : Math.max(count, Number(own))
}

function keyOf({
  code,
  by,
  image,
  reference,
  asked,
  host,
  dialled,
  status,
  lookedUp,
  file,
  fileLine,
  isStep,
  isToken,
  text,
}: Message): string {
  return JSON.stringify([
    code,
    by,
    reference ?? image,
    asked === null ? host : [asked.scheme, asked.host, asked.path, asked.ns, asked.token],
    dialled,
    status,
    lookedUp?.name ?? null,
    file,
    fileLine,
    isStep,
    isToken,
    code === 'unknown' ? text.slice(0, 300) : '',
  ])
}
