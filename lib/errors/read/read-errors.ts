import { isPullError } from './pull-error'
import { cleanText } from './clean-text'
import { readMessages, type Message } from './read-message'
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
  const clean = cleanText(text.slice(0, TEXT_MAX))
  const raws = splitMessages(clean)
  const announced = announcedFiles(clean)
  const byText = new Map<string, readonly Message[]>()
  const groups = new Map<string, { message: Message; count: number; lines: number[] }>()
  let isCut = text.length > TEXT_MAX
  for (const { text: written, line } of raws) {
    const own = withoutIds(written)
    let messages = byText.get(own)
    if (messages === undefined) {
      if (byText.size >= DIFFERENT_MAX) {
        isCut = true
        continue
      }
      messages = readMessages(written).filter(isPullError)
      byText.set(own, messages)
    }
    for (const read of messages) {
      const message = read.code === 'yaml-invalid' && read.file === null ? { ...read, file: announced(line) } : read
      const key = keyOf(message)
      const group = groups.get(key)
      const count = countIn(written, message)
      if (group !== undefined) {
        group.count += count
        if (group.lines.length < LINES_MAX) group.lines.push(line)
        if (group.message.image === null) group.message = message
      } else if (groups.size < GROUPS_MAX) groups.set(key, { message, count, lines: [line] })
      else isCut = true
    }
  }
  return { groups: [...groups.values()], isCut }
}

/**
 * Which registries.yaml was read last before a line, by the lines of K3s and RKE2 that say so; null for none since the last
 * start. To be asked in the order of the lines. Source: rancher/wharfie pkg/registries/registries.go, GetPrivateRegistries
 */
function announcedFiles(text: string): (line: number) => string | null {
  if (!text.includes('registry config file at')) return () => null
  const found = [
    ...text.matchAll(/Using (?:private )?registry config file at ([^\s"]{1,400})|Starting (?:k3s|rke2)\b/g),
  ]
  let next = 0
  let read = 0
  let number = 1
  let file: string | null = null
  return (line) => {
    for (let one = found[next]; one !== undefined; one = found[++next]) {
      const { index, 1: path } = one
      for (let end = text.indexOf('\n', read); end !== -1 && end < index; end = text.indexOf('\n', read)) {
        number += 1
        read = end + 1
      }
      if (number >= line) break
      file = path ?? null
    }
    return file
  }
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
    // RKE2's own puller says it at once, and again at its end with the image.
    by === 'own-puller' && asked !== null ? null : (reference ?? image),
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
