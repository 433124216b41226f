import type { Attempt, Plan } from '@/lib/containerd/plan'
import { DOCKER_HUB } from '@/lib/known/docker-hub'
import { partsOfPath, type AskedUrl } from '@/lib/errors/read/request'
import type { Message } from '@/lib/errors/read/read-message'
import { tokenOf } from './match-token'
import { isAtPeer, onlyPeer } from './peer'
import type { Difference, How, Matched } from './matched'
import { isPublic, nameOf } from '@/lib/errors/words/told'

export const NONE: Matched = { kind: 'none' }

const RANKS: Readonly<Record<Matched['kind'], number>> = { attempt: 10, differs: 3, 'not-sent': 2, image: 1, none: 0 }
const HOW: Readonly<Record<How, number>> = { request: 6, content: 5, ping: 4, token: 4, storage: 3, host: 2, only: 1 }
const RANK_MAX = RANKS.attempt + HOW.request

/** The best of what is found for several images, the first of equals. */
export function bestOf(images: readonly string[], match: (image: string) => Matched): Matched {
  let best = NONE
  for (const image of images) {
    const found = match(image)
    if (rankOf(found) > rankOf(best)) best = found
    if (rankOf(best) >= RANK_MAX) break
  }
  return best
}

function rankOf(matched: Matched): number {
  return RANKS[matched.kind] + (matched.kind === 'attempt' ? HOW[matched.how] : 0)
}

