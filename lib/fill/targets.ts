import type { Attempt, Plan } from '@/lib/containerd/plan'
import { isSameServer, serverOf } from '@/lib/text/same-server'
import { parseReference } from '@/lib/containerd/reference'

/** An image and the names under which a mirror has to have it. */
export interface FillTarget {
  /** Normal form of the image that nodes pull. */
  readonly source: string
  /** Names at the mirror, host first: one, or one for each rewrite of which containerd picks one at random. */
  readonly targets: readonly string[]
}

/** Why an image cannot be put where nodes look for it. */
export type NotFilledReason =
  /** The endpoint is not asked for this image. */
  | 'not-asked'
  /** The path of the endpoint is not below `/v2`, under which every registry takes images. */
  | 'path'
  /** What the rewrite makes of the name is not a name under which an image can be pushed. */
  | 'not-a-name'
  /** A rewrite was not tried, or a placeholder is not filled in. */
  | 'undecided'
  /** The image already has that name. */
  | 'same-name'
  /** The pull of the image fails before any request. */
  | 'fails'

export interface FillPlan {
  readonly filled: readonly FillTarget[]
  readonly left: readonly { readonly image: string; readonly reason: NotFilledReason }[]
  /** Whether the nodes ask this endpoint without TLS, and without looking at its certificate. */
  readonly plainHttp: boolean
  readonly skipVerify: boolean
}

/**
 * Where the endpoint at `host` (host[:port]) has to have each image, so that the nodes find it there: the name that each
 * plan asks for, with rewrites and with the path of the endpoint. Placeholders are in the plans as they are written. Never throws.
 */
export function fillTargets(plans: readonly Plan[], host: string): FillPlan {
  const filled: FillTarget[] = []
  const left: { readonly image: string; readonly reason: NotFilledReason }[] = []
  const asked: Attempt[] = []
  for (const plan of plans) {
    const image = plan.reference?.normalised ?? plan.image
    const attempt = plan.attempts.find((one) => one.kind !== 'embedded' && isEndpointAt(one, host))
    if (plan.reference === null || plan.fails !== null) left.push({ image, reason: 'fails' })
    else if (attempt === undefined) left.push({ image, reason: isUndecided(plan) ? 'undecided' : 'not-asked' })
    else {
      asked.push(attempt)
      const target = targetOf(plan.reference.normalised, plan.reference.object, attempt, host)
      if (typeof target === 'string') left.push({ image, reason: target })
      else filled.push(target)
    }
  }
  return {
    filled,
    left,
    plainHttp: asked.some(({ parts }) => parts.scheme === 'http://'),
    skipVerify: asked.some(({ tls }) => tls.skipVerify),
  }
}

/** Rewrites were not tried, or a placeholder decides which hosts are asked. */
function isUndecided({ pending, attempts, openMirrors, openEntry }: Plan): boolean {
  const isOpenHost = ({ parts, open = [] }: Attempt) => open.some((placeholder) => parts.host.includes(placeholder))
  return pending || openMirrors !== undefined || openEntry !== undefined || attempts.some(isOpenHost)
}

/** The standard port of its scheme may be written or not. */
export function isEndpointAt({ parts }: Attempt, host: string): boolean {
  return isSameServer(parts.scheme, parts.host, host)
}

function targetOf(source: string, object: string, attempt: Attempt, host: string): FillTarget | NotFilledReason {
  const { parts, rewrites, alternatives, open = [], unsendable } = attempt
  if (open.length > 0 || rewrites.some(({ outcome }) => outcome === 'unknown')) return 'undecided'
  if (unsendable !== null) return 'not-a-name'
  const [, below] = /^\/v2\/((?:[^/]+\/)*)$/.exec(parts.prefix) ?? []
  if (below === undefined) return 'path'
  const names = [parts.repository, ...alternatives.flatMap((url) => repositoryIn(url, parts.prefix))]
  const separator = object.includes(':') ? '@' : ':'
  const namesAt = (server: string) => [
    ...new Set(names.map((name) => `${server}/${below}${name}${separator}${object}`)),
  ]
  const targets = serverNames(attempt, host)
    .map(namesAt)
    .find((made) => made.every(isName))
  if (targets === undefined) return 'not-a-name'
  const others = targets.filter((target) => !isSameImage(parts.scheme, target, source))
  return others.length === 0 ? 'same-name' : { source, targets: others }
}

/**
 * How the server can be called in the name of an image, the best first: as the person calls it, because tools keep logins by
 * that name and do not know that host and host:443 are the same server. A name without a dot or port would not be read as a
 * server, so it gets its port.
 */
function serverNames({ parts }: Attempt, host: string): readonly string[] {
  const asked = parts.host.toLowerCase() === host.toLowerCase() ? parts.host : host
  return [asked, parts.host, serverOf(parts.scheme, parts.host).join(':')]
}

/** Whether two names, host first, are of the same image at the same server. */
function isSameImage(scheme: string, one: string, other: string): boolean {
  const [slash, otherSlash] = [one.indexOf('/'), other.indexOf('/')]
  return (
    one.slice(slash) === other.slice(otherSlash) &&
    isSameServer(scheme, one.slice(0, slash), other.slice(0, otherSlash))
  )
}

/** The repository in the URL of an attempt. */
function repositoryIn(url: string, prefix: string): readonly string[] {
  const [, path = ''] = /^[a-z]+:\/\/[^/]*(\/[^?]*)/.exec(url) ?? []
  const end = path.lastIndexOf('/manifests/')
  return path.startsWith(prefix) && end > prefix.length ? [path.slice(prefix.length, end)] : []
}

/** A name that is read as itself: nothing is added or left out. */
function isName(target: string): boolean {
  const parsed = parseReference(target, 'without-domain')
  return 'reference' in parsed && parsed.reference.normalised === target
}
