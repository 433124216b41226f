import { visibleText } from '@/lib/text/visible-text'
import type { Say } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'
import { differenceWords, likenessWords } from '@/lib/wharfie/difference-words'
import type { ComparedPlans } from '@/lib/wharfie/differences'
import type { WharfieAttempt } from '@/lib/wharfie/wharfie-plan'
import type { Style } from './style'
import { tlsNotes } from './tls-notes'

const INDENT = '     '

const KINDS = {
  /* SAID */
  mirror: 'mirror',
  default: 'default endpoint',
  embedded: 'embedded registry',
  /* END */
} as const satisfies Readonly<Record<WharfieAttempt['kind'], string>>

/** The plan of RKE2's own puller for people, with what is not as in containerd marked. Ends with a line break. */
export function printSecondPlan(compared: ComparedPlans, style: Style, say: Say): string {
  const { plan, notAsked, containerdEnds, likeness } = compared
  const lines = [
    style.bold(say('RKE2 itself pulls this at its start, before containerd runs:')),
    style.bold(visibleText(plan.image)),
    ...plan.attempts.flatMap((attempt, index) =>
      printAttempt(attempt, index, {
        marks: differenceWords(compared, index).map((mark) => sayingIn(say, mark)),
        style,
        say,
      }),
    ),
    ...plan.dropped.map(
      ({ endpoint, why }) => `${INDENT}${style.warn(say('left out'))}: ${visibleText(endpoint)} (${visibleText(why)})`,
    ),
    ...notAsked.map(
      ({ url }) =>
        `${INDENT}${style.warn('≠')} ${say('not asked here, but by containerd: {url}', { url: visibleText(url) })}`,
    ),
    ...(containerdEnds === null
      ? []
      : [
          `${INDENT}${style.warn('≠')} ${say('containerd ends this pull: {error}', { error: visibleText(containerdEnds) })}`,
        ]),
    ...(plan.pending && likeness !== 'undecided'
      ? [`${style.warn(say('undecided'))}: ${say('not all rewrites were tried')}`]
      : []),
    (plan.fails === null ? style.dim : style.bad)(sayingIn(say, likenessWords(compared))),
  ]
  return `${lines.join('\n')}\n`
}

function printAttempt(
  { url, kind, scheme, credentials, tls, tlsIgnored, alternatives }: WharfieAttempt,
  index: number,
  { marks, style, say }: { readonly marks: readonly string[]; readonly style: Style; readonly say: Say },
): readonly string[] {
  const notes = [
    say(KINDS[kind]),
    ...(credentials === null ? [] : [say('credentials of {host}', { host: visibleText(credentials) })]),
    ...tlsNotes(scheme === 'https', tls, say),
  ]
  return [
    `${String(index + 1).padStart(3)}. GET ${visibleText(url)}`,
    `${INDENT}${style.dim(notes.join(' · '))}`,
    ...alternatives.map((other) => `${INDENT}${say('or, at random, {url}', { url: visibleText(other) })}`),
    ...(tlsIgnored === null ? [] : [`${INDENT}${style.warn(say('TLS settings ignored'))}: ${visibleText(tlsIgnored)}`]),
    ...marks.map((mark) => `${INDENT}${style.warn('≠')} ${mark}`),
  ]
}

/** The same for programs. */
export function secondPlanJson({ plan, differences, notAsked, containerdEnds, likeness }: ComparedPlans) {
  return {
    image: plan.image,
    differs: likeness === 'different',
    likeness,
    fails: plan.fails,
    attempts: plan.attempts.map(({ url, ping, kind, credentials, tls, tlsIgnored, alternatives }, index) => ({
      url,
      ping,
      method: 'GET',
      kind,
      credentials,
      tls,
      ...(tlsIgnored === null ? {} : { tlsIgnored }),
      alternatives,
      differences: differences[index] ?? [],
    })),
    dropped: plan.dropped,
    notAsked: notAsked.map(({ url }) => url),
    containerdEnds,
    pending: plan.pending,
  }
}
