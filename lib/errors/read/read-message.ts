import { frameOf } from './frame'
import type { Framed, Speaker } from './speaker'
import { codeOf, type ErrorCode } from './codes'
import { readAskedUrl, type AskedUrl } from './request'

/** What one line of an error tells. Nothing of it may be shown before it is masked. */
export interface Message {
  readonly code: ErrorCode
  readonly by: Speaker
  readonly time: string | null
  readonly count: number
  /** With plain quotation marks, in one line. */
  readonly text: string
  /** As the line names it first; null when it does not. */
  readonly image: string | null
  /** The same image in the form that containerd gives it; null when the line has none. */
  readonly reference: string | null
  /** The request that failed, the last of several; null when none is named. */
  readonly asked: AskedUrl | null
  /** The host of a field `host=…` or of a text without a URL; null when there is none. */
  readonly host: string | null
  /** `ip:port` that was dialled; null when that is not said. */
  readonly dialled: string | null
  /** The name that was looked up, and the DNS server that was asked; null when it is not said. */
  readonly lookedUp: { readonly name: string; readonly server: string | null } | null
  /** Which of the failures of all endpoints it is, in the order in which they were asked; null for a line of one endpoint, and where they cannot be counted. */
  readonly ofAll: { readonly index: number; readonly count: number } | null
  /** Null when the line has none. */
  readonly status: number | null
  /** A token was asked for without an account. */
  readonly isAnonymous: boolean
  /** What failed is the request for a token. */
  readonly isToken: boolean
  /** The pause image of a pod. */
  readonly isSandbox: boolean
  /** What one endpoint answered, as the log has it. */
  readonly isStep: boolean
  /** The same of the last endpoint. */
  readonly isLast: boolean
  /** After the name was resolved: manifests, layers, unpacking. */
  readonly isFetch: boolean
  /** A file that the line names; null when it names none. */
  readonly file: string | null
  /** The line of a file that the error is about, from 1; null when it is not said. */
  readonly fileLine: number | null
  /** What a certificate is valid for; empty when that is not said. */
  readonly names: string
  /** It is logged as information, or for debugging. */
  readonly isInformation: boolean
  /** The program ended with it. */
  readonly isFatal: boolean
  /** It is of a log. */
  readonly isFramed: boolean
  /** What containerd wrote it, by its form; null when that does not tell. */
  readonly writtenBy: '1.6' | '2.0' | null
}

/** Longer messages are read at their beginning and their end. */
const READ_MAX = 12_000
const NAME = String.raw`(?:\\*["'‘]([^"'\\\s‘’]{1,400})|([^"'\\\s,‘’(]{1,400}?)(?=[:,.;)]?(?:\s|$)))`
const IMAGE = new RegExp(
  String.raw`(?:[Ff]ailed to pull image|[Bb]ack-off pulling image|sandbox image|[Cc]ontainer image|PullImage|(?:get|pull|load|Pulling) runtime image|[Pp]ulling image|no local image available for|\bimage(?:Name|Ref)?[=:]|(?:parse|apply default) image(?: reference| name| tag)?|manifest for|pull access denied for) {0,2}${NAME}`,
  'g',
)
const REFERENCE =
  /(?:pull and unpack image|resolve (?:reference|image)|failed to unpack image|ref(?:erence)?=) \\*"([^"\\\s]{1,600})\\*"/
