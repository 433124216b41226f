import { setTimeout as delay } from 'node:timers/promises'
import { maskedQuery, transportLine } from '@/lib/containerd/pull/lines'
import { plainLine } from '@/lib/containerd/pull/line'
import { afterAnswer, isRetried as isSentAgain, requestsLeft } from '@/lib/containerd/pull/retries'
import type { Authorizer } from '@/lib/probe/login/authorizer'
import type { WireAnswer } from '@/lib/probe/wire/wire-message'
import type { TransportFailure } from '@/lib/probe/wire/transport-failure'
import { printUrl, type WireUrl } from '@/lib/probe/wire/wire-url'
import type { Followed } from './follow'
import type { AskOptions, HostAnswer } from './host-answer'
import type { Pull } from './pull'

const RETRY_MS = 50

interface Conversation {
  readonly pull: Pull
  readonly authorizer: Authorizer
  readonly follow: (start: WireUrl, method: 'HEAD' | 'GET', options: AskOptions) => Promise<Followed>
}

/**
 * Asks as often as containerd does until a host has said its last word. Where nobody gains from a repetition, it is
 * counted and not sent.
 *
 * Source: `lib/containerd/pull/retries.ts`
 */
export async function converse(start: WireUrl, options: AskOptions, conversation: Conversation): Promise<HostAnswer> {
  const { pull, authorizer, follow } = conversation
  const statuses: number[] = []
  let { method } = options
  for (let failures = 0; ;) {
    const followed = await follow(start, method, options)
    const { url, done, withheldFrom } = followed
    if ('failure' in done.result) {
      const { failure } = done.result
      failures += 1
      if (isRetried(failure, failures, options, pull)) {
        await delay(RETRY_MS)
        continue
      }
      const goText = transportText(method, url, failure, pull.release.masksQueries, url === start ? null : pull)
      return { kind: 'failed', code: failure.code, goText, url, last: done, detail: {} }
    }
    const { answer } = done.result
    const next = nextOf(answer, followed, method, statuses, options, conversation)
    statuses.push(answer.status)
    if ('method' in next) method = next.method
    else
      return {
        kind: 'status',
        method,
        url,
        asked: start,
        answer,
        last: done,
        furtherRequests: next.furtherRequests,
        username: authorizer.username(),
        withheldFrom,
      }
  }
}

function isRetried(failure: TransportFailure, failures: number, options: AskOptions, pull: Pull): boolean {
  return isSentAgain(failure.code, failures, options, pull.release) && (pull.parity || failure.code === 'closed')
}

/** How it is asked again; or that it is not, and how many more requests containerd would send. */
type Next = { readonly method: 'HEAD' | 'GET' } | { readonly furtherRequests: number }

const END: Next = { furtherRequests: 0 }

function nextOf(
  answer: WireAnswer,
  { url, authorization, withoutLogin }: Followed,
  method: 'HEAD' | 'GET',
  /** Those of the answers before. */
  before: readonly number[],
  { isLast, object }: AskOptions,
  { pull: { release, parity }, authorizer }: Conversation,
): Next {
  const left = requestsLeft({ before }, release)
  switch (afterAnswer(answer.status, { method, object, isLast, before }, release)) {
    case 'end':
      return END
    case 'login':
      if (withoutLogin) return END
      if (authorization !== null) authorizer.refused(url)
      if (!parity && authorization?.startsWith('Basic ')) return { furtherRequests: left }
      if (!authorizer.learn(answer, url, before.at(-1) === 401 && authorization !== null)) return END
      // Whoever sends a wrong password again and again locks an account.
      return authorization !== null && !parity ? { furtherRequests: left } : { method }
    case 'get':
      return { method: 'GET' }
    case 'again':
      return { method }
    case 'again-busy':
      return parity ? { method } : { furtherRequests: left }
  }
}

function transportText(
  method: 'HEAD' | 'GET',
  url: WireUrl,
  { goText }: TransportFailure,
  masked: boolean,
  /** Null where the URL is the file's own. */
  pull: Pull | null,
): string {
  const printed = printUrl(url)
  const shown = masked ? maskedQuery(printed) : printed
  return plainLine(transportLine(method, pull === null ? shown : pull.shown(shown), goText))
}
