import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/rewrites'
import { defeatsFlag } from '@/lib/lint/facts/config-route'
import type { LintContext } from '@/lib/lint/context'
import { copyConfig } from '@/lib/lint/fixes/copy-config'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { EndpointUse } from '@/lib/lint/facts/mirror-use'
import type { Rule } from '@/lib/lint/rule'
import type { Change } from '@/lib/edit/change'
import type { Fix } from '@/lib/registries/diagnostic'

export const rewriteOnDefaultEndpoint: Rule = {
  code: 'rewrite-on-default-endpoint',
  severity: 'error',
  title: 'Rewrites on the registry itself',
  why: 'When the last endpoint is the one that K3s would add for the registry itself, it becomes the default endpoint, and rewrites never hold for that. In another spelling, with :443, it stays an endpoint and keeps its rewrites, and its credentials and TLS settings are then looked for under that spelling. After a mirror this is right: the registry itself has the images under their own names.',
  evidence: ['rke2#6889', 'rke2#6447', 'rancher/rke2-docs#308', 'k3s:pkg/agent/containerd/config.go'],
  writers: ['merged'],
  bad: {
    text: 'mirrors:\n  registry.example.com:\n    endpoint: ["https://registry.example.com"]\n    rewrite:\n      "^rancher/(.*)": "internal/rancher/$1"\n',
  },
  good: {
    text: 'mirrors:\n  registry.example.com:\n    endpoint: ["https://registry.example.com:443"]\n    rewrite:\n      "^rancher/(.*)": "internal/rancher/$1"\n',
  },
  *check(context) {
    for (const endpoint of context.endpoints) {
      const { registry, index, count, isDefault, isDuplicate, path, port } = endpoint
      const isKept = context.options.disableDefaultRegistryEndpoint && context.config(registry) === null
      const mirror = context.mirror(registry)
      const hasRewrites = (mirror?.mirror.rewrite.size ?? 0) > 0
      if (!isDefault || isDuplicate || index !== count - 1 || !hasRewrites || isKept) continue
      // The rewrites are for the endpoints before it.
      if (mirror?.endpoints.some((other) => other.index < index && other.address !== null) === true) continue
      yield {
        ...say(port === '' ? 'rewrite-on-default-endpoint.port' : 'rewrite-on-default-endpoint.path'),
        path,
        fixes: otherSpelling(context, endpoint),
      }
    }
  },
}

function otherSpelling(context: LintContext, { written, path, port, host, config }: EndpointUse): readonly Fix[] {
  const [base, scheme = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?[^/?#@]+/i.exec(written) ?? []
  if (base === undefined) return []
  if (port !== '')
    return [changeFix(context, { ...titled('add-version'), safe: true }, { set: path, to: `${base}/v2/` })]
  // docker.io is contacted under another name only without a port.
  const respelt: Change = { set: path, to: `${scheme}${host}:443${written.slice(base.length)}` }
  const own = config === null ? null : context.config(config)
  const isTaken = own !== null && context.config(`${host}:443`) !== null
  // Copied and not renamed: the default endpoint, which comes behind it, still uses the old key.
  const copied = own === null || isTaken ? [] : copyConfig(own.config, `${host}:443`)
  return [
    changeFix(
      context,
      {
        ...titled(copied.length === 0 ? 'add-port' : 'add-port-and-copy'),
        safe: !isTaken && !(copied.length > 0 && defeatsFlag(context, `${host}:443`)),
      },
      respelt,
      ...copied,
    ),
  ]
}
