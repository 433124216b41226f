import { say } from '@/lib/words/en/nodes'
import { hasAuthSettings, hasTlsSettings } from '@/lib/lint/facts/config-settings'
import type { LintContext } from '@/lib/lint/context'
import { splitPort } from '@/lib/text/url-parts'
import type { Finding, Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const bootstrapDiffers: Rule = {
  code: 'bootstrap-differs',
  severity: 'warning',
  title: 'RKE2 reads this differently at its start',
  releases: 'RKE2 only.',
  why: 'RKE2 pulls its own runtime image before containerd runs, with another client that reads registries.yaml by other rules: it knows index.docker.io and host:443 as keys, uses credentials and TLS settings of "*", and ignores --disable-default-registry-endpoint. So a node can start and its pods fail, or the reverse.',
  evidence: ['rke2#6929', 'rke2#1460', 'rancher/wharfie:pkg/registries/registries.go'],
  bad: {
    text: 'configs:\n  "*":\n    tls: {insecure_skip_verify: true}\nmirrors:\n  "*":\n    endpoint: ["https://mirror.example.com"]\n',
    options: { distribution: 'rke2' },
  },
  good: {
    text: 'configs:\n  mirror.example.com:\n    tls: {insecure_skip_verify: true}\nmirrors:\n  "*":\n    endpoint: ["https://mirror.example.com"]\n',
    options: { distribution: 'rke2' },
  },
  *check(context) {
    if (context.options.distribution === 'rke2') yield* differences(context)
  },
}

function* differences(context: LintContext): Iterable<Finding> {
  const wildcard = context.config('*')
  if (
    wildcard !== null &&
    (hasAuthSettings(wildcard.config) || (hasTlsSettings(wildcard.config) && context.mirror('*') !== null))
  ) {
    yield {
      ...say('bootstrap-differs.wildcard'),
      path: wildcard.path,
    }
  }
  for (const { registry, path } of context.mirrors) {
    const [host, port] = splitPort(registry)
    if (registry === 'index.docker.io')
      yield {
        severity: 'info',
        ...say('bootstrap-differs.index'),
        path,
      }
    else if (port === '443' || port === '80')
      yield {
        severity: 'info',
        ...say('bootstrap-differs.port', { host: quoteName(host), registry: quoteName(registry) }),
        path,
      }
  }
}
