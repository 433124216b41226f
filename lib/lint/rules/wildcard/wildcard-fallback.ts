import type { Rule } from '@/lib/lint/rule'

export const wildcardFallback: Rule = {
  code: 'wildcard-fallback',
  severity: 'error',
  title: 'A wildcard mirror without fallback',
  releases: 'Only v1.31.6 and v1.32.2; fixed in v1.31.7 and v1.32.3.',
  why: 'The first two releases with containerd 2.0 take the empty server of the wildcard directory for none: when the wildcard mirror does not have an image, the registry itself is not asked any more, and the pull fails.',
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
      message:
        'This release never asks the registry itself for images that the wildcard mirror does not have; the pull fails. Use v1.31.7, v1.32.3 or a later release.',
      path: wildcard.path,
    }
  },
}