/** \`NAME: not found\` at the end, where the name has a tag or digest. */
const NOT_FOUND = /([\w.-]+(?::\d{1,5})?(?:\/[\w.-]+)+(?::[\w.-]{1,128}|@sha256:[0-9a-f]{64})): not found/
const ASKED =
  /\b(Head|Get|Post|HEAD|GET|POST) (?:request to )?"?(https?:\/\/[^\s"]{1,4000})"?|\b(?:status(?: code)?|fetching|content at|for|host|url)[ =:"]{1,3}(https?:\/\/[^\s"]{1,4000})/gi
const OLD_STATUS = /pulling from host ([^\s"]{1,260}) failed with status code \[[^\]]{1,300}\]: (\d{3})/
const DIALLED =
  /\b(?:dial|read|write) (?:tcp|udp) (?:[^\s"]{1,80}->)?((?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.%\w]{2,60}\]):\d{1,5})/
const LOOKUP =
  /\blookup ([^\s":]{1,300})(?: on ((?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:]{2,45}\]):\d{1,5}|[\w.-]{1,200}:\d{1,5}))?/
/** Where the beginning of a line is lost. */
const HOST_FIELD = /\bhost="?([\w.:[\]-]{1,260})/
const STATUS =
  /(?:: |status(?: code)?:? |\[[^\]]{1,300}\]: |StatusCode=|response code: )([1-5]\d\d)\b(?! ?bytes)|after status: ([1-5]\d\d)|\b([45]\d\d) (?:Unauthorized|Forbidden|Not Found|Too Many|Bad|Internal|Service|Gateway)/
const NAMED_FILE =
  /(?:CA cert|CERT file|KEY file|cert|open|read|decode|stat|config file at|Load) "?(\/[^\s":]{1,400}|[A-Z]:\\[^\s"]{1,400})"?/
const CERTIFICATE_FILE = /([^\s"]{0,400}\.(?:crt|pem|cer|key))"?: (?:no such file|permission denied|is a directory)/
const YAML_FILE = /((?:[A-Z]:\\|\/)[^\s":]{1,400}\.ya?ml)(?=[\s":]|$)/
const OF_YAML: ReadonlySet<ErrorCode> = new Set(['yaml-invalid', 'is-directory', 'file-denied'])
const LINE_OF_FILE = /\byaml: (?:unmarshal errors: )?line (\d{1,7})|\btoml: line (\d{1,7})|\((\d{1,7}), \d{1,7}\): /
/** Of klog, and of logrus on a terminal. */
const INFORMATION = /(?:^|: )I\d{4} \d\d:\d\d|(?:^|\s)(?:INFO|DEBU)\[/
const LOGGED = /(?:^|: )[IWEF]\d{4} \d\d:\d\d|^(?:FATA|ERRO|WARN|INFO|DEBU)\[|\[\d{1,10}\]: /
const NAMES = /certificate is valid for ([^"]{1,2000}?), not /

/** What a line tells, as a rule one message. Linear in its length. Never throws. */
export function readMessages(written: string): readonly Message[] {
  const line =
    written.length > READ_MAX ? `${written.slice(0, READ_MAX / 2)} … ${written.slice(-READ_MAX / 2)}` : written
  const framed = frameOf(line)
  const failures = failuresIn(framed.text)
  return failures.map((text, index) => ({
    ...readMessage(line, { ...framed, text }),
    ofAll: isCounted(framed.text, failures) ? { index, count: failures.length } : null,
  }))
}

const ALL_FAILED = 'all endpoints failed: '
/** Of one line. */
const FAILURES_MAX = 40

/**
 * RKE2's own puller ends with the failures of all endpoints in one line.
 * Source: rancher/wharfie pkg/registries/registries.go, Image; go.uber.org/multierr, Error
 */
function failuresIn(text: string): readonly string[] {
  const at = text.indexOf(ALL_FAILED) + ALL_FAILED.length
  if (at < ALL_FAILED.length) return [text]
  const failures = text.slice(at).split(/; (?=(?:GET|HEAD|POST|Get|Head|Post) "?https?:)/, FAILURES_MAX)
  return failures.map((failure) => text.slice(0, at) + failure)
}

/** One failure alone may be several in words that are not told apart. */
function isCounted(text: string, failures: readonly string[]): boolean {
  const at = text.indexOf(ALL_FAILED)
  return at >= 0 && (failures.length > 1 || !text.slice(at).includes('; '))
}

function readMessage(line: string, { by, time, count, text, fields }: Framed): Omit<Message, 'ofAll'> {
  const asked = lastAsked(text) ?? urlField(fields)
  const old = OLD_STATUS.exec(text)
  const lookup = LOOKUP.exec(text)
  const code = codeOf(text)
  const image = imageIn(text) ?? fields.get('image') ?? fields.get('imageName') ?? null
  return {
    code,
    by,
    time,
    count,
    text,
    image: image === null ? null : bareImage(image),
    reference: bareName(REFERENCE.exec(text)?.[1] ?? NOT_FOUND.exec(text)?.[1] ?? null),
    asked,
    host: bareHost(fields.get('host') ?? old?.[1] ?? HOST_FIELD.exec(text)?.[1] ?? null),
    dialled: DIALLED.exec(text)?.[1] ?? null,
    lookedUp: lookup === null ? null : { name: lookup[1] ?? '', server: lookup[2] ?? null },
    status: statusIn(text, old),
    isAnonymous: /anonymous token|falling back on anonymous/i.test(text),
    isToken:
      /(?:oauth|anonymous) token|failed to authorize|token response|unable to decode token/i.test(text) ||
      (asked?.token ?? null) !== null,
    isSandbox: /sandbox image|create pod sandbox|RunPodSandbox|FailedCreatePodSandBox/i.test(text),
    isStep: /trying next host|\bfetch failed\b/i.test(text),
    isLast: /\bfetch failed\b/i.test(text),
    isFetch: isFetch(text, asked),
    file: fileIn(text, code),
    fileLine: lineIn(text),
    names: NAMES.exec(text)?.[1] ?? '',
    isInformation: /^(?:info|debug)$/i.test(fields.get('level') ?? '') || INFORMATION.test(line),
    isFatal: /^fatal$/i.test(fields.get('level') ?? '') || /(?:^|\s)FATA\[/.test(line),
    isFramed: fields.size > 0 || LOGGED.test(line),
    writtenBy: old !== null ? '1.6' : /failed to resolve image: |after status: \d{3}/.test(text) ? '2.0' : null,
  }
}

function isFetch(text: string, asked: AskedUrl | null): boolean {
  if (
    /httpReadSeeker|failed to copy|fetch content descriptor|failed to unpack image on|failed to extract layer|failed commit on ref/i.test(
      text,
    )
  )
    return true
  return (
    asked !== null &&
    asked.method !== null &&
    asked.method.toLowerCase() === 'get' &&
    /\/(?:blobs|manifests)\/sha256:/.test(asked.path)
  )
}

function lastAsked(text: string): AskedUrl | null {
  let last: AskedUrl | null = null
  let seen = 0
  for (const match of text.matchAll(ASKED)) {
    if (++seen > 40) break
    const written = (match[2] ?? match[3] ?? '').replace(/[:.,;)\]}'’\\]+$/, '')
    last = readAskedUrl(written, match[1] ?? null) ?? last
  }
  return last
}

function urlField(fields: ReadonlyMap<string, string>): AskedUrl | null {
  const url = fields.get('url')
  return url === undefined ? null : readAskedUrl(url, fields.get('request.method') ?? null)
}

function imageIn(text: string): string | null {
  let seen = 0
  for (const [, quoted, plain] of text.matchAll(IMAGE)) {
    if (++seen > 40) break
    const name = quoted ?? plain ?? ''
    if (
      /[a-z0-9]/i.test(name) &&
      !/^(?:from|with|and|rpc|for|reference|name|on|in|is|of|to|not|failed|that)$/i.test(name)
    )
      return name
  }
  return null
}

/** Without what may be an account, and the punctuation of the sentence. */
function bareImage(image: string): string {
  return bareName(image.replace(/[:.,;)]+$/, '')) ?? image
}

function bareName(name: string | null): string | null {
  return name === null ? null : name.replace(/^[^/@]*:[^/@]*@(?!sha\d)/, '').replace(/^docker(?:-pullable)?:\/\//, '')
}

function bareHost(host: string | null): string | null {
  if (host === null) return null
  const bare = host
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .replace(/^.*@/, '')
  return bare === '' ? null : bare
}

function statusIn(text: string, old: RegExpExecArray | null): number | null {
  const found = STATUS.exec(text)
  const digits = old?.[2] ?? found?.[1] ?? found?.[2] ?? found?.[3]
  if (digits !== undefined) return Number(digits)
  return /StatusNotFound/.test(text) ? 404 : null
}

function fileIn(text: string, code: ErrorCode): string | null {
  if (OF_YAML.has(code)) return YAML_FILE.exec(text)?.[1] ?? null
  return CERTIFICATE_FILE.exec(text)?.[1] ?? NAMED_FILE.exec(text)?.[1] ?? null
}

function lineIn(text: string): number | null {
  const found = LINE_OF_FILE.exec(text)
  const digits = found?.[1] ?? found?.[2] ?? found?.[3]
  return digits === undefined ? null : Number(digits)
}
