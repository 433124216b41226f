import { titled } from '@/lib/words/en/fixes'
import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'

export const endpointUrlInvalid: Rule = {
  code: 'endpoint-url-invalid',
  severity: 'error',
  title: 'Endpoint is not a URL',
  why: 'K3s reads each endpoint as a URL. If that fails, because of a space in front or letters in the port, it logs "Ignoring invalid endpoint URL" and goes on without it: the other endpoints are used, and the registry itself.',
  evidence: ['k3s:pkg/agent/containerd/config.go'],
  yieldsTo: { codes: ['endpoint-ipv6'], keys: 4 },
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com:port"]\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com:5000"]\n' },
  check(context) {
    return findingsFromPipeline(context, 'endpoint-url-invalid', ({ path }) => {
      const written =
        path === null ? '' : String(context.mirror(String(path[1]))?.mirror.endpoint[Number(path[3])] ?? '')
      const trimmed = written.trim()
      return path === null || trimmed === written || /\s/.test(trimmed)
        ? []
        : [changeFix(context, { ...titled('remove-spaces'), safe: true }, { set: path, to: trimmed })]
    })
  },
}
