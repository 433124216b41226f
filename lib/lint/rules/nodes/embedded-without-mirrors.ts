import { say } from '@/lib/words/en/nodes'
import { releaseMonth } from '@/lib/k3s/releases/release-calendar'
import type { Rule } from '@/lib/lint/rule'

export const embeddedWithoutMirrors: Rule = {
  code: 'embedded-without-mirrors',
  severity: 'error',
  title: 'Embedded registry without mirrors, on RKE2',
  releases: 'RKE2 before March 2026.',
  why: 'With the embedded registry switched on and nothing under mirrors, RKE2 nodes did not start until the releases of February and March 2026. K3s says in its log that nothing is shared, and goes on.',
  evidence: ['rke2#9755'],
  bad: {
    text: 'configs:\n  registry.example.com:\n    tls: {insecure_skip_verify: true}\n',
    options: { distribution: 'rke2', embeddedRegistry: true, release: 'v1.33.4+rke2r1' },
  },
  good: {
    text: 'mirrors:\n  registry.example.com:\nconfigs:\n  registry.example.com:\n    tls: {insecure_skip_verify: true}\n',
    options: { distribution: 'rke2', embeddedRegistry: true, release: 'v1.33.4+rke2r1' },
  },
  *check({ options, mirrors, release, parsed }) {
    const isOld = (releaseMonth(release) ?? '9') < '2026-03'
    if (
      options.distribution !== 'rke2' ||
      !options.embeddedRegistry ||
      mirrors.length > 0 ||
      !isOld ||
      parsed.parseError !== null
    )
      return
    yield {
      ...say('embedded-without-mirrors'),
      path: null,
      range: { start: 0, end: 0 },
    }
  },
}
