import { changeFix } from '@/lib/lint/fix'
import type { LintContext } from '@/lib/lint/context'
import type { EndpointUse } from '@/lib/lint/mirror-use'
import type { Rule } from '@/lib/lint/rule'
import type { Fix } from '@/lib/registries/diagnostic'

export const rewriteOnDefaultEndpoint: Rule = {
  code: 'rewrite-on-default-endpoint',
  severity: 'error',
  title: 'Rewrites on the registry itself',
  why: 'When the last endpoint is the one that K3s would add for the registry itself, it becomes the default endpoint, and rewrites never hold for that. In another spelling, with :443, it stays an endpoint and keeps its rewrites.',
  evidence: ['rke2#6889', 'rke2#6447', 'rancher/rke2-docs#308', 'k3s:pkg/agent/containerd/config.go'],
  bad: { text: 'mirrors:\n  registry.example.com:\n    endpoint: ["https://registry.example.com"]\n    rewrite:\n      "^rancher/(.*)": "internal/rancher/$1"\n' },
  good: { text: 'mirrors:\n  registry.example.com:\n    endpoint: ["https://registry.example.com:443"]\n    rewrite:\n      "^rancher/(.*)": "internal/rancher/$1"\n' },
  *check(context) {
    for (const endpoint of context.endpoints) {
      const { registry, index, count, isDefault, isDuplicate, path } = endpoint
      const isKept = context.options.disableDefaultRegistryEndpoint && context.config(registry) === null
      const hasRewrites = (context.mirror(registry)?.mirror.rewrite.size ?? 0) > 0
      if (!isDefault || isDuplicate || index !== count - 1 || !hasRewrites || isKept) continue
      yield { message: `This is the registry itself and the last endpoint, so K3s makes it the default endpoint, where rewrites do not hold: images are asked for under their own names. Write ${endpoint.port === '' ? 'the port :443' : '/v2/ at the end'}, which makes it another endpoint.`, path, fixes: otherSpelling(context, endpoint) }
    }
  },
}

function otherSpelling(context: LintContext, { written, path, port }: EndpointUse): readonly Fix[] {
  const [base] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?[^/?#@]+/i.exec(written) ?? []
  if (base === undefined) return []
  const to = port === '' ? `${base}:443${written.slice(base.length)}` : `${base}/v2/`
  return [changeFix(context, { title: `Write ${port === '' ? ':443' : '/v2/'} behind it`, safe: true }, { set: path, to })]
}
