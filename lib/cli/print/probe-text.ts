import type { ExchangeReport, OutcomeReport, Phase, ProbeEvent, Verdict } from '@/lib/probe/event'
import { visibleText } from '@/lib/text/visible-text'
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
    return `${CLEAR_LINE}${visibleText(image).slice(0, 40)}: ${DOING[event.phase]} ${visibleText(event.host).slice(0, 60)} …`
  return event.kind === 'finished' || event.kind === 'stopped' ? CLEAR_LINE : ''
}

/** A finished probe for people: a numbered paragraph for each endpoint, then what the kubelet shows. Ends with a line end. */
export function printProbe(
  image: string,
  events: readonly ProbeEvent[],
  verdict: Verdict | null,
  style: Style,
): string {
  const lines = [style.bold(visibleText(image))]
  const urls = events.flatMap((event) => (event.kind === 'started' ? event.urls : []))
  const outcomes = new Map(
    events.flatMap((event) => (event.kind === 'attempt' ? [[event.attempt, event.outcome] as const] : [])),
  )
  for (const [index, url] of urls.entries()) {
    const outcome = outcomes.get(index)
    const exchanges = events.flatMap((event) =>
      event.kind === 'exchange' && event.attempt === index ? [event.exchange] : [],
    )
    lines.push(
      `${String(index + 1).padStart(3)}. ${style.accent(visibleText(url))}`,
      ...(outcome === undefined ? [`${INDENT}${style.dim('not asked')}`] : printOutcome(outcome, exchanges, style)),
    )
  }
  for (const event of events) {
    if (event.kind === 'object')
      lines.push(
        `${INDENT}${event.object.problem === null ? style.good('has') : style.bad('fails')} ${event.object.what} ${visibleText(event.object.digest.slice(0, 19))}…${event.object.problem === null ? '' : ` ${visibleText(event.object.problem)}`}`,
      )
    if (event.kind === 'stopped') lines.push(`${style.bad('stopped')}: ${visibleLines(event.why)}`)
  }
  if (verdict !== null) lines.push(...printVerdict(verdict, style))
  return `${lines.join('\n')}\n`
}

function printOutcome(
  { message, advice, leadsTo, errors, notes, consent }: OutcomeReport,
  exchanges: readonly ExchangeReport[],
  style: Style,
): readonly string[] {
  const word =
    leadsTo === 'found' ? style.good('found') : leadsTo === 'next' ? style.bold('goes on') : style.bad('ends here')
  return [
    `${INDENT}${word}: ${visibleLines(message)}`,
    ...errors.map(
      ({ code, message: said }) =>
        `${INDENT}${style.dim(`the registry says: ${visibleText(code)} ${visibleText(said)}`)}`,
    ),
    ...(advice === null ? [] : [`${INDENT}→ ${visibleLines(advice)}`]),
    ...(consent === null ? [] : [`${INDENT}→ to allow it: --allow-realm ${visibleText(consent.realm)}`]),
    ...notes.map((note) => `${INDENT}${style.dim(visibleLines(note))}`),
    ...exchanges.map((each) => `${INDENT}${style.dim(printExchange(each))}`),
  ]
}

function printExchange({
  method,
  url,
  status,
  failure,
  authorization,
  address,
  timings,
  purpose,
  tls,
}: ExchangeReport): string {
  const took = [
    ['dns', timings.dnsMs],
    ['connect', timings.connectMs],
    ['tls', timings.tlsMs],
    ['first byte', timings.firstByteMs],
  ] as const
  const phases = took.flatMap(([name, ms]) =>
    ms === null ? [] : [`${name} ${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`],
  )
  const what = purpose === 'resolve' ? method : `${method} (${purpose})`
  const parts = [
    `${what} ${visibleText(url.replace(/^[a-z]+:\/\//, ''))} → ${status ?? visibleText(failure ?? (tls === null ? 'no answer' : 'handshake'))}`,
    ...(authorization === 'none' ? [] : [`with ${authorization}`]),
    ...(address === null ? [] : [visibleText(address)]),
    ...phases,
  ]
  return parts.join(' · ')
}

function printVerdict({ found, digest, kubeletError, blamed, elapsedMs }: Verdict, style: Style): readonly string[] {
  if (found !== null)
    return [
      `${style.good('The pull works')}: endpoint ${found + 1} has ${visibleText(digest ?? 'it')} (${elapsedMs} ms).`,
    ]
  const lines = [`${style.bad('The pull fails')}. The kubelet shows: ${visibleLines(kubeletError ?? '')}`]
  if (blamed !== null) lines.push(style.dim(`That is what endpoint ${blamed + 1} did; the others are above.`))
  return lines
}
