import { keyUses } from '@/lib/lint/key-uses'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/parse-messages'

export const keyPortWindows: Rule = {
  code: 'key-port-windows',
  severity: 'info',
  title: 'A port in a key, on Windows nodes',
  releases: 'RKE2 before February 2025 cannot start Windows nodes with it.',
  why: 'A directory of certs.d is called like the registry, and on Windows no name may hold a colon. Older RKE2 fails with "The directory name is invalid"; newer ones write registry_5000_ instead. The embedded registry, whose own address has a port, is affected as well.',
  evidence: ['rke2#8138', 'rke2#7103', 'k3s:pkg/agent/containerd/config_windows.go'],
  bad: { text: 'mirrors:\n  "registry.example.com:5000":\n    endpoint: ["https://registry.example.com:5000"]\n', options: { distribution: 'rke2', release: 'v1.31.2+rke2r1' } },
  good: { text: 'mirrors:\n  registry.example.com:\n    endpoint: ["https://mirror.example.com"]\n', options: { distribution: 'rke2', release: 'v1.31.2+rke2r1' } },
  *check(context) {
    if (context.options.distribution !== 'rke2' || context.release.configVersion === 3) return
    const use = keyUses(context).find(({ key, keyProblem }) => keyProblem === null && /:\d+$/.test(key))
    if (use === undefined) return
    yield { message: `Windows nodes of this release fail at start: ${quoteName(use.key)} becomes a directory name, and those cannot hold a colon there. Linux nodes do not care. Since February 2025 RKE2 writes another name.`, path: use.path }
  },
}
