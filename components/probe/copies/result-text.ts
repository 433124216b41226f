import { visibleText } from '@/lib/text/visible-text'
import type { ExchangeReport } from '@/lib/probe/event'
import { attemptMark } from '@/components/probe/attempt-mark'
import type { AttemptRun, ProbeRun } from '@/components/probe/probe-run'
import type { Asked } from './result-json'

const WORDS = {
  found: 'found',
  fails: 'fails',
  undecided: 'undecided',
  'not-asked': 'not asked',
} as const

/** A run for a ticket: the verdict, then a numbered paragraph for each attempt. Ends with a line end. */
export function resultText(run: ProbeRun, { image, release, distribution }: Asked): string {
  const { verdict, stopped, environment, urls } = run
  const kubelet = verdict?.kubeletError ?? null
  const lines = [
    `${visibleText(image)}, ${distribution} ${release}`,
    ...(verdict === null
      ? []
      : [`${verdict.outcome === 'undecided' ? 'Undecided. ' : ''}${visibleText(verdict.headline)}`]),
    ...(stopped === null ? [] : [visibleText(stopped.why)]),
    ...(verdict?.digest == null ? [] : [visibleText(verdict.digest)]),
    ...(kubelet === null ? [] : ['The kubelet shows:', ...kubelet.split('\n').map((line) => `  ${visibleText(line)}`)]),
    ...(environment?.facts ?? []).map(({ text }) => `- ${visibleText(text)}`),
    ...urls.flatMap((url, index) => [
      '',
      `${index + 1}. ${visibleText(url)} ${WORDS[attemptMark(run, index).mark ?? 'not-asked']}`,
      ...attemptLines(run.attempts.get(index)).map((line) => `   ${line}`),
    ]),
  ]
  return `${lines.join('\n')}\n`
}

function attemptLines(attempt: AttemptRun | undefined): readonly string[] {
  if (attempt?.outcome == null) return []
  const { outcome, exchanges, onlyIf } = attempt
  const chain = exchanges.findLast(({ tls }) => tls !== null)?.tls?.chain ?? []
  return [
    ...(onlyIf === null ? [] : [`Only if attempt ${onlyIf + 1} fails.`]),
    visibleText(outcome.message),
    ...(outcome.advice === null ? [] : [`-> ${visibleText(outcome.advice)}`]),
    ...outcome.errors.map(({ code, message }) => `The registry says ${visibleText(code)} ${visibleText(message)}`),
    ...outcome.notes.map(visibleText),
    ...exchanges.map(exchangeLine),
    ...chain.map(({ subject, sha256 }) => `certificate ${visibleText(subject)} SHA-256 ${visibleText(sha256)}`),
  ]
}

function exchangeLine({ method, url, status, failure, authorization, address }: ExchangeReport): string {
  return [
    `${method} ${visibleText(url)} ${status ?? visibleText(failure ?? 'no answer')}`,
    ...(authorization === 'none' ? [] : [`with ${authorization}`]),
    ...(address === null ? [] : [visibleText(address)]),
  ].join(', ')
}
