import { setTimeout as delay } from 'node:timers/promises'
import type { Authorizer } from '@/lib/probe/login/authorizer'
import type { WireAnswer } from '@/lib/probe/wire/exchange'
import type { TransportFailure } from '@/lib/probe/wire/transport-failure'
import { maskedUrl, printUrl, type WireUrl } from '@/lib/probe/wire/wire-url'
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
 * Source: containerd v2.3.4 core/remotes/docker/resolver.go, request.doWithRetries and retryRequest;
 * v1.7.34 remotes/docker/resolver.go for the older ones
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

function isRetried(failure: TransportFailure, failures: number, { isLast }: AskOptions, pull: Pull): boolean {
  return (
    pull.release.attemptsPerHost === 5 &&
    isLast &&
    isPassing(failure) &&
    failures < pull.release.attemptsPerHost &&
    (pull.parity || failure.code === 'closed')
  )
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
  const left = release.attemptsPerHost - before.length - 1
  if (left <= 0) return END
  switch (answer.status) {
    case 401:
      if (withoutLogin) return END
      if (authorization !== null) authorizer.refused(url)
      if (!parity && authorization?.startsWith('Basic ')) return { furtherRequests: left }
      if (!authorizer.learn(answer, url, before.at(-1) === 401 && authorization !== null)) return END
      // Whoever sends a wrong password again and again locks an account.
      return authorization !== null && !parity ? { furtherRequests: left } : { method }
    case 405:
      return method === 'HEAD' && object === 'manifests' ? { method: 'GET' } : END
    case 408:
    case 429:
      return parity ? { method } : { furtherRequests: left }
    case 500:
    case 503:
    case 504:
      return isLast && release.retriesServerErrors && before.at(-1) !== answer.status ? { method } : END
    default:
      return END
  }
}

/** What may be better the next time. */
function isPassing({ code }: TransportFailure): boolean {
  return code === 'closed' || code === 'header-timeout' || code === 'connect-timeout' || code === 'tls-timeout'
}

function transportText(
  method: 'HEAD' | 'GET',
  url: WireUrl,
  { goText }: TransportFailure,
  masked: boolean,
  /** Null where the URL is the file's own. */
  pull: Pull | null,
): string {
  const printed = masked ? maskedUrl(url) : printUrl(url)
  return `failed to do request: ${verbOf(method)} "${pull === null ? printed : pull.shown(printed)}": ${goText}`
}

/** As Go names a method in its errors. */
export function verbOf(method: 'HEAD' | 'GET'): string {
  return method === 'HEAD' ? 'Head' : 'Get'
}
