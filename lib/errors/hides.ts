import type { Attempt } from '@/lib/containerd/plan'
import type { Release } from '@/lib/k3s/releases/releases'
import { saying, type Saying } from '@/lib/words/saying'
import { hostsOf } from './words/hosts'
import type { ErrorCode } from './read/codes'
import type { Message } from './read/read-message'
import { partsOfPath } from './read/request'
import type { Matched } from './match/matched'

/** Of two failures, containerd 2 shows the one of the higher class, and of one class the first. */
type FailureClass = 'none' | 'not-found' | 'status'

const STATUSES: ReadonlySet<ErrorCode> = new Set([
  'forbidden',
  'rate-limited',
  'method',
  'bad-request',
  'server-error',
  'status',
])

/** Before a status of the registry itself is known. Null for what is not a failure to find the name. */
function classOf({ code, isToken, status }: Message): FailureClass | null {
  if (code === 'not-found') return isToken ? 'none' : 'not-found'
  if (code === 'unauthorized') return isToken ? 'none' : 'status'
  if (STATUSES.has(code)) return isToken || status === null ? (isToken ? 'none' : null) : 'status'
  return NO_ANSWER.has(code) ? 'none' : null
}

const NO_ANSWER: ReadonlySet<ErrorCode> = new Set([
  'dns-no-host',
  'dns-failing',
  'dns-timeout',
  'refused',
  'no-route',
  'connect-timeout',
  'read-timeout',
  'tls-timeout',
  'header-timeout',
  'reset',
  'closed',
  'not-permitted',
  'proxy',
  'redirect-loop',
  'endpoint-url',
  'tls-unknown-authority',
  'tls-name',
  'tls-no-ip',
  'tls-common-name',
  'tls-expired',
  'tls-not-yet-valid',
  'tls-key-usage',
  'tls-weak',
  'tls-client-certificate',
  'tls-version',
  'tls-handshake',
  'http-to-https',
  'not-tls',
  'no-credentials',
  'no-permission',
  'login-refused',
  'token-server',
  'page-as-token',
  'no-token',
  'no-realm',
  'auth-undecodable',
])

export interface Hidden {
  /** What the line does not show, in sentences. */
  readonly says: readonly Saying[]
  /** With the open file and this release, containerd shows another error than this one: the node did not do this plan. */
  readonly contradicts: boolean
}

const NOTHING: Hidden = { says: [], contradicts: false }

/**
 * What a line hides: the other endpoints whose failure the same pull met, by the containerd of the release.
 * Source: containerd core/remotes/docker/resolver.go, Resolve: `firstErr` up to 1.7, `firstErrPriority` from 2.0; see
 * `errorByClass`
 */
export function hiddenBy(message: Message, matched: Matched, release: Release): Hidden {
  if (matched.own !== undefined) return ofOwn(message, matched)
  if (matched.kind === 'attempt' && matched.ofRegistries !== undefined) return NOTHING
  if (message.isStep || message.by === 'own-puller') return NOTHING
  if (message.isFetch) return ofFetch(message, matched)
  const found = classOf(message)
  if (found === null || !('plan' in matched)) return NOTHING
  const { attempts } = matched.plan
  if (attempts.length < 2) return NOTHING
  const isGet = mayEndHere(message, release)
  if (found === 'not-found' && !isGet) return ofNotFound(matched, attempts, release)
  if (matched.kind !== 'attempt' || matched.how === 'storage' || matched.how === 'only') return NOTHING
  const { index } = matched
  const before = attempts.slice(0, index)
  const after = attempts.slice(index + 1)
  if (isGet) return ofManifestGet(before, after)
  return release.errorByClass ? byClass(found, before, after, message) : byOrder(before, after)
}

/** RKE2's own puller hides nothing: it reports the failure of each endpoint. Source: rancher/wharfie registries.go, Image */
function ofOwn({ ofAll }: Message, matched: Matched): Hidden {
  if (matched.kind !== 'attempt') return NOTHING
  const { plan, index } = matched
  if (ofAll !== null && ofAll.count !== plan.attempts.length)
    return {
      says: [
        saying(
          'This does not fit the open file: the line has the failures of all endpoints, {failed}, and with this file they would be {asked}.',
          {
            failed: ofAll.count,
            asked: plan.attempts.length,
          },
        ),
      ],
      contradicts: true,
    }
  const [before, after] = [plan.attempts.slice(0, index), plan.attempts.slice(index + 1)]
  return {
    says: [
      ...(before.length === 0
        ? []
        : [saying('Before it, {hosts} failed: RKE2 has a line for each failure.', { hosts: hostsOf(before) })]),
      ...(after.length === 0
        ? []
        : [saying('After it, RKE2 asks {hosts}: it has a line for each failure.', { hosts: hostsOf(after) })]),
    ],
    contradicts: false,
  }
}

