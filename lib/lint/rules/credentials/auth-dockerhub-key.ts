import { DOCKER_HUB_CONFIG_KEYS, DOCKER_HUB_HOST as HUB } from '@/lib/known/docker-hub'
import { authUses, usedKind, type AuthUse } from '@/lib/lint/facts/auth-use'
import { defeatsFlag, hasWildcard } from '@/lib/lint/facts/config-route'
import type { LintContext } from '@/lib/lint/context'
import { copyConfig } from '@/lib/lint/fixes/copy-config'
import { changeFix } from '@/lib/lint/fixes/fix'
import { mirrorWithoutEntry } from '@/lib/lint/facts/mirror-without-entry'
import type { Rule } from '@/lib/lint/rule'
import type { Fix } from '@/lib/registries/diagnostic'
import { quoteName } from '@/lib/registries/parse-messages'

export const authDockerhubKey: Rule = {
  code: 'auth-dockerhub-key',
  severity: 'error',
  title: 'Credentials of Docker Hub under another name',
  releases:
    'Used since July 2025: v1.31.11, v1.32.7 and v1.33.3. Under registry-1.docker.io they are used by every release.',
  why: 'containerd looks for credentials by the host that answered 401, and for Docker Hub that is registry-1.docker.io. Releases before July 2025 never use those filed under docker.io or index.docker.io; later ones take the first of the three that has auth, with or without something in it. TLS settings are found under docker.io and registry-1.docker.io.',
  evidence: ['k3s#12561', 'k3s#12613', 'k3s#12614', 'containerd#12053'],
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
    const { dockerHubAlias } = context.release
    const isUsed = dockerHubAlias && uses[0] === use
    // For whom they are meant is to be answered first.
    if (isUsed && mirrorWithoutEntry(context, use) !== null) return
    const hidden = `Docker Hub is asked anonymously: containerd looks at ${quoteName(uses[0]?.host ?? HUB)} first, whose auth holds nothing that is sent. Write the credentials under ${HUB}.`
    const message = isUsed
      ? `Releases before July 2025 (v1.31.11, v1.32.7, v1.33.3) do not use credentials under ${use.host}. The key ${HUB} works in all.`
      : dockerHubAlias
        ? hidden
        : `This release never uses credentials under ${use.host}: Docker Hub is asked anonymously. Write ${HUB}, which works in every release.${routeNote(context, use)}`
    yield { severity: isUsed ? 'info' : 'error', message, path: use.path, fixes: [fixFor(context, use, isUsed)] }
  },
}

/** An entry of docker.io gives Docker Hub a directory of its own, which one of registry-1.docker.io does not. */
function routeNote(context: LintContext, { host }: AuthUse): string {
  return host === 'docker.io' && context.mirror(host) === null && hasWildcard(context)
    ? ' Without this entry, Docker Hub goes through the wildcard mirror.'
    : ''
}

function fixFor(context: LintContext, { host, config, path }: AuthUse, isUsed: boolean): Fix {
  const hub = context.config(HUB)
  const title = `Copy it to "${HUB}"`
  if (hub !== null)
    return changeFix(
      context,
      { title, safe: !isUsed && hub.config.auth === null },
      ...copyConfig(config, HUB, ['auth']),
    )
  const isRoute = hasWildcard(context) || defeatsFlag(context, 'docker.io') || defeatsFlag(context, HUB)
  // A new entry of that name comes before docker.io, TLS settings included.
  const safe = !isUsed && !isRoute && (host === 'docker.io' || context.config('docker.io') === null)
  // TLS settings of docker.io hold for Docker Hub where it has no mirror; those of index.docker.io never do.
  if (config.tls !== null && host === 'index.docker.io')
    return changeFix(context, { title, safe }, ...copyConfig(config, HUB, ['auth']))
  if (config.tls !== null && context.mirror('docker.io') === null)
    return changeFix(context, { title, safe }, ...copyConfig(config, HUB))
  return changeFix(context, { title: `Rename to "${HUB}"`, safe }, { rename: path, to: HUB })
}
