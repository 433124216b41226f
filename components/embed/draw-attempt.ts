import { attemptTitle, reasonWords } from '@/components/plan/words'
import { badgesOf, type Badge } from '@/components/plan/badges'
import type { Attempt } from '@/lib/containerd/plan'
import { commaOf, type Say } from '@/lib/words/say'
import { element, withBreaks } from './element'

/** One attempt of the plan: what is asked, why, and with which login. */
export function drawAttempt(attempt: Attempt, number: number, say: Say): HTMLElement {
  const badges = badgesOf(attempt, say).flatMap((badge) => drawBadge(badge, say))
  const row = element(
    'li',
    attempt.kind,
    element('span', 'number', String(number)),
    element(
      'h2',
      '',
      element('b', '', attemptTitle(attempt, say)),
      ' ',
      element('small', '', reasonWords(attempt.reason, say)),
    ),
    drawUrl(attempt),
    element('div', 'chips', ...badges),
  )
  if (attempt.mayAbortWith !== null)
    row.append(
      element('p', 'error', say('Or, at random, the pull ends here:'), ' ', element('code', '', attempt.mayAbortWith)),
    )
  if (attempt.unsendable !== null)
    row.append(
      element(
        'p',
        'error',
        say('Nothing is sent: {reason}. containerd goes on to the next.', { reason: attempt.unsendable }),
      ),
    )
  return row
}

function drawBadge({ tone, pieces, others }: Badge, say: Say): readonly HTMLElement[] {
  const chip = element(
    'span',
    `chip ${tone}`,
    ...pieces.map((piece) => ('code' in piece ? element('code', '', piece.code) : piece.text)),
  )
  if (others === undefined) return [chip]
  const summary = element('summary', '', say('… and {count} more', { count: others.length }))
  return [chip, element('details', 'others', summary, element('p', '', others.join(commaOf(say))))]
}

function drawUrl({ method, parts, rewrites }: Attempt): HTMLElement {
  const isRewritten = rewrites.some(({ outcome }) => outcome === 'changes')
  const url = element(
    'p',
    'url',
    element('span', 'dim', `${method} ${parts.scheme}`),
    element('b', '', ...withBreaks(parts.host)),
    element('wbr', ''),
    element('span', 'dim', ...withBreaks(parts.prefix)),
    element('span', isRewritten ? 'rewritten' : '', ...withBreaks(parts.repository)),
    element('wbr', ''),
    ...withBreaks(parts.object),
    element('span', 'dim', ...withBreaks(parts.query)),
  )
  url.translate = false
  return url
}
