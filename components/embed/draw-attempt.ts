import { attemptTitle, reasonWords } from '@/components/plan/words'
import { badgesOf } from '@/components/plan/badges'
import type { Attempt } from '@/lib/containerd/plan'
import type { Say } from '@/lib/words/say'
import { element } from './element'

/** One attempt of the plan: what is asked, why, and with which login. */
export function drawAttempt(attempt: Attempt, number: number, say: Say): HTMLElement {
  const badges = badgesOf(attempt, say).map(({ tone, pieces }) =>
    element(
      'span',
      `chip ${tone}`,
      ...pieces.map((piece) => ('code' in piece ? element('code', '', piece.code) : piece.text)),
    ),
  )
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
    element('p', 'chips', ...badges),
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

function drawUrl({ method, parts, rewrites }: Attempt): HTMLElement {
  const isRewritten = rewrites.some(({ outcome }) => outcome === 'changes')
  const url = element(
    'p',
    'url',
    element('span', 'dim', `${method} ${parts.scheme}`),
    element('b', '', parts.host),
    element('span', 'dim', parts.prefix),
    element('span', isRewritten ? 'rewritten' : '', parts.repository),
    parts.object,
    element('span', 'dim', parts.query),
  )
  url.translate = false
  return url
}
