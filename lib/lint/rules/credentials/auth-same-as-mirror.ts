import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/credentials'
import { DOCKER_HUB_HOST, isDockerHub } from '@/lib/known/docker-hub'
import { authUses } from '@/lib/lint/facts/auth-use'
import { defeatsFlag } from '@/lib/lint/facts/config-route'
import { hasTlsSettings } from '@/lib/lint/facts/config-settings'
import { mirrorWithSameLogin } from '@/lib/lint/facts/same-login'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const authSameAsMirror: Rule = {
  code: 'auth-same-as-mirror',
  severity: 'warning',
  title: 'Login of the mirror for the registry too',
  releases: 'A login under docker.io is sent since July 2025: v1.31.11, v1.32.7 and v1.33.3.',
  why: 'When no mirror has the image, the registry itself is asked, and containerd sends it the login under its own name. If that is the account of the mirror, a public registry gets a password that is not for it, and may block the address after some failures. A public registry is asked anonymously without a login.',
  evidence: ['k3s#12561', 'k3s#11185', 'containerd#12053'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\nconfigs:\n  docker.io:\n    auth: {username: robot, password: s3cret}\n  mirror.example.com:\n    auth: {username: robot, password: s3cret}\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\nconfigs:\n  mirror.example.com:\n    auth: {username: robot, password: s3cret}\n',
  },
  *check(context) {
    const { options, release } = context
    for (const use of authUses(context.configs)) {
      const { host, path, config } = use
      const isAsked = !options.disableDefaultRegistryEndpoint || defeatsFlag(context, host)
      const endpoint = isAsked ? mirrorWithSameLogin(context, use) : null
      if (endpoint === null) continue
      const isSent = release.dockerHubAlias || !isDockerHub(host) || host === DOCKER_HUB_HOST
      const offer = { ...titled('remove-login', { host: quoteName(host) }), safe: false }
      yield {
        ...say('auth-same-as-mirror', { own: quoteName(host), mirror: quoteName(endpoint.host), isSent }),
        path,
        fixes: [changeFix(context, offer, { remove: hasTlsSettings(config) ? [...path, 'auth'] : path })],
      }
    }
  },
}
