import { copyConfig, hasAuthSettings, hasTlsSettings } from '@/lib/lint/fixes/copy-config'
import { changeFix } from '@/lib/lint/fixes/fix'
import { dockerHubMirrorKey } from '@/lib/known/docker-hub'
import { isPublicRegistry } from '@/lib/lint/facts/known-hosts'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/parse-messages'

export const configKeyedByMirroredRegistry: Rule = {
  code: 'config-keyed-by-mirrored-registry',
  severity: 'warning',
  title: "The mirror's settings under the mirrored registry",
  why: 'Settings are found by the host of the endpoint. Filed under docker.io they are for Docker Hub itself: the mirror is asked anonymously and with verification on, and Docker Hub gets the password that was meant for the mirror.',
  evidence: ['k3s#11185', 'rke2#9439', 'k3s#4637', 'k3s#13215'],
  yieldsTo: { codes: ['default-endpoint-reachable', 'config-unused'], keys: 2 },
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\nconfigs:\n  docker.io:\n    auth: {username: robot, password: s3cret}\n    tls: {insecure_skip_verify: true}\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\nconfigs:\n  mirror.example.com:\n    auth: {username: robot, password: s3cret}\n    tls: {insecure_skip_verify: true}\n',
  },
  *check(context) {
    for (const { host, path, config, keyProblem } of context.configs) {
      // Who files settings under the wildcard means every registry: that is another mistake.
      if (keyProblem !== null || host === '*' || host === '_default') continue
      const registry = dockerHubMirrorKey(host)
      const endpoint = context
        .mirror(registry)
        ?.endpoints.find(({ address, config: own, hostname }) => address !== null && own === null && hostname !== '')
      if (endpoint === undefined || !(hasAuthSettings(config) || hasTlsSettings(config)) || endpoint.host === host)
        continue
      // Nobody needs TLS settings for a public registry; credentials one does need.
      const isMeantForMirror = hasTlsSettings(config) && isPublicRegistry(host)
      const to = endpoint.address?.registry ?? ''
      const copy = changeFix(context, { title: `Copy it to ${quoteName(to)}`, safe: false }, ...copyConfig(config, to))
      const message = isMeantForMirror
        ? `These settings are for ${quoteName(host)} itself. The mirror ${quoteName(endpoint.host)} has no entry, so it is asked without them. Write them under ${quoteName(to)}.`
        : `These settings are for ${quoteName(host)} itself; the mirror ${quoteName(endpoint.host)} has no entry of its own and is asked anonymously. If they are meant for it, write them under ${quoteName(to)}.`
      yield { severity: isMeantForMirror ? 'warning' : 'info', message, path, fixes: [copy] }
    }
  },
}
