import { say } from '@/lib/words/en/nodes'
import { releaseName } from '@/lib/k3s/releases/releases'
import type { Rule } from '@/lib/lint/rule'

export const releaseFlagUnknown: Rule = {
  code: 'release-flag-unknown',
  severity: 'error',
  title: 'Flag that this release does not have',
  releases: 'Before v1.26.13, v1.27.10, v1.28.6 and v1.29.1 (January 2024).',
  why: 'Until December 2023 K3s wrote mirrors into config.toml, and its containerd always added the registry itself as the last endpoint. The embedded registry and the flag against the default endpoint came with certs.d in January 2024.',
  evidence: ['k3s#8977', 'k3s#8975'],
  writers: ['inline'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n',
    options: { release: 'v1.28.5+k3s1', disableDefaultRegistryEndpoint: true },
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n',
    options: { release: 'v1.28.8+k3s1', disableDefaultRegistryEndpoint: true },
  },
  *check({ unknownFlags, release, options: { distribution } }) {
    for (const flag of unknownFlags) {
      const id = flag === '--embedded-registry' ? 'release-flag-unknown.embedded' : 'release-flag-unknown'
      yield {
        ...say(id, { flag, release: releaseName(release, distribution) }),
        path: null,
        range: { start: 0, end: 0 },
      }
    }
  },
}
