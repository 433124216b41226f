import type { AttemptEvent, ExchangeReport, OutcomeReport, Phase, ProbeEvent, Verdict } from '@/lib/probe/event'
import { redactImage } from '@/lib/secrets/redact-link'
import { visibleText } from '@/lib/text/visible-text'
import { printChain, printExchanges } from './exchange-text'
import { type Style, visibleLines } from './style'

const INDENT = '     '
const CLEAR_LINE = '\r\u001b[K'

const DOING: Readonly<Record<Phase, string>> = {
  dns: 'looking up',
  connect: 'connecting to',
  tls: 'TLS with',
  request: 'asking',
}

/** What is going on, on one line that is written over. */
export function printProgress(event: ProbeEvent, image: string): string {
  if (event.kind === 'phase')
    return `${CLEAR_LINE}${visibleText(redactImage(image)).slice(0, 40)}: ${DOING[event.phase]} ${visibleText(event.host).slice(0, 60)} …`
  return event.kind === 'finished' || event.kind === 'stopped' ? CLEAR_LINE : ''
}

/** What was asked for an image, and how it ended. */
export interface ProbeResult {
  readonly image: string
  readonly verdict: Verdict | null
  readonly events: readonly ProbeEvent[]
}

/** Where this computer may differ from a node; empty where nothing was asked. Ends with an empty line. */
export function printSurroundings(events: readonly ProbeEvent[], style: Style): string {
  const facts = events.flatMap((event) => (event.kind === 'environment' ? event.environment.facts : []))
  return facts.length === 0 ? '' : `${facts.map(({ text }) => style.dim(visibleText(text))).join('\n')}\n\n`
}

/**
 * A finished probe for people: a numbered paragraph for each endpoint, the objects of a deep check, then what the kubelet
 * shows. Ends with a line end.
 */
export function printProbe(
  { image, events, verdict }: ProbeResult,
  options: { readonly diagnostics: boolean },
  style: Style,
): string {
  const lines = [style.bold(visibleText(redactImage(image)))]
  const urls = events.flatMap((event) => (event.kind === 'started' ? event.urls : []))
  const ended = new Map(events.flatMap((event) => (event.kind === 'attempt' ? [[event.attempt, event] as const] : [])))
  for (const [index, url] of urls.entries()) {
    const attempt = ended.get(index)
    const exchanges = events.flatMap((event) =>
      event.kind === 'exchange' && event.attempt === index ? [event.exchange] : [],
    )
    lines.push(
      `${String(index + 1).padStart(3)}. ${style.accent(visibleText(url))}`,
      ...(attempt === undefined
        ? [`${INDENT}${style.dim('not asked')}`]
        : printAttempt(attempt, exchanges, options, style).map((line) => `${INDENT}${line}`)),
    )
  }
  lines.push(...printObjects(events, style))
  for (const event of events)
    if (event.kind === 'stopped') lines.push(`${style.bad('stopped')}: ${visibleLines(event.why)}`)
  if (verdict !== null) lines.push(...printVerdict(verdict, urls.length, style))
  return `${lines.join('\n')}\n`
}

const WORDS: Readonly<Record<OutcomeReport['leadsTo'], (style: Style) => string>> = {
  found: ({ good }) => good('found'),
  next: ({ bold }) => bold('goes on'),
  last: ({ bad }) => bad('was the last'),
  'dead-end': ({ bad }) => bad('ends here'),
  undecided: ({ warn }) => warn('undecided'),
}

function printAttempt(
  { outcome, onlyIf }: AttemptEvent,
  exchanges: readonly ExchangeReport[],
  options: { readonly diagnostics: boolean },
  style: Style,
): readonly string[] {
  const { message, advice, leadsTo, errors, notes, code } = outcome
  const chain = code.startsWith('certificate-') ? (exchanges.findLast(({ tls }) => tls !== null)?.tls?.chain ?? []) : []
  return [
    ...(onlyIf === null ? [] : [style.warn(`only if attempt ${onlyIf + 1} fails`)]),
    `${WORDS[leadsTo](style)}: ${visibleLines(message)}`,
    ...errors.map((each) =>
      style.dim(`the registry says: ${visibleText(each.code)} ${visibleText(each.message)}`.trimEnd()),
    ),
    ...(advice === null ? [] : [`→ ${visibleLines(advice)}`]),
    ...optionsFor(outcome, options).map((line) => `→ ${line}`),
    ...printChain(chain).map(style.dim),
    ...notes.map((note) => style.dim(visibleLines(note))),
    ...printExchanges(exchanges).map(style.dim),
  ]
}

/** Options of the command that an outcome calls for. */
function optionsFor(
  { code, consent, undecided, errors }: OutcomeReport,
  { diagnostics }: { readonly diagnostics: boolean },
): readonly string[] {
  return [
    ...(consent === null ? [] : [`to allow it: --allow-${consent.kind} ${visibleText(consent.realm)}`]),
    ...(undecided === 'own-localhost' ? ['if this computer is the node: --on-node'] : []),
    ...(!diagnostics && errors.length === 0 && SAYS_MORE.has(code)
      ? ['to read what the registry says: --read-errors']
      : []),
  ]
}

/** Where the body of the answer may tell more. */
const SAYS_MORE: ReadonlySet<string> = new Set(['bad-request', 'forbidden', 'server-error', 'refused-by-status'])

function printObjects(events: readonly ProbeEvent[], style: Style): readonly string[] {
  const objects = events.flatMap((event) => (event.kind === 'object' ? [event.object] : []))
  if (objects.length === 0) return []
  return [
    style.bold('objects of the image'),
    ...objects.map(({ what, digest, attempt, problem }) => {
      const name = `${what} ${visibleText(digest.slice(0, 19))}…`
      return problem === null
        ? `${INDENT}${style.good('has')} ${name}${attempt === null ? '' : style.dim(` at attempt ${attempt + 1}`)}`
        : `${INDENT}${style.bad('fails')} ${name} ${visibleText(problem)}`
    }),
  ]
}

function printVerdict(
  { outcome, headline, digest, undecided, kubeletError, blamed, elapsedMs }: Verdict,
  attempts: number,
  style: Style,
): readonly string[] {
  const said = visibleLines(headline)
  switch (outcome) {
    case 'works':
      return [`${style.good(said)}${digest === null ? '' : `: ${visibleText(digest)}`} (${elapsedMs} ms).`]
    case 'undecided':
      return [
        `${style.warn('Undecided')}. ${said}.`,
        ...(undecided.length < 2
          ? []
          : undecided.map(({ attempt, message }) => style.dim(`Attempt ${attempt + 1}: ${visibleLines(message)}`))),
      ]
    case 'fails':
      return [
        `${style.bad(said)}. ${kubeletError === null ? 'The kubelet shows nothing that could be predicted word for word.' : `The kubelet shows: ${visibleLines(kubeletError)}`}`,
        ...(blamed === null || attempts < 2
          ? []
          : [style.dim(`That is what attempt ${blamed + 1} did; the others are above.`)]),
      ]
  }
}