/**
 * Each object starts again at the first endpoint, and the first failure is the one that is shown, a 404 too.
 * Source: containerd remotes/docker/fetcher.go, Fetch, v1.5 to v2.3
 */
function ofFetch({ text, asked }: Message, matched: Matched): Hidden {
  const isOpened = /failed open:/.test(text) && asked !== null
  if (!isOpened || matched.kind !== 'attempt') return NOTHING
  if (matched.how !== 'content' && matched.how !== 'token' && matched.how !== 'request') return NOTHING
  const { plan, index } = matched
  return index === 0
    ? { says: askedToo(plan.attempts.slice(1)), contradicts: false }
    : notFirst(plan.attempts.slice(0, index))
}

function notFirst(before: readonly Attempt[]): Hidden {
  return {
    says: [
      saying(
        'This does not fit the open file: {hosts} would have been asked before, and whatever failed there would be shown instead by this containerd.',
        { hosts: hostsOf(before) },
      ),
    ],
    contradicts: true,
  }
}

/**
 * The manifest is asked for by its tag with GET after a HEAD without a digest, and a failure then ends the pull, or after a HEAD
 * that was refused, and then it does not. Before containerd 2.3 only a failure without a status ends it: an error page was taken
 * for the manifest. Source: containerd core/remotes/docker/resolver.go, Resolve
 */
function mayEndHere({ asked, isToken, status }: Message, { checksManifestGet }: Release): boolean {
  if (asked === null || isToken || asked.method?.toLowerCase() !== 'get') return false
  const parts = partsOfPath(asked.path)
  return parts !== null && parts.kind === 'manifests' && (checksManifestGet || status === null)
}

function ofManifestGet(before: readonly Attempt[], after: readonly Attempt[]): Hidden {
  return {
    says: [
      ...(before.length === 0
        ? []
        : [saying('Before it, {hosts} failed too, and how is not shown.', { hosts: hostsOf(before) })]),
      ...(after.length === 0
        ? []
        : [
            saying(
              'Undecided whether containerd asked {hosts} after it: after a HEAD without a digest or a length, a GET that fails ends the pull. After a HEAD that was refused (405, since containerd 2.3.3 also 403), the next endpoint is asked.',
              { hosts: hostsOf(after) },
            ),
          ]),
    ],
    contradicts: false,
  }
}

function ofNotFound(matched: Matched, attempts: readonly Attempt[], { errorByClass }: Release): Hidden {
  if (matched.kind !== 'attempt' && matched.kind !== 'image') return NOTHING
  const hosts = hostsOf(attempts)
  return {
    says: [
      errorByClass
        ? saying(
            'At least one of {hosts} answered 404. The others answered 404 too, or failed without an answer (DNS, connection, TLS, login): this containerd does not show that.',
            { hosts },
          )
        : saying('All of {hosts} answered 404: any other failure would be shown instead.', { hosts }),
    ],
    contradicts: false,
  }
}

function byOrder(before: readonly Attempt[], after: readonly Attempt[]): Hidden {
  return {
    says: [
      ...(before.length === 0
        ? []
        : [
            saying(
              'Before it, {hosts} answered 404, which the line does not show: this containerd shows the first failure that is not a 404. So the endpoint in the line need not be the one that should have had the image.',
              { hosts: hostsOf(before) },
            ),
          ]),
      ...askedToo(after),
    ],
    contradicts: false,
  }
}

function byClass(
  found: FailureClass,
  before: readonly Attempt[],
  after: readonly Attempt[],
  { asked }: Message,
): Hidden {
  if (found === 'status')
    return {
      says: [
        ...(before.length === 0
          ? []
          : [
              saying(
                'Before it, {hosts} answered 404 or failed without an answer (DNS, connection, TLS, login): this containerd shows a status first.',
                { hosts: hostsOf(before) },
              ),
            ]),
        ...askedToo(after),
      ],
      contradicts: false,
    }
  // Of equals the first is shown, and a 404 before it.
  const contradicts = before.length > 0 && asked?.method?.toLowerCase() !== 'get'
  if (contradicts) return notFirst(before)
  return {
    says:
      after.length === 0
        ? []
        : [
            saying(
              'After it, {hosts} failed too, without an answer (DNS, connection, TLS, login): a 404 or another status would be shown instead.',
              { hosts: hostsOf(after) },
            ),
          ],
    contradicts: false,
  }
}

function askedToo(after: readonly Attempt[]): readonly Saying[] {
  return after.length === 0
    ? []
    : [saying('After it, {hosts} failed too, and how is not shown.', { hosts: hostsOf(after) })]
}