/** A name in the place of which somebody wrote something else. */
export function isTakenOut(image: string): boolean {
  const registry = image.split('/', 1)[0] ?? ''
  return /redacted|masked|removed|••|\*{2,}|[<>[\]{}]/i.test(image) || /^[x.*#-]+(?::[\dx]+)?$/i.test(registry)
}

/** The images that a line names: as in the pod, and as containerd completes it. */
export function namedImages({ image, reference }: Message): readonly string[] {
  return [...new Set([reference, image].filter((one) => one !== null && one !== '' && !isTakenOut(one)))].filter(
    (one) => one !== null,
  )
}

/** How a plan is compared with a line. */
export interface Comparing {
  /** The line names the image of the plan; otherwise a difference says nothing. */
  readonly isNamed: boolean
  /** The scope of a token has the name after the rewrites. */
  readonly rewrittenScope: boolean
  /** The requests before each attempt of RKE2's own puller, which pulls one image alone; none of containerd. */
  readonly pings?: readonly string[]
}

/** Finds the attempt of one plan that a line is about. */
export function matchPlan(message: Message, plan: Plan, { isNamed, rewrittenScope, pings = [] }: Comparing): Matched {
  const { attempts } = plan
  if (attempts.length === 0) return isNamed && plan.fails !== null ? { kind: 'not-sent', plan } : NONE
  const { asked } = message
  const peer = onlyPeer(message)
  if (peer !== null) {
    const at = attempts.flatMap((attempt, index) => (isAtPeer(attempt, peer) ? [index] : []))
    const [index] = at
    if (index !== undefined && at.length === 1) return { kind: 'attempt', plan, index, how: 'host' }
    return isNamed ? { kind: 'image', plan } : NONE
  }
  const host = asked?.host ?? message.host ?? message.lookedUp?.name ?? null
  if (host === null) {
    if (!isNamed) return NONE
    return attempts.length === 1 ? { kind: 'attempt', plan, index: 0, how: 'only' } : { kind: 'image', plan }
  }
  if (asked !== null) {
    for (const how of ['request', 'content'] as const) {
      const found = attempts.flatMap((attempt, index) => (isOf(attempt, asked, how) ? [index] : []))
      // One that is asked again with http does not end with this.
      const ending = found.find((index) => message.code !== 'http-to-https' || !attempts[index]?.tls.httpsThenHttp)
      const index = ending ?? found[0]
      if (index !== undefined) return { kind: 'attempt', plan, index, how }
    }
    const pinged = pings.findIndex((ping) => isPing(ping, asked))
    if (pinged !== -1) return { kind: 'attempt', plan, index: pinged, how: 'ping' }
    const token = tokenOf(plan, message, { isNamed, isOwnPuller: pings.length > 0, rewrittenScope })
    if (token === 'undecided') return { kind: 'image', plan }
    if (token !== null) return { kind: 'attempt', plan, index: attempts.indexOf(token), how: 'token' }
    const index = storageOf(attempts, asked, message)
    if (index !== -1) return { kind: 'attempt', plan, index, how: 'storage' }
  }
  const same = hostIndex(message, plan)
  if (same !== -1 && (asked === null || partsOfPath(asked.path) === null))
    return { kind: 'attempt', plan, index: same, how: 'host' }
  if (!isNamed) return NONE
  return differs(plan, asked, host, same)
}

/** The first attempt at the host of a line; -1 for none. */
export function hostIndex(message: Message, { attempts }: Plan): number {
  const { asked, host, lookedUp } = message
  const peer = onlyPeer(message)
  if (peer !== null) return attempts.findIndex((attempt) => isAtPeer(attempt, peer))
  const named = asked?.host ?? host ?? lookedUp?.name ?? ''
  return attempts.findIndex((attempt) => isHost(attempt, named, asked === null && host === null))
}

/** Whether an attempt sends this request: for the name itself, or for what belongs to it. */
function isOf(attempt: Attempt, asked: AskedUrl, how: 'request' | 'content'): boolean {
  if (asked.host !== attempt.parts.host || !isScheme(attempt, asked.scheme)) return false
  if (asked.ns !== null && decodedNs(attempt.parts.query) !== asked.ns) return false
  const paths = pathsOf(attempt)
  if (how === 'request') return paths.some(({ whole }) => whole === asked.path)
  const parts = partsOfPath(asked.path)
  return parts !== null && paths.some(({ before }) => before === parts.before)
}

function isPing(ping: string, asked: AskedUrl): boolean {
  const [address = '', query = ''] = ping.split(/\?(.*)/s)
  return (
    `${asked.scheme}://${asked.host}${asked.path}` === address &&
    (asked.ns === null || decodedNs(`?${query}`) === asked.ns)
  )
}

function isScheme({ parts, tls }: Attempt, scheme: string): boolean {
  return parts.scheme === `${scheme}://` || tls.httpsThenHttp
}

function pathsOf({
  url,
  alternatives,
  parts,
}: Attempt): readonly { readonly whole: string; readonly before: string }[] {
  return [url, ...alternatives].map((one) => {
    const whole = one.slice(parts.scheme.length + parts.host.length).replace(/\?.*$/s, '')
    return { whole, before: partsOfPath(whole)?.before ?? whole }
  })
}

function decodedNs(query: string): string | null {
  const [, ns] = /[?&]ns=([^&]*)/.exec(query) ?? []
  try {
    return ns === undefined ? null : decodeURIComponent(ns)
  } catch {
    return ns ?? null
  }
}

function isHost({ parts }: Attempt, host: string, byName: boolean): boolean {
  return parts.host === host || (byName && nameOf(parts.host) === nameOf(host))
}

/** A host that is asked after a redirect: known ones, for content any public one, and a token server without a scope. */
function storageOf(attempts: readonly Attempt[], asked: AskedUrl, message: Message): number {
  const name = nameOf(asked.host)
  const hub = /(?:^|\.)(?:docker\.(?:io|com)|docker-images-prod\.[\w.-]+cloudflarestorage\.com)$/
  if (hub.test(name) && name !== 'registry-1.docker.io')
    return attempts.findIndex(({ parts }) => parts.host === 'registry-1.docker.io')
  const redirecting = attempts.findIndex((attempt) => leadsTo(attempt, asked))
  if (redirecting !== -1) return redirecting
  if (!message.isFetch || (partsOfPath(asked.path) !== null && /\/v2\//.test(asked.path))) return -1
  if (!isPublic(name)) return -1
  return attempts.findIndex(({ kind }) => kind === 'default')
}

/**
 * Registries that everybody uses and that send requests for manifests to other hosts.
 * Sources: kubernetes/registry.k8s.io cmd/archeio/docs/request-handling.md; the redirect of k8s.gcr.io of March 2023;
 * Microsoft's list of client firewall rules of mcr.microsoft.com
 */
const REDIRECTS: ReadonlyMap<string, RegExp> = new Map([
  ['registry.k8s.io', /-docker\.pkg\.dev$/],
  ['k8s.gcr.io', /^registry\.k8s\.io$|-docker\.pkg\.dev$/],
  ['mcr.microsoft.com', /\.data\.mcr\.microsoft\.com$/],
])

/** Whether an attempt is at one of them, and this is its object at a host to which that leads. */
function leadsTo({ parts }: Attempt, asked: AskedUrl): boolean {
  if (REDIRECTS.get(parts.host)?.test(nameOf(asked.host)) !== true) return false
  return partsOfPath(asked.path)?.before.endsWith(`/${parts.repository}`) === true
}

function differs(plan: Plan, asked: AskedUrl | null, host: string, same: number): Matched {
  const { attempts, reference } = plan
  const found = (why: Difference, index: number | null): Matched => ({ kind: 'differs', plan, index, why })
  if (same !== -1 && asked !== null) {
    const attempt = attempts[same]
    if (attempt?.open !== undefined) return found('open', same)
    if (
      attempt !== undefined &&
      !isScheme(attempt, asked.scheme) &&
      pathsOf(attempt).some(({ whole }) => whole === asked.path)
    )
      return found('scheme', same)
    const parts = partsOfPath(asked.path)
    const isPlain = reference !== null && parts?.before.endsWith(`/${reference.repository}`) === true
    return found(isPlain && attempt?.parts.repository !== reference.repository ? 'path-plain' : 'path', same)
  }
  const isOpen =
    plan.openMirrors !== undefined ||
    plan.openEntry !== undefined ||
    attempts.some(({ open = [], parts }) => open.some((placeholder) => parts.host.includes(placeholder)))
  if (isOpen) return found('open', null)
  const ownHost =
    reference === null ? null : reference.registry === DOCKER_HUB ? 'registry-1.docker.io' : reference.registry
  if (host === ownHost && !attempts.some(({ kind }) => kind === 'default')) return found('default-off', null)
  const near = attempts.findIndex(({ parts }) => nameOf(parts.host).toLowerCase() === nameOf(host).toLowerCase())
  if (near !== -1) return found('near-host', near)
  const meant = attempts.findIndex(({ parts }) => isNear(parts.host, host))
  if (meant !== -1) return found('near-host', meant)
  return found('host', null)
}

/** The same but for a few letters in one place. */
function isNear(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length)
  if (longest > 300 || Math.abs(one.length - other.length) > 4) return false
  let before = 0
  while (before < longest && one[before] === other[before]) before += 1
  let after = 0
  while (after < longest - before && one.at(-1 - after) === other.at(-1 - after)) after += 1
  return longest - before - after <= Math.max(2, longest / 6)
}
