import type { AttemptEvent, ExchangeReport, OutcomeReport, Phase, ProbeEvent, Verdict } from '@/lib/probe/event'
import { redactImage } from '@/lib/secrets/redact/redact-link'
import { visibleText } from '@/lib/text/visible-text'
import { printChain, printExchanges } from './exchange-text'
import { type Style, visibleLines } from './style'
import type { Say } from '@/lib/words/say'
import { saying, toldIn } from '@/lib/words/saying'

const INDENT = '     '
const CLEAR_LINE = '\r\u001b[K'

const DOING = {
  /* SAID */
  dns: 'looking up {host} …',
  connect: 'connecting to {host} …',
  tls: 'TLS with {host} …',
  request: 'asking {host} …',
  /* END */
} as const satisfies Readonly<Record<Phase, string>>

/** What is going on, on one line that is written over. */
export function printProgress(event: ProbeEvent, image: string, say: Say): string {
  if (event.kind === 'phase') {
    const doing = say(DOING[event.phase], { host: visibleText(event.host).slice(0, 60) })
    return `${CLEAR_LINE}${visibleText(redactImage(image)).slice(0, 40)}: ${doing}`
  }
  return event.kind === 'finished' || event.kind === 'stopped' ? CLEAR_LINE : ''
}

/** What was asked for an image, and how it ended. */
export interface ProbeResult {
  readonly image: string
  readonly verdict: Verdict | null
  readonly events: readonly ProbeEvent[]
}

/** Where this computer may differ from a node; empty where nothing was asked. Ends with an empty line. */
export function printSurroundings(events: readonly ProbeEvent[], style: Style, say: Say): string {
  const facts = events.flatMap((event) => (event.kind === 'environment' ? event.environment.facts : []))
  const lines = facts.map(({ text, said }) => style.dim(visibleText(toldIn(say, text, said))))
  return lines.length === 0 ? '' : `${lines.join('\n')}\n\n`
}

/**
 * A finished probe for people: a numbered paragraph for each endpoint, the objects of a deep check, then what the kubelet
 * shows. Ends with a line end.
 */
export function printProbe(
  { image, events, verdict }: ProbeResult,
  options: { readonly diagnostics: boolean },
  style: Style,
  say: Say,
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
        ? [`${INDENT}${style.dim(say('not asked'))}`]
        : printAttempt(attempt, exchanges, options, { style, say }).map((line) => `${INDENT}${line}`)),
    )
  }
  lines.push(...printObjects(events, style, say))
  for (const event of events)
    if (event.kind === 'stopped')
      lines.push(`${style.bad(say('stopped'))}: ${visibleLines(toldIn(say, event.why, event.said))}`)
  if (verdict !== null) lines.push(...printVerdict(verdict, urls.length, style, say))
  return `${lines.join('\n')}\n`
}

interface Printed {
  readonly style: Style
  readonly say: Say
}

const WORDS: Readonly<Record<OutcomeReport['leadsTo'], (printed: Printed) => string>> = {
  found: ({ style, say }) => style.good(say('found')),
  next: ({ style, say }) => style.bold(say('goes on')),
  last: ({ style, say }) => style.bad(say('was the last')),
  'dead-end': ({ style, say }) => style.bad(say('ends here')),
  undecided: ({ style, say }) => style.warn(say('undecided')),
}

