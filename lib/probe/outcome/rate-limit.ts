import { headerOf, type WireAnswer } from '@/lib/probe/wire/exchange'

/**
 * What an answer says of a rate limit, with its window and whom it counts; null when it says nothing that can be read.
 * Source: docs.docker.com/docker-hub/usage/pulls; draft-ietf-httpapi-ratelimit-headers-02
 */
export function rateLimitNote(answer: Pick<WireAnswer, 'headers'>, redact: (text: string) => string): string | null {
  const remaining = limitIn(headerOf(answer, 'ratelimit-remaining'))
  if (remaining === null) return null
  const limit = limitIn(headerOf(answer, 'ratelimit-limit'))
  const window = limit?.windowSeconds ?? remaining.windowSeconds
  const source = headerOf(answer, 'docker-ratelimit-source')
  return [
    `Rate limit: ${remaining.count}${limit === null ? '' : ` of ${limit.count}`} left`,
    ...(window === null ? [] : [`within ${duration(window)}`]),
    ...(source === null ? [] : [`counted for ${redact(source).slice(0, 60)}`]),
  ]
    .join(', ')
    .concat('.')
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
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** The largest unit that gives a whole number. */
function duration(seconds: number): string {
  const [name, size] = UNITS.find(([, each]) => seconds >= each && seconds % each === 0) ?? ['second', 1]
  const count = seconds / size
  return `${count} ${name}${count === 1 ? '' : 's'}`
}
