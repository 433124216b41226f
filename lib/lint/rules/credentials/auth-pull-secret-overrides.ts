import { say } from '@/lib/words/en/credentials'
import { authUses, usedKind } from '@/lib/lint/facts/auth-use'
import { DOCKER_HUB, isDockerHub } from '@/lib/known/docker-hub'
import { splitPort } from '@/lib/text/url-parts'
import type { Rule } from '@/lib/lint/rule'

export const authPullSecretOverrides: Rule = {
  code: 'auth-pull-secret-overrides',
  severity: 'info',
  title: 'Pull secrets replace these credentials',
  why: 'When the kubelet finds an imagePullSecret for the name of an image, containerd uses it for every endpoint of the chain, mirrors included, and does not look into configs. The mirror then answers 401 for these pods only, and it sees the password of the other registry.',
  evidence: ['k3s#8026', 'containerd#10996', 'containerd:internal/cri/server/images/image_pull.go'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\nconfigs:\n  harbor.example.com:\n    auth: {username: robot, password: s3cret}\n',
  },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n' },
  *check(context) {
    const mirrored = new Map<string, Set<string>>()
    for (const { registry, hostname, config } of context.endpoints) {
      const isOwn = hostname === splitPort(registry)[0] || (registry === DOCKER_HUB && isDockerHub(hostname))
      if (config === null || isOwn) continue
      const registries = mirrored.get(config) ?? new Set()
      mirrored.set(config, registries.add(registry))
    }
    const uses = authUses(context.configs).flatMap(({ host, path, auth }) => {
      const registries = mirrored.get(host)
      return registries === undefined || usedKind(auth) === null ? [] : [{ path, registries }]
    })
    const [first] = uses
    if (first !== undefined && uses.length > SEPARATE_MAX) {
      yield { ...say('auth-pull-secret-overrides.many', { count: uses.length - 1 }), path: first.path }
      return
    }
    for (const { path, registries } of uses) {
      yield {
        ...say('auth-pull-secret-overrides', named([...registries])),
        path,
      }
    }
  },
}

const NAMED_MAX = 4
/** More of the same note would only bury the others. */
const SEPARATE_MAX = 5

/** The first registries; none when all are meant. */
function named(registries: readonly string[]): { readonly registries: readonly string[]; readonly more: number } {
  if (registries.includes('*') || registries.includes('_default')) return { registries: [], more: 0 }
  return { registries: registries.slice(0, NAMED_MAX), more: Math.max(0, registries.length - NAMED_MAX) }
}