function printAttempt(
  { outcome, onlyIf }: AttemptEvent,
  exchanges: readonly ExchangeReport[],
  options: { readonly diagnostics: boolean },
  printed: Printed,
): readonly string[] {
  const { style, say } = printed
  const { message, advice, leadsTo, errors, notes, code, said } = outcome
  const chain = code.startsWith('certificate-') ? (exchanges.findLast(({ tls }) => tls !== null)?.tls?.chain ?? []) : []
  return [
    ...(onlyIf === null ? [] : [style.warn(say('only if attempt {number} fails', { number: onlyIf + 1 }))]),
    `${WORDS[leadsTo](printed)}: ${visibleLines(toldIn(say, message, said?.message))}`,
    ...errors.map((each) =>
      style.dim(
        say('the registry says: {error}', {
          error: `${visibleText(each.code)} ${visibleText(each.message)}`.trimEnd(),
        }),
      ),
    ),
    ...(advice === null ? [] : [`→ ${visibleLines(toldIn(say, advice, said?.advice))}`]),
    ...optionsFor(outcome, options, say).map((line) => `→ ${line}`),
    ...printChain(chain, say).map(style.dim),
    ...notes.map((note, at) => style.dim(visibleLines(toldIn(say, note, said?.notes[at])))),
    ...printExchanges(exchanges, say).map(style.dim),
  ]
}

/** Options of the command that an outcome calls for. */
function optionsFor(
  { code, consent, undecided, errors }: OutcomeReport,
  { diagnostics }: { readonly diagnostics: boolean },
  say: Say,
): readonly string[] {
  return [
    ...(consent === null
      ? []
      : [say('to allow it: {flags}', { flags: `--allow-${consent.kind} ${visibleText(consent.realm)}` })]),
    ...(undecided === 'own-localhost' ? [say('if this computer is the node: {flags}', { flags: '--on-node' })] : []),
    ...(!diagnostics && errors.length === 0 && SAYS_MORE.has(code)
      ? [say('to read what the registry says: {flags}', { flags: '--read-errors' })]
      : []),
  ]
}

/** Where the body of the answer may tell more. */
const SAYS_MORE: ReadonlySet<string> = new Set(['bad-request', 'forbidden', 'server-error', 'refused-by-status'])

const WHAT = {
  /* SAID */
  manifest: 'manifest',
  platform: 'platform',
  config: 'config',
  layer: 'layer',
  /* END */
} as const

function printObjects(events: readonly ProbeEvent[], style: Style, say: Say): readonly string[] {
  const objects = events.flatMap((event) => (event.kind === 'object' ? [event.object] : []))
  if (objects.length === 0) return []
  return [
    style.bold(say('objects of the image')),
    ...objects.map(({ what, digest, attempt, problem, said }) => {
      const name = `${say(WHAT[what])} ${visibleText(digest.slice(0, 19))}…`
      return problem === null
        ? `${INDENT}${style.good(say('has'))} ${name}${attempt === null ? '' : style.dim(` ${say('at attempt {number}', { number: attempt + 1 })}`)}`
        : `${INDENT}${style.bad(say('fails'))} ${name} ${visibleText(toldIn(say, problem, said?.problem))}`
    }),
  ]
}

function printVerdict(
  { outcome, headline, digest, undecided, kubeletError, blamed, elapsedMs, said: headlineSaid }: Verdict,
  attempts: number,
  style: Style,
  say: Say,
): readonly string[] {
  const said = visibleLines(toldIn(say, headline, headlineSaid))
  switch (outcome) {
    case 'works':
      return [`${style.good(said)}${digest === null ? '' : `: ${visibleText(digest)}`} (${elapsedMs} ms).`]
    case 'undecided':
      return [
        `${style.warn(say('Undecided.'))} ${say('{clause}.', { clause: said })}`,
        ...(undecided.length < 2
          ? []
          : undecided.map(({ attempt, message, said: clause }) =>
              style.dim(
                say('Attempt {number}: {message}', {
                  number: attempt + 1,
                  message: visibleLines(toldIn(say, message, clause && saying('{clause}.', { clause }))),
                }),
              ),
            )),
      ]
    case 'fails':
      return [
        `${say('{clause}.', { clause: style.bad(said) })} ${kubeletError === null ? say('The kubelet shows nothing that could be predicted word for word.') : say('The kubelet shows: {text}', { text: visibleLines(kubeletError) })}`,
        ...(blamed === null || attempts < 2
          ? []
          : [style.dim(say('That is what attempt {number} did; the others are above.', { number: blamed + 1 }))]),
      ]
  }
}
