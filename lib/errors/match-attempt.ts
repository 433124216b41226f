import type { Attempt, Plan } from '@/lib/containerd/plan'
import { DOCKER_HUB, isWrittenDockerHub } from '@/lib/known/docker-hub'
import { partsOfPath, type AskedUrl } from './read/request'
import type { Message } from './read/read-message'
import type { Difference, How, Matched } from './matched'
import type { OpenFile } from './open-file'
import { isPublic, nameOf } from './words/told'

/** Plans that are made for one line. */
const PLANS_MAX = 24
const MIRRORS_MAX = 60

const NONE: Matched = { kind: 'none' }

/**
 * Finds the attempt that a line is about, in the plans of the images it may be about. A file that K3s rejects has none, and
 * so have programs that do not read it. Never throws.
 */
export function matchAttempt(message: Message, file: OpenFile | null): Matched {
  if (
    file === null ||
    file.parsed.parseError !== null ||
    message.by === 'ctr' ||
    message.by === 'docker' ||
    message.by === 'nerdctl'
  )
    return NONE
  const named = namedImages(message)
  let best: Matched = NONE
  for (const image of named.length > 0 ? named : imagesOf(message, file)) {
    const found = matchPlan(message, file.plan(image), named.length > 0)
    if (rankOf(found) > rankOf(best)) best = found
    if (rankOf(best) >= RANK_MAX) break
  }
  return best
}

const RANKS: Readonly<Record<Matched['kind'], number>> = { attempt: 10, differs: 3, 'not-sent': 2, image: 1, none: 0 }
const HOW: Readonly<Record<How, number>> = { request: 6, content: 5, token: 4, storage: 3, host: 2, only: 1 }
const RANK_MAX = RANKS.attempt + HOW.request

function rankOf(matched: Matched): number {
  return RANKS[matched.kind] + (matched.kind === 'attempt' ? HOW[matched.how] : 0)
}

/** The images that a line names: as in the pod, and as containerd completes it. */
function namedImages({ image, reference }: Message): readonly string[] {
  return [...new Set([reference, image].filter((one) => one !== null && one !== '' && !one.includes('••')))].filter(
    (one) => one !== null,
  )
}

/** The images that a line may be about, when it names none. */
function imagesOf({ asked, host, lookedUp }: Message, file: OpenFile): readonly string[] {
  if (asked === null && host === null && lookedUp === null) return []
  const parts = asked === null ? null : partsOfPath(asked.path)
  const repository = asked?.token?.repository ?? parts?.before.replace(/^.*?\/v2\//, '').replace(/^\//, '') ?? null
  const tag =
    parts === null || parts.kind === 'blobs' ? '' : parts.object.includes(':') ? `@${parts.object}` : `:${parts.object}`
  const registries = [
    asked?.ns,
    registryOf((asked?.token == null ? asked?.host : null) ?? host ?? lookedUp?.name ?? ''),
  ].filter((one): one is string => typeof one === 'string' && one !== '')
  const keys = [...file.parsed.registries.mirrors.keys()].slice(0, MIRRORS_MAX)
  return [
    ...(repository === null ? [] : registries.slice(0, 1).map((one) => `${one}/${repository}${tag}`)),
    ...file.images.slice(0, PLANS_MAX / 2),
    ...(repository === null ? [] : keys.map((key) => `${key === '*' ? 'registry.invalid' : key}/${repository}${tag}`)),
    ...keys.map((key) => `${key === '*' ? 'registry.invalid' : key}/any/image`),
  ].slice(0, PLANS_MAX)
}

function registryOf(host: string): string {
  return isWrittenDockerHub(host) ? DOCKER_HUB : host
}

function matchPlan(message: Message, plan: Plan, isNamed: boolean): Matched {
  const { attempts } = plan
  if (attempts.length === 0) return isNamed && plan.fails !== null ? { kind: 'not-sent', plan } : NONE
  const { asked } = message
  const host = asked?.host ?? message.host ?? message.lookedUp?.name ?? message.dialled ?? null
  if (host === null) {
    if (!isNamed) return NONE
    return attempts.length === 1 ? { kind: 'attempt', plan, index: 0, how: 'only' } : { kind: 'image', plan }
  }
  if (asked !== null) {
    for (const how of ['request', 'content', 'token'] as const) {
      const index = attempts.findIndex(
        (attempt) => isOf(attempt, asked, how) && (how !== 'token' || isNamed || isOwnToken(attempt, message)),
      )
      if (index !== -1) return { kind: 'attempt', plan, index, how }
    }
    const index = storageOf(attempts, asked, message)
    if (index !== -1) return { kind: 'attempt', plan, index, how: 'storage' }
  }
  const same = attempts.findIndex((attempt) => isHost(attempt, host, asked === null && message.host === null))
  if (same !== -1 && (asked === null || partsOfPath(asked.path) === null))
    return { kind: 'attempt', plan, index: same, how: 'host' }
  if (!isNamed) return NONE
  return differs(plan, asked, host, same)
}

/** Whether an attempt sends this request: for the name itself, for what belongs to it, or for a token for it. */
function isOf(attempt: Attempt, asked: AskedUrl, how: 'request' | 'content' | 'token'): boolean {
  if (how === 'token')
    return (
      asked.token !== null &&
      (asked.token.repository === null ? false : repositoriesOf(attempt).includes(asked.token.repository))
    )
  if (asked.host !== attempt.parts.host || !isScheme(attempt, asked.scheme)) return false
  if (asked.ns !== null && decodedNs(attempt) !== asked.ns) return false
  const paths = pathsOf(attempt)
  if (how === 'request') return paths.some(({ whole }) => whole === asked.path)
  const parts = partsOfPath(asked.path)
  return parts !== null && paths.some(({ before }) => before === parts.before)
}

/** A token server alone says nothing of whose it is, unless it is the registry itself, or the log names that. */
function isOwnToken({ parts }: Attempt, { asked, host }: Message): boolean {
  return host === null ? asked?.host === parts.host : host === parts.host
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

function repositoriesOf({ parts, rewrites }: Attempt): readonly string[] {
  return [parts.repository, ...rewrites.flatMap(({ result }) => result ?? [])]
}

function decodedNs({ parts }: Attempt): string | null {
  const [, ns] = /[?&]ns=([^&]*)/.exec(parts.query) ?? []
  try {
    return ns === undefined ? null : decodeURIComponent(ns)
  } catch {
    return ns ?? null
  }
}

function isHost({ parts }: Attempt, host: string, byName: boolean): boolean {
  return parts.host === host || (byName && nameOf(parts.host) === nameOf(host))
}

/** A host that is asked for content after a redirect: known ones, and a token server without a scope. */
function storageOf(attempts: readonly Attempt[], asked: AskedUrl, message: Message): number {
  const name = nameOf(asked.host)
  const hub = /(?:^|\.)(?:docker\.(?:io|com)|docker-images-prod\.[\w.-]+cloudflarestorage\.com)$/
  if (hub.test(name) && name !== 'registry-1.docker.io')
    return attempts.findIndex(({ parts }) => parts.host === 'registry-1.docker.io')
  if (!message.isFetch || (partsOfPath(asked.path) !== null && /\/v2\//.test(asked.path))) return -1
  if (!isPublic(name)) return -1
  return attempts.findIndex(({ kind }) => kind === 'default')
}

function differs(plan: Plan, asked: AskedUrl | null, host: string, same: number): Matched {
  const { attempts, reference } = plan
  const found = (why: Difference, index: number | null): Matched => ({ kind: 'differs', plan, index, why })
  if (same !== -1 && asked !== null) {
    const attempt = attempts[same]
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
