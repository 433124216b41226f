import { attemptTitle, reasonWords } from '@/components/plan/words'
import { lineText } from '@/components/whatif/line-text'
import { analyze, type Analysis } from '@/lib/analyze'
import type { Attempt } from '@/lib/containerd/plan'
import { engines } from '@/lib/containerd/engines'
import { planSentence, sentenceText } from '@/lib/explain/plan-sentence'
import type { ExampleInput } from '@/lib/guide/example'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { lint } from '@/lib/lint/lint'
import type { Severity } from '@/lib/registries/diagnostic'
import { redactLink } from '@/lib/secrets/redact/redact-link'
import { encodeFragment } from '@/lib/share/fragment'
import { indexLines, lineAt } from '@/lib/text/line-index'
import { accountsOf } from '@/lib/whatif/accounts'
import type { AnswerId } from '@/lib/whatif/answer'
import { answersFor, answerTitle, isPossible } from '@/lib/whatif/answer-list'
import { simulatePull } from '@/lib/whatif/simulate'
import { blamedWords, endingWords } from '@/lib/whatif/words'
import type { Say } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'
import type { Words } from '@/lib/words/words'

/** What follows from an example, in words of one language: text alone, so that it is the same in the HTML and after a change. */
export interface ExampleResult {
  /** Registry, repository, and tag or digest; null when the name is not valid. */
  readonly name: { readonly whole: string; readonly parts: readonly (readonly [label: string, text: string])[] } | null
  readonly sentence: string
  /** Why nothing is asked; empty when something is. */
  readonly fails: string
  readonly attempts: readonly ShownAttempt[]
  readonly files: readonly { readonly path: string; readonly text: string }[]
  readonly problems: readonly ShownProblem[]
  readonly ending: { readonly works: boolean; readonly words: string; readonly event: string; readonly hidden: string }
  /** The part of a link after its `#`; empty where a secret could not be taken out for sure. */
  readonly fragment: string
}

export interface ShownAttempt {
  readonly title: string
  readonly reason: string
  readonly request: string
  readonly facts: readonly string[]
  /** What it is supposed to answer, and what else it could: nothing where the example is not about answers. */
  readonly answer: AnswerId
  readonly answers: readonly { readonly title: string; readonly all: readonly (readonly [AnswerId, string])[] }[]
}

export interface ShownProblem {
  readonly severity: Severity
  readonly code: string
  /** From 1. */
  readonly line: number
  readonly wrong: string
  readonly effect: string
  readonly remedy: string
}

/** Runs the whole pipeline on an example. Never throws. */
export function exampleResult(input: ExampleInput, say: Say, words: Words): ExampleResult {
  const analysis = analyze(input, engines, lint)
  const { plan, rendered, parsed, diagnostics } = analysis
  const lines = indexLines(input.text)
  const answers = plan.attempts.map((attempt, at) => answerAt(input.answers, at, attempt))
  return {
    name: plan.reference && {
      whole: plan.reference.normalised,
      parts: [
        [say('Registry'), plan.reference.registry],
        [say('Repository'), plan.reference.repository],
        [say('Tag or digest'), plan.reference.object],
      ],
    },
    sentence: parsed.parseError === null ? sentenceText(planSentence(plan, parsed.registries, say)) : '',
    fails: plan.fails ?? '',
    attempts:
      parsed.parseError === null
        ? plan.attempts.map((attempt, at) => ({
            ...shownAttempt(attempt, say),
            answer: answers[at] ?? 'ok',
            answers: input.answers.length === 0 ? [] : answersOf(attempt, say),
          }))
        : [],
    files: rendered.files.map(({ path, text }) => ({ path, text })),
    // Notes are worth knowing of a file in use; here they would be beside the point.
    problems: diagnostics
      .filter(({ severity }) => severity !== 'info')
      .map((diagnostic) => {
        const { wrong, effect, remedy } = words.partsOf(diagnostic)
        const line = lineAt(lines, diagnostic.range.start) + 1
        return { severity: diagnostic.severity, code: diagnostic.code, line, wrong, effect, remedy }
      }),
    ending: endingOf(analysis, answers, input, say),
    fragment: fragmentOf(input),
  }
}

function answerAt(answers: readonly AnswerId[], at: number, attempt: Attempt): AnswerId {
  const wanted = answers[at] ?? answers.at(-1) ?? 'ok'
  return isPossible(wanted, attempt) ? wanted : '404'
}

function shownAttempt(attempt: Attempt, say: Say): Omit<ShownAttempt, 'answer' | 'answers'> {
  return {
    title: attemptTitle(attempt, say),
    reason: reasonWords(attempt.reason, say),
    request: `${attempt.method} ${attempt.url}`,
    facts: factsOf(attempt, say),
  }
}

function answersOf(attempt: Attempt, say: Say): ShownAttempt['answers'] {
  return answersFor(attempt).map(({ title, answers }) => ({
    title: sayingIn(say, title),
    all: answers.map(({ id }) => [id, sayingIn(say, answerTitle(id))] as const),
  }))
}

/** Under which name, with whose login and how encrypted it is asked. */
function factsOf(
  { rewrites, alternatives, credentials, credentialsUsable, openAccess, parts, tls }: Attempt,
  say: Say,
): readonly string[] {
  const changed = rewrites.find(({ outcome }) => outcome === 'changes')
  return [
    ...(changed === undefined ? [] : [say('rewritten by {pattern}', { pattern: changed.pattern })]),
    ...alternatives.map((url) => say('or, at random, {url}', { url })),
    openAccess !== undefined
      ? say('login undecided')
      : credentials === null
        ? say('anonymous')
        : credentialsUsable
          ? say('credentials of {host}', { host: credentials })
          : say('nothing usable in {host}', { host: credentials }),
    parts.scheme === 'http://'
      ? say('plain http')
      : openAccess !== undefined
        ? say('TLS undecided')
        : tls.skipVerify
          ? say('certificate not verified')
          : tls.ca
            ? say('own CA')
            : say("node's CAs only"),
    ...(tls.httpsThenHttp ? [say('https first, then http')] : []),
    ...(tls.client ? [say('client certificate')] : []),
  ]
}

function endingOf(
  { plan, parsed }: Analysis,
  answers: readonly AnswerId[],
  { options }: ExampleInput,
  say: Say,
): ExampleResult['ending'] {
  const { ending } = simulatePull({
    plan,
    release: releaseOf(options),
    answers: answers.map((id) => ({ id })),
    accounts: accountsOf(plan.attempts, parsed.registries, false),
    image: { isIndex: true, layers: 1 },
    policy: 'Always',
    isPresent: false,
  })
  const hidden = blamedWords(ending)
  return {
    works: ending.kind === 'works',
    words: sayingIn(
      say,
      endingWords(
        ending,
        plan.attempts.map(({ parts }) => parts.host),
      ),
    ),
    event: ending.kind === 'fails' && ending.kubelet !== null ? lineText(ending.kubelet, say) : '',
    hidden: hidden === null ? '' : sayingIn(say, hidden),
  }
}

function fragmentOf({ text, image, options }: ExampleInput): string {
  const shared = redactLink(text, image, 'all')
  return shared.left.length > 0 ? '' : encodeFragment({ text: shared.text, image: shared.image, options, tab: 'plan' })
}
