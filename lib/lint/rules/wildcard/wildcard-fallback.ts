import { say } from '@/lib/words/en/wildcard'
import type { Rule } from '@/lib/lint/rule'

export const wildcardFallback: Rule = {
  code: 'wildcard-fallback',
  severity: 'error',
  title: 'Wildcard mirror without fallback',
  releases: 'v1.26.13 to v1.29.2 of January and February 2024, and v1.31.6 and v1.32.2.',
  why: 'The first releases with certs.d wrote no server for the wildcard directory, and the first two with containerd 2.0 treat the empty server in it as none: when the wildcard mirror does not have an image, the registry itself is not asked, and the pull fails.',
  evidence: ['k3s#11857', 'k3s#11875', 'k3s#11876'],
  bad: {
    text: 'mirrors:\n  "*":\n    endpoint: ["https://mirror.example.com"]\n',
    options: { release: 'v1.32.2+k3s1' },
  },
  good: {
    text: 'mirrors:\n  "*":\n    endpoint: ["https://mirror.example.com"]\n',
    options: { release: 'v1.32.3+k3s1' },
  },
  *check({ mirror, release, options }) {
    const wildcard = mirror('*')
    if (
      wildcard === null ||
      wildcard.endpoints.length === 0 ||
      release.wildcardFallback ||
      options.disableDefaultRegistryEndpoint
    )
      return
    yield {
      ...say(release.wildcardFallbackLost ? 'wildcard-fallback' : 'wildcard-fallback.early'),
      path: wildcard.path,
    }
  },
}
