import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/credentials'
import { copyConfig } from '@/lib/lint/fixes/copy-config'
import { hasAuthSettings, hasTlsSettings } from '@/lib/lint/facts/config-settings'
import { changeFix } from '@/lib/lint/fixes/fix'
import { DOCKER_HUB_HOST, dockerHubMirrorKey, isDockerHub } from '@/lib/known/docker-hub'
import { isPublicRegistry } from '@/lib/lint/facts/known-hosts'
import type { ConfigUse } from '@/lib/lint/facts/config-use'
import { mirrorWithoutEntry } from '@/lib/lint/facts/mirror-without-entry'
import { publicMirrorOf } from '@/lib/known/hosted-registries'
import { isLocalhost } from '@/lib/k3s/localhost'
import { utf8Bytes } from '@/lib/go/bytes'
import type { LintContext } from '@/lib/lint/context'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const configKeyedByMirroredRegistry: Rule = {
  code: 'config-keyed-by-mirrored-registry',
  severity: 'warning',
  title: "Mirror's settings under the mirrored registry",
  why: 'Settings are found by the host of the endpoint. Under docker.io they are for Docker Hub itself: the mirror is asked anonymously and with verification on, and Docker Hub gets the password that was meant for the mirror.',
  evidence: ['k3s#11185', 'rke2#9439', 'k3s#4637', 'k3s#13215'],
  yieldsTo: { codes: ['default-endpoint-reachable', 'config-unused'], keys: 2 },
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\nconfigs:\n  docker.io:\n    auth: {username: robot, password: s3cret}\n    tls: {insecure_skip_verify: true}\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\nconfigs:\n  mirror.example.com:\n    auth: {username: robot, password: s3cret}\n    tls: {insecure_skip_verify: true}\n',
  },
  *check(context) {
    for (const use of context.configs) {
      const endpoint = mirrorWithoutEntry(context, use)
      if (endpoint === null) continue
      const { host, path, config } = use
      const to = endpoint.address?.registry ?? ''
      const copy = changeFix(
        context,
        { ...titled('copy-to', { to: quoteName(to) }), safe: false },
        ...copyConfig(config, to),
      )
      const move = changeFix(
        context,
        { ...titled('move-to', { to: quoteName(to) }), safe: false },
        { rename: path, to },
      )
      const what = hasAuthSettings(config) ? (hasTlsSettings(config) ? 'both' : 'account') : 'settings'
      const names = { own: quoteName(host), mirror: quoteName(endpoint.host), to: quoteName(to), what } as const
      // Nobody needs TLS settings for a public registry; credentials one does need.
      const words =
        hasTlsSettings(config) && isPublicRegistry(host)
          ? say('config-keyed-by-mirrored-registry.public', names)
          : say('config-keyed-by-mirrored-registry', { ...names, kind: receipt(context, use) })
      yield {
        severity: isOptional(context, use) ? 'info' : 'warning',
        ...words,
        path,
        meantFor: [endpoint.host],
        // With a quote in its key, a login cannot be written for containerd.
        fixes: /['"]/.test(to) ? [] : isOthers(use) ? [move] : [copy, move],
      }
    }
  },
}

/** A login at a registry of others: copied, it would still be sent there. */
function isOthers({ host, config }: ConfigUse): boolean {
  return hasAuthSettings(config) && isPublicRegistry(host)
}

/** Older releases find the account of Docker Hub under the name of its host alone. */
function receipt({ release }: LintContext, { host, config }: ConfigUse): 'settings' | 'password' | 'unused-password' {
  if (!hasAuthSettings(config)) return 'settings'
  const isFound = release.dockerHubAlias || !isDockerHub(host) || host === DOCKER_HUB_HOST
  return isFound ? 'password' : 'unused-password'
}

/** Another endpoint has an entry, a cache needs none, or all registries share it: then the registry itself may be meant. */
function isOptional(context: LintContext, { host, config }: ConfigUse): boolean {
  if (hasTlsSettings(config) && isPublicRegistry(host)) return false
  const asked = context.mirror(dockerHubMirrorKey(host))?.endpoints.filter(({ address }) => address !== null) ?? []
  const shared = new Set(context.mirror('*')?.endpoints.map(({ host: other }) => other))
  return asked.some(({ config: own, hostname, host: mirror, address }) => {
    // A cache on the node is asked by the node alone; one's own registry may well be reached there.
    const isOnNode = isLocalhost(utf8Bytes(address?.host ?? '')) && isPublicRegistry(host)
    const isCache = publicMirrorOf(hostname) !== null || isOnNode
    return own !== null || isCache || shared.has(mirror)
  })
}
