import { say } from '@/lib/words/en/wildcard'
import type { Rule } from '@/lib/lint/rule'

export const wildcardFallback: Rule = {
  code: 'wildcard-fallback',
  severity: 'error',
  title: 'Wildcard mirror without fallback',
  releases: 'Only v1.31.6 and v1.32.2; fixed in v1.31.7 and v1.32.3.',
  why: 'The first two releases with containerd 2.0 treat the empty server of the wildcard directory as no server: when the wildcard mirror does not have an image, the registry itself is not asked, and the pull fails.',
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
      !release.wildcardFallbackLost ||
      options.disableDefaultRegistryEndpoint
    )
      return
    yield {
      ...say('wildcard-fallback'),
      path: wildcard.path,
    }
  },
}
