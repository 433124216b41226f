import { haveSameProvider } from '@/lib/known/hosted-registries'
import { DOCKER_HUB_CONFIG_KEYS, dockerHubMirrorKey, isDockerHub } from '@/lib/known/docker-hub'
import type { LintContext } from '@/lib/lint/context'
import type { Auth } from '@/lib/registries/model'
import { unfilledSecret } from '@/lib/secrets/unfilled'
import { authUses, decodeAuth, usedKind, type AuthUse } from './auth-use'
import { isPublicRegistry } from './known-hosts'
import type { EndpointUse } from './mirror-use'

/**
 * The first endpoint of the mirror of a public registry whose login is that of the registry itself: it is hardly an
 * account of both, unless one company has both. Null when there is none, and for a login that containerd passes over for
 * another one of Docker Hub.
 */
export function mirrorWithSameLogin(
  context: Pick<LintContext, 'configs' | 'config' | 'mirror'>,
  { host, auth }: AuthUse,
): EndpointUse | null {
  const login = loginOf(auth)
  if (login === null || !isPublicRegistry(host) || (isDockerHub(host) && firstOfHub(context) !== host)) return null
  const endpoints = context.mirror(dockerHubMirrorKey(host))?.endpoints ?? []
  return (
    endpoints.find(({ config, hostname }) => {
      if (config === null || config === host || isSameService(host, hostname)) return false
      const other = context.config(config)?.config.auth ?? null
      const own = other === null ? null : loginOf(other)
      return own !== null && own.username === login.username && own.secret === login.secret
    }) ?? null
  )
}

/** In the order in which containerd looks; releases before July 2025 know the first alone. */
function firstOfHub({ configs }: Pick<LintContext, 'configs'>): string | null {
  const keys = new Set(authUses(configs).map(({ host }) => host))
  return DOCKER_HUB_CONFIG_KEYS.find((key) => keys.has(key)) ?? null
}

function isSameService(one: string, other: string): boolean {
  return (isDockerHub(one) && isDockerHub(other)) || haveSameProvider(one, other)
}

/** What containerd sends; null for nothing, and for what has yet to be filled in. */
function loginOf(auth: Auth): { readonly username: string; readonly secret: string } | null {
  const kind = usedKind(auth)
  const { username, password } =
    kind === 'username'
      ? auth
      : kind === 'auth'
        ? (decodeAuth(auth.auth) ?? { username: '', password: '' })
        : { username: '', password: auth.identity_token }
  return password === '' || unfilledSecret(password) !== null ? null : { username, secret: password }
}
