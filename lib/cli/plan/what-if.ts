import type { Plan } from '@/lib/containerd/plan'
import { printLine, type Unknown } from '@/lib/containerd/pull/line'
import { releaseOf } from '@/lib/k3s/releases/releases'
import type { ClusterNode } from '@/lib/node'
import { visibleText } from '@/lib/text/visible-text'
import { accountsOf } from '@/lib/whatif/accounts'
import { answerOf, NAMED_ANSWERS, type Answer } from '@/lib/whatif/answer'
import { isPossible } from '@/lib/whatif/answer-list'
import { requestsInWords, stopsOf } from '@/lib/whatif/path'
import { simulatePull, type Simulated } from '@/lib/whatif/simulate'
import { blamedWords, endingWords, randomWords, stopWords, unknownWords, UNREAD } from '@/lib/whatif/words'
import { sayInEnglish, type Say } from '@/lib/words/say'
import { inEnglish, saying, sayingIn } from '@/lib/words/saying'
import { type Style, visibleLines } from '@/lib/cli/print/style'
import { UsageError } from '@/lib/cli/usage-error'

/** What `--answer` supposes: of attempts that are counted from 1. */
export type GivenAnswers = ReadonlyMap<number, Answer>

/** @throws UsageError */
export function readAnswerFlags(flags: readonly string[]): GivenAnswers {
  return new Map(flags.map(readAnswerFlag))
}

function readAnswerFlag(flag: string): readonly [number, Answer] {
  const [, number = '', id = ''] = /^([1-9]\d{0,3})=(.*)$/s.exec(flag) ?? []
  if (number === '')
    throw new UsageError(saying('--answer is written ATTEMPT=ANSWER, as 1=404, not "{flag}"', { flag }))
  const answer = answerOf(id)
  if (answer === null)
    throw new UsageError(
      saying('an answer is a status from 300 to 599 or one of {answers}, not "{id}"', { answers: NAMED_ANSWERS, id }),
    )
  return [Number(number), answer]
}

/**
 * What would come of a pull with these answers.
 *
 * @throws UsageError for an answer of an attempt that the plan does not have, or that cannot be answered so
 */
export function supposedPull(plan: Plan, given: GivenAnswers, { parsed, options }: ClusterNode): Simulated {
  for (const [number, { id }] of given) {
    const attempt = plan.attempts[number - 1]
    if (attempt === undefined)
      throw new UsageError(saying('the plan has no attempt {number}: --answer counts from 1', { number }))
    if (!isPossible(id, attempt))
      throw new UsageError(saying('attempt {number} cannot be answered "{id}", as it is asked', { number, id }))
  }
  return simulatePull({
    plan,
    release: releaseOf(options),
    answers: plan.attempts.map((_, index) => given.get(index + 1) ?? null),
    accounts: accountsOf(plan.attempts, parsed.registries, false),
    image: { isIndex: true, layers: 1 },
    policy: 'Always',
    isPresent: false,
  })
}

/** For people: each attempt with its way, then how it ends and the line of the kubelet. Ends with a line break. */
export function printSupposed(plan: Plan, simulated: Simulated, style: Style, say: Say): string {
  const { ending } = simulated
  const hosts = plan.attempts.map(({ parts }) => parts.host)
  const lines = [style.bold(say('What if'))]
  for (const [index, stop] of stopsOf(simulated, hosts.length).entries()) {
    const words = stop.name.length === 0 ? '' : `: ${visibleText(sayingIn(say, requestsInWords(stop.name)))}`
    lines.push(`${String(index + 1).padStart(3)}. ${sayingIn(say, stopWords(stop))}${words}`)
  }
  const end = visibleText(sayingIn(say, endingWords(ending, hosts)))
  lines.push(
    ending.kind === 'works' || ending.kind === 'present'
      ? end
      : ending.kind === 'fails' || ending.kind === 'hangs'
        ? style.bad(end)
        : style.warn(end),
  )
  const random = randomWords(plan.attempts)
  if (random !== null) lines.push(style.dim(sayingIn(say, random)))
  if (ending.kind === 'fails') {
    lines.push(
      ending.kubelet === null
        ? sayingIn(say, UNREAD)
        : `${say('the kubelet would show')}: ${visibleLines(printLine(ending.kubelet, (part) => placeholder(part, say)))}`,
    )
    const blamed = blamedWords(ending)
    if (blamed !== null) lines.push(style.dim(sayingIn(say, blamed)))
  }
  return `${lines.join('\n')}\n`
}

function placeholder(part: Unknown, say: Say): string {
  return `<${sayingIn(say, unknownWords(part))}>`
}

/** For programs, in English. */
export function supposedJson(plan: Plan, simulated: Simulated) {
  const { ending, requests } = simulated
  const text = (part: Unknown) => placeholder(part, sayInEnglish)
  return {
    path: stopsOf(simulated, plan.attempts.length).map(({ kind, objects, isBlamed }, index) => ({
      attempt: index + 1,
      outcome: kind,
      requests: requests
        .filter(({ attempt, wanted }) => attempt === index && wanted === 'name')
        .map(({ to, method, url, status }) => ({ to, method, url: printLine(url, text), status })),
      objectRequests: objects,
      isBlamed,
    })),
    ending: ending.kind,
    message: inEnglish(
      endingWords(
        ending,
        plan.attempts.map(({ parts }) => parts.host),
      ),
    ),
    kubelet: ending.kind === 'fails' && ending.kubelet !== null ? printLine(ending.kubelet, text) : null,
    // What stands in angle brackets in it cannot be known before it happens.
    unknown:
      ending.kind === 'fails'
        ? (ending.kubelet ?? []).flatMap((piece) => (typeof piece === 'string' ? [] : [text(piece)]))
        : [],
  }
}
