import { say } from '@/lib/words/en/registries'
import type { LintContext } from '@/lib/lint/context'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const keyPortWindows: Rule = {
  code: 'key-port-windows',
  severity: 'info',
  title: 'Port in a key, on Windows nodes',
  releases: 'RKE2 before February 2025 (v1.29.14, v1.30.10, v1.31.6, v1.32.2) cannot start Windows nodes with it.',
  why: 'A directory of certs.d is called like the registry, and on Windows a name cannot have a colon. Older RKE2 fails with "The directory name is invalid"; newer ones write registry_5000_ instead. The embedded registry, whose own address has a port, is affected as well.',
  evidence: ['rke2#8138', 'rke2#7752', 'rke2#7103', 'k3s:pkg/agent/containerd/config_windows.go'],
  bad: {
    text: 'mirrors:\n  "registry.example.com:5000":\n    endpoint: ["https://registry.example.com:5000"]\n',
    options: { distribution: 'rke2', release: 'v1.31.2+rke2r1' },
  },
  good: {
    text: 'mirrors:\n  registry.example.com:\n    endpoint: ["https://mirror.example.com"]\n',
    options: { distribution: 'rke2', release: 'v1.31.2+rke2r1' },
  },
  *check(context) {
    if (context.options.distribution !== 'rke2' || isMended(context.release.name)) return
    const key = context.mirrors.find(
      ({ registry, keyProblem, endpoints }) => keyProblem === null && endpoints.length > 0 && /:\d+$/.test(registry),
    )
    const name = key?.registry ?? directoryWithPort(context)
    if (name === null) return
    yield {
      ...say('key-port-windows', { name: quoteName(name) }),
      path: key?.path ?? null,
    }
  },
}

/** Of a registry config, or of the embedded registry itself. */
function directoryWithPort({ rendered }: LintContext): string | null {
  const names = rendered.files.map(({ path }) => path.split('/'))
  return names.find(([root, name]) => root === 'certs.d' && name?.includes(':'))?.[1] ?? null
}

/** The first patch of each minor that writes another name; all minors after them do. */
const MENDED_SINCE: ReadonlyMap<number, number> = new Map([
  [29, 14],
  [30, 10],
  [31, 6],
  [32, 2],
])

function isMended(release: string): boolean {
  const [, minor, patch] = /^v1\.(\d+)\.(\d+)/.exec(release) ?? []
  return Number(patch) >= (MENDED_SINCE.get(Number(minor)) ?? 0)
}
