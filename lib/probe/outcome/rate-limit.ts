import { headerOf } from '@/lib/probe/wire/exchange'
import type { WireAnswer } from '@/lib/probe/wire/wire-message'
import { joinedByComma, saying, type Saying } from '@/lib/words/saying'

/**
 * What an answer says of a rate limit, with its window and whom it counts; null when it says nothing that can be read.
 * Source: docs.docker.com/docker-hub/usage/pulls; draft-ietf-httpapi-ratelimit-headers-02
 */
export function rateLimitNote(answer: Pick<WireAnswer, 'headers'>, redact: (text: string) => string): Saying | null {
  const remaining = limitIn(headerOf(answer, 'ratelimit-remaining'))
  if (remaining === null) return null
  const limit = limitIn(headerOf(answer, 'ratelimit-limit'))
  const window = limit?.windowSeconds ?? remaining.windowSeconds
  const source = headerOf(answer, 'docker-ratelimit-source')
  const left =
    limit === null
      ? saying('Rate limit: {count} left', { count: remaining.count })
      : saying('Rate limit: {count} of {limit} left', { count: remaining.count, limit: limit.count })
  const parts = joinedByComma([
    left,
    ...(window === null ? [] : [duration(window)]),
    ...(source === null ? [] : [saying('counted for {source}', { source: redact(source).slice(0, 60) })]),
  ])
  return saying('{parts}.', { parts })
}

interface Limit {
  readonly count: number
  readonly windowSeconds: number | null
}

/** Such as `100;w=21600`. */
function limitIn(header: string | null): Limit | null {
  const [, count, rest = ''] = /^\s*(\d{1,12})\s*(?:;(.*))?$/s.exec(header ?? '') ?? []
  if (count === undefined) return null
  const [, window] = /(?:^|;)\s*w=(\d{1,9})/.exec(rest) ?? []
  return { count: Number(count), windowSeconds: window === undefined ? null : Number(window) }
}

const UNITS = [
  { each: 86_400, one: saying('within 1 day'), more: /* SAID */ 'within {count} days' /* END */ },
  { each: 3_600, one: saying('within 1 hour'), more: /* SAID */ 'within {count} hours' /* END */ },
  { each: 60, one: saying('within 1 minute'), more: /* SAID */ 'within {count} minutes' /* END */ },
] as const

/** In the largest unit that gives a whole number. */
function duration(seconds: number): Saying {
  const unit = UNITS.find(({ each }) => seconds >= each && seconds % each === 0)
  if (unit === undefined)
    return seconds === 1 ? saying('within 1 second') : saying('within {count} seconds', { count: seconds })
  const count = seconds / unit.each
  return count === 1 ? unit.one : { text: unit.more, values: { count } }
}
