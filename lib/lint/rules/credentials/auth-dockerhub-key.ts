import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/credentials'
import { DOCKER_HUB_CONFIG_KEYS, DOCKER_HUB_HOST as HUB } from '@/lib/known/docker-hub'
import { authUses, usedKind, type AuthUse } from '@/lib/lint/facts/auth-use'
import { defeatsFlag, hasWildcard } from '@/lib/lint/facts/config-route'
import type { LintContext } from '@/lib/lint/context'
import { copyConfig } from '@/lib/lint/fixes/copy-config'
import { changeFix } from '@/lib/lint/fixes/fix'
import { mirrorWithSameLogin } from '@/lib/lint/facts/same-login'
import { mirrorWithoutEntry } from '@/lib/lint/facts/mirror-without-entry'
import type { Rule } from '@/lib/lint/rule'
import type { Fix } from '@/lib/registries/diagnostic'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const authDockerhubKey: Rule = {
  code: 'auth-dockerhub-key',
  severity: 'error',
  title: 'Docker Hub credentials under another name',
  releases:
    'Used since July 2025: v1.31.11, v1.32.7 and v1.33.3. Under registry-1.docker.io they are used by every release.',
  why: 'containerd looks for credentials by the host that answered 401, and for Docker Hub that is registry-1.docker.io. Releases before July 2025 never use those under docker.io or index.docker.io; later ones use the first of the three that has auth, even an empty one. TLS settings are found under docker.io and registry-1.docker.io.',
  evidence: ['k3s#12561', 'k3s#12613', 'k3s#12614', 'containerd#12053'],
  // Where docker.io itself leads to a website, that is said alone.
  yieldsTo: { keys: 2, codes: ['config-docker-io'] },
  bad: {
    text: 'configs:\n  docker.io:\n    auth: {username: robot, password: s3cret}\n',
    options: { release: 'v1.31.4+k3s1' },
  },
  good: {
    text: 'configs:\n  registry-1.docker.io:\n    auth: {username: robot, password: s3cret}\n',
    options: { release: 'v1.31.4+k3s1' },
  },
  *check(context) {
    // In the order in which containerd looks.
    const uses = DOCKER_HUB_CONFIG_KEYS.flatMap(
      (name) => authUses(context.configs).find(({ host }) => host === name) ?? [],
    )
    const use = uses.find(({ auth }) => usedKind(auth) !== null)
    if (use === undefined || use.host === HUB) return
    // A login of the mirror is not to be used in more releases.
    if (mirrorWithSameLogin(context, use) !== null) return
    const { dockerHubAlias } = context.release
    const isUsed = dockerHubAlias && uses[0] === use
    // For whom they are meant is to be answered first.
    if (isUsed && mirrorWithoutEntry(context, use) !== null) return
    const words = isUsed
      ? say('auth-dockerhub-key.works', { host: use.host, hub: HUB })
      : dockerHubAlias
        ? say('auth-dockerhub-key.hidden', { first: quoteName(uses[0]?.host ?? HUB), hub: HUB })
        : say('auth-dockerhub-key.unused', { host: use.host, hub: HUB, isRoute: isRoute(context, use) })
    yield { severity: isUsed ? 'info' : 'error', ...words, path: use.path, fixes: [fixFor(context, use, isUsed)] }
  },
}

/** An entry of docker.io gives Docker Hub a directory of its own, which one of registry-1.docker.io does not. */
function isRoute(context: LintContext, { host }: AuthUse): boolean {
  return host === 'docker.io' && context.mirror(host) === null && hasWildcard(context)
}

function fixFor(context: LintContext, { host, config, path }: AuthUse, isUsed: boolean): Fix {
  const hub = context.config(HUB)
  const copy = titled('copy-to', { to: `"${HUB}"` })
  if (hub !== null)
    return changeFix(
      context,
      { ...copy, safe: !isUsed && hub.config.auth === null },
      ...copyConfig(config, HUB, ['auth']),
    )
  const leads = hasWildcard(context) || defeatsFlag(context, 'docker.io') || defeatsFlag(context, HUB)
  // A new entry of that name comes before docker.io, TLS settings included.
  const safe = !isUsed && !leads && (host === 'docker.io' || context.config('docker.io') === null)
  // TLS settings of docker.io hold for Docker Hub where it has no mirror; those of index.docker.io never do.
  if (config.tls !== null && host === 'index.docker.io')
    return changeFix(context, { ...copy, safe }, ...copyConfig(config, HUB, ['auth']))
  if (config.tls !== null && context.mirror('docker.io') === null)
    return changeFix(context, { ...copy, safe }, ...copyConfig(config, HUB))
  return changeFix(context, { ...titled('rename', { to: `"${HUB}"` }), safe }, { rename: path, to: HUB })
}
