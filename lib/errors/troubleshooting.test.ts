import { describe, expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { inEnglish } from '@/lib/words/saying'
import { explainErrors } from './explain-errors'
import { beforeErrors, whereToLook } from './where-to-look'

const LOG = '/var/lib/rancher/k3s/agent/containerd/containerd.log'
const OPTIONS = defaultOptions()
const BEFORE = beforeErrors(OPTIONS).map(inEnglish)

/** An event that blames the default endpoint, on a node whose mirror answered 404. */
function ofDefaultEndpoint() {
  const node = readNode(
    'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com:5000"]\n',
    { ...OPTIONS, release: 'v1.31.2+k3s1' },
    engines,
  )
  const file = { parsed: node.parsed, options: node.options, diagnostics: [], images: [], plan: node.plan.bind(node) }
  const event =
    'Failed to pull image "nginx:1.27": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/library/nginx:1.27": failed to resolve reference "docker.io/library/nginx:1.27": failed to do request: Head "https://registry-1.docker.io/v2/library/nginx/manifests/1.27": dial tcp 1.2.3.4:443: i/o timeout'
  return explainErrors(event, file).explanations[0]
}

/**
 * The statements of the K3s documentation on troubleshooting image pulls, each with its place.
 * Source: docs.k3s.io, Private Registry Configuration, Troubleshooting Image Pulls; the last one stands before it.
 */
describe('what the documentation says of failing pulls is said', () => {
  test('the kubelet may show only the error of the default endpoint: before anything is pasted', () => {
    expect(BEFORE[0]).toContain('The kubelet shows one error of a pull. It may be that of the default endpoint')
  })
  test('it then looks as if the configured endpoints were not used: before anything is pasted, and at such a line', () => {
    expect(BEFORE[0]).toContain('as if the endpoints of registries.yaml were not used')
    const hides = ofDefaultEndpoint()?.hides.map(inEnglish).join(' ')
    expect(hides).toContain('Before it, https://mirror.example.com:5000 answered 404, which the line does not show')
  })
  test('the log of containerd has the cause: its path, and the command that looks into it', () => {
    expect(BEFORE[1]).toContain(LOG)
    expect(
      whereToLook(OPTIONS, 'nginx')
        .map(({ text }) => text)
        .join('\n'),
    ).toContain(LOG)
    expect(
      ofDefaultEndpoint()
        ?.commands.map(({ text }) => text)
        .join('\n'),
    ).toContain(LOG)
  })
  test('the path is that of the distribution', () => {
    expect(beforeErrors({ ...OPTIONS, distribution: 'rke2' }).map(inEnglish)[1]).toContain(
      '/var/lib/rancher/rke2/agent/containerd/containerd.log',
    )
  })
  test('changes take effect after a restart on each node: at a line that does not come from the file', () => {
    const other = ofDefaultEndpoint()
    const node = readNode(
      'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com:5000"]\n',
      { ...OPTIONS, release: 'v1.36.5+k3s1' },
      engines,
    )
    const file = { parsed: node.parsed, options: node.options, diagnostics: [], images: [], plan: node.plan.bind(node) }
    const [one] = explainErrors(other?.text ?? '', file).explanations
    const causes = one?.causes.flatMap((cause) => (cause.kind === 'words' ? [inEnglish(cause.says)] : []))
    expect(causes?.[0]).toContain('Restart the service on that node')
    expect(one?.commands.map(({ text }) => text).join('\n')).toContain('ActiveEnterTimestamp')
  })
})
