import { say } from '@/lib/words/en/nodes'
import { newestRelease, releaseName } from '@/lib/k3s/releases/releases'
import type { Rule } from '@/lib/lint/rule'

export const releaseNewer: Rule = {
  code: 'release-newer',
  severity: 'info',
  title: 'Release that is not known yet',
  why: 'What a release does is written down here from its source and its notes. One that came later counts as the newest known one of its minor, or of all: nearly always that is right, and what it changed is missing.',
  evidence: ['https://docs.k3s.io/release-notes/v1.37.X'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n',
    options: { release: 'v1.99.0+k3s1' },
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n',
    options: { release: 'v1.37.2+k3s1' },
  },
  *check({ release, options: { distribution } }) {
    if (!release.isNewer) return
    const names = { release: releaseName(release, distribution), newest: releaseName(newestRelease(), distribution) }
    yield { ...say('release-newer', names), path: null, range: { start: 0, end: 0 } }
  },
}
