import { quotedAt, readGoFields } from './go-fields'
import { speakerOf, type Framed } from './speaker'

const CLOCK = String.raw`\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d| ?UTC)?`
const SYSLOG = String.raw`[A-Z][a-z]{2} {1,2}\d{1,2} (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d{1,6})?`
/** `Jun 12 10:11:12 node k3s[123]: ` of journalctl, with the short and the ISO time. */
const JOURNAL = new RegExp(String.raw`^(${SYSLOG}|${CLOCK}) (?:[\w.-]{1,255} )?([\w@.:-]{1,64})(?:\[\d{1,10}\])?: `)
const BARE_JOURNAL = /^([\w@.-]{1,64})\[\d{1,10}\]: /
/** `E0612 10:11:12.123456    1234 file.go:56] ` of klog. */
const KLOG = /^[IWEF](\d{4} \d\d:\d\d:\d\d\.\d{1,9}) {1,8}\d{1,10} ([\w.-]{1,80}:\d{1,6})\] /
const SHORT_KLOG = /^[IWEF](\d{4} \d\d:\d\d:\d\d(?:\.\d{1,9})?) ([\w.-]{1,80}:\d{1,6})\] /
/** `FATA[0000] ` of logrus on a terminal; containerd puts a time there. */
const TERMINAL = new RegExp(String.raw`^(?:FATA|ERRO|WARN|INFO|DEBU)\[(?:\d{4,6}|${CLOCK})\] `)
const CRI_LOG = new RegExp(String.raw`^(${CLOCK}) (?:stdout|stderr) [FP] `)
const PLAIN_TIME = new RegExp(String.raw`^\[?(${CLOCK})\]?[ |] *`)
/** A row of `kubectl describe pod` or `kubectl get events`, up to the message. */
const EVENT =
  /^(?:[\w.-]{1,63} {2,}|\S{1,63} )?(?:(?:<\w+>|\d[\dhmsdy]{0,12})(?: \(x\d{1,9} over [\w<>]{1,16}\))? {1,30}){0,3}(?:\d{1,9} {1,30})?(Warning|Normal) {1,30}([A-Z]\w{2,60}) {1,60}(?:(\d[\dhmsdy]{0,12}|<\w+>)(?: \(x(\d{1,9}) over ([\w<>]{1,16})\))? {1,30})?(?:kubelet(?:, ?[\w.-]{1,255})?|pod\/\S{1,255}|[\w.-]{1,255}\/\S{1,255}|spec\.\S{1,80})? {0,60}(?=\S)/
const OVER = /\(x(\d{1,9}) over [\w<>]{1,16}\)/
const COUNT_MAX = 1_000_000_000

/** What a message is, apart from what is around it. Linear in the line, which should be bounded. */
export function frameOf(line: string): Framed {
  return framedIn(line, 0)
}

/** `depth`: how many lines this one was taken out of. */
function framedIn(line: string, depth: number): Framed {
  let rest = line
    .trim()
    .replace(/^(?:[>|] ?)+(?=\S)/, '')
    .replace(/^[-*] (?=\S)/, '')
  let time: string | null = null
  let count = 1
  for (let round = 0; round < 4; round++) {
    const found = JOURNAL.exec(rest) ?? CRI_LOG.exec(rest) ?? KLOG.exec(rest) ?? SHORT_KLOG.exec(rest)
    const bare = found === null ? (BARE_JOURNAL.exec(rest) ?? TERMINAL.exec(rest) ?? PLAIN_TIME.exec(rest)) : null
    const prefix = found ?? bare
    if (prefix === null) break
    if (found !== null || bare?.[1]?.includes(':') === true) time ??= prefix[1] ?? null
    rest = rest.slice(prefix[0].length)
  }
  const event = EVENT.exec(rest)
  if (event !== null) {
    count = numberOf(event[4] ?? OVER.exec(rest)?.[1])
    time ??= event[3] ?? null
    rest = rest.slice(event[0].length)
  } else count = numberOf(OVER.exec(rest)?.[1])
  const fields = fieldsOf(rest)
  const by = speakerOf(line)
  const inner = depth < DEPTH_MAX ? lineIn(fields) : null
  if (inner !== null) {
    const framed = framedIn(inner, depth + 1)
    return { ...framed, by: framed.by === 'unknown' ? by : framed.by, time: framed.time ?? fields.get('time') ?? time }
  }
  return { by, time: fields.get('time') ?? fields.get('ts') ?? time, count, text: textOf(rest, fields), fields }
}

const DEPTH_MAX = 3

/** Journals and containers as JSON hold the line of the program as a text. */
function lineIn(fields: ReadonlyMap<string, string>): string | null {
  const text = fields.get('MESSAGE') ?? fields.get('log') ?? null
  return text !== null && /(?:^|\s)(?:msg|level)=|^[IWEF]\d{4} \d\d:|^\{/.test(text) ? text : null
}

function numberOf(digits: string | undefined): number {
  return Math.min(COUNT_MAX, Math.max(1, Number(digits ?? 1)))
}

const NONE: ReadonlyMap<string, string> = new Map()

function fieldsOf(text: string): ReadonlyMap<string, string> {
  if (text.startsWith('{')) return jsonFields(text)
  // klog: a quoted message, then fields.
  if (text.startsWith('"')) {
    const said = quotedAt(text, 0)
    const rest = text.slice(said.end)
    if (/^ [\w.-]{1,60}=/.test(rest)) return new Map([['msg', said.text], ...readGoFields(rest)])
  }
  return /(?:^|\s)(?:msg|error|err)=/.test(text) ? withMessage(text) : NONE
}

/** On a terminal, logrus writes the message before its fields, without a name. */
function withMessage(text: string): ReadonlyMap<string, string> {
  const fields = readGoFields(text)
  if (fields.has('msg')) return fields
  const [before = ''] = text.split(/\s(?:error|err)=/, 1)
  return new Map([['msg', before.replace(/(?:\s+[\w.-]{1,60}=(?:"[^"]*"|\S*))+$/, '').trim()], ...fields])
}

/** One level: what is text in it. */
function jsonFields(text: string): ReadonlyMap<string, string> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return NONE
  }
  if (typeof value !== 'object' || value === null) return NONE
  return new Map(
    Object.entries(value).flatMap(([name, one]: [string, unknown]) =>
      typeof one === 'string' || typeof one === 'number' ? [[name, String(one)] as const] : [],
    ),
  )
}

const SAID = ['msg', 'message', 'MESSAGE', 'note', 'log']
const ERRORS = ['error', 'err']
/** Of an event it is a name, such as FailedCreatePodSandBox; other programs have a text there. */
const REASON_NAME = /^[A-Z]\w*$/

/** The message and its error in one line, with quotation marks as they were at first. */
function textOf(rest: string, fields: ReadonlyMap<string, string>): string {
  const known = [...SAID, ...ERRORS].flatMap((name) => fields.get(name) ?? [])
  const reason = fields.get('reason')
  const said = reason === undefined || (known.length > 0 && REASON_NAME.test(reason)) ? known : [...known, reason]
  const text = said.length === 0 ? rest : said.join(': ')
  return unescaped(text).replace(/\s+/g, ' ').trim()
}

/** Quotation marks that were quoted again and again, and line breaks that were written out. */
export function unescaped(text: string): string {
  return text.replace(/\\{1,16}(["'`])/g, '$1').replace(/\\{1,8}n(?=[\s"a-z]|$)/g, ' ')
}
