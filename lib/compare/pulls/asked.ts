import type { Attempt, Plan } from '@/lib/containerd/plan'
import { DOCKER_HUB_HOST } from '@/lib/known/docker-hub'
import type { Consequences } from '@/lib/compare/side'

/** Of endpoints that are not called by their host; no host has a space. */
export const EMBEDDED = 'embedded registry'
/** The registry that the image name says. */
export const ITSELF = 'registry itself'

/** One request of a plan, as far as an operator notices a difference. */
export interface Asked {
  /** What the same endpoint is found by in another plan. */
  readonly key: string
  /** With its port. */
  readonly host: string
  /** As it is called: a host, `Docker Hub`, or what the names above say. */
  readonly name: string
  readonly kind: Attempt['kind']
  readonly url: string
  readonly scheme: string
  readonly prefix: string
  readonly repository: string
  /** The key of `configs` whose login is used; null when it is asked anonymously. */
  readonly login: string | null
  /** Placeholders that are not filled in, as written, without which it is not known which host is asked. */
  readonly open: readonly string[]
  /** Those without which it is not known whose login and TLS it gets: what is said of these is then that of none. */
  readonly openAccess: readonly string[]
  /** That login, to tell it from another one. Never shown. */
  readonly account: string
  readonly isUnverified: boolean
  readonly authorities: string
  readonly clientFiles: string
  readonly isHttpAfterHttps: boolean
  readonly alternatives: readonly string[]
  /** The repository for which a token is asked; null where nothing is rewritten. */
  readonly scope: string | null
  readonly unsendable: string | null
  readonly mayAbortWith: string | null
}

/** The requests of a plan of this side, in order. */
export function askedBy(plan: Plan, { node }: Pick<Consequences, 'node'>): readonly Asked[] {
  const counts = new Map<string, number>()
  return plan.attempts.map((attempt) => {
    const { parts, kind, tls, tlsFiles } = attempt
    const host = kind === 'embedded' ? '' : parts.host
    const count = counts.get(host) ?? 0
    counts.set(host, count + 1)
    const login = attempt.credentialsUsable ? attempt.credentials : null
    return {
      key: `${host} ${count}`,
      host,
      name: nameOf(attempt, plan),
      kind,
      url: attempt.url,
      scheme: parts.scheme,
      prefix: parts.prefix,
      repository: parts.repository,
      login,
      open: attempt.open ?? [],
      openAccess: attempt.openAccess ?? [],
      account: login === null || kind === 'embedded' ? '' : accountOf(login, node),
      isUnverified: tls.skipVerify,
      authorities: tlsFiles.ca.join('\n'),
      clientFiles: tlsFiles.client.flat().join('\n'),
      isHttpAfterHttps: tls.httpsThenHttp,
      alternatives: attempt.alternatives.toSorted(),
      scope: scopeOf(attempt, plan, node),
      unsendable: attempt.unsendable,
      mayAbortWith: attempt.mayAbortWith,
    }
  })
}

function nameOf({ kind, parts: { host } }: Attempt, { reference }: Plan): string {
  if (kind === 'embedded') return EMBEDDED
  if (host === DOCKER_HUB_HOST) return 'Docker Hub'
  return kind === 'default' && host === reference?.registry ? ITSELF : host
}

function accountOf(login: string, { parsed, template }: Consequences['node']): string {
  const configs = parsed.registries.configs
  const auth = configs.get(login)?.auth
  if (auth === null || auth === undefined) return ''
  const account = [auth.username, auth.password, auth.auth, auth.identity_token]
  return (template?.show(account) ?? account).join('\n')
}

/** Source: `ReleaseSwitches.rewrittenTokenScope` */
function scopeOf(
  { rewrites, parts }: Attempt,
  { reference }: Plan,
  { containerd }: Consequences['node'],
): string | null {
  if (reference === null || !rewrites.some(({ outcome }) => outcome === 'changes')) return null
  return containerd.release.rewrittenTokenScope ? parts.repository : reference.repository
}
