import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/credentials'
import { hasAuthSettings, hasTlsSettings } from '@/lib/lint/facts/config-settings'
import type { LintContext } from '@/lib/lint/context'
import { changeFix } from '@/lib/lint/fixes/fix'
import { isDockerHub } from '@/lib/known/docker-hub'
import { CERTS_D, type Rule } from '@/lib/lint/rule'
import type { Change } from '@/lib/edit/change'
import type { Fix } from '@/lib/registries/diagnostic'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const configShadowsWildcard: Rule = {
  code: 'config-shadows-wildcard',
  severity: 'error',
  title: 'Registry config hides the wildcard mirror',
  why: 'An entry of configs with auth or tls gives its registry its own directory, and containerd looks into the wildcard directory only if a registry has none. So adding credentials for ghcr.io makes its images bypass the mirror and the embedded registry, even with --disable-default-registry-endpoint.',
  evidence: [
    'k3s#12326',
    'k3s#11352',
    'k3s:pkg/agent/containerd/config.go',
    'containerd:core/remotes/docker/config/hosts.go',
  ],
  writers: CERTS_D,
  bad: {
    text: 'mirrors:\n  "*":\n    endpoint: ["https://mirror.example.com"]\nconfigs:\n  ghcr.io:\n    auth: {username: robot, password: s3cret}\n',
  },
  good: {
    text: 'mirrors:\n  "*":\n    endpoint: ["https://mirror.example.com"]\n  ghcr.io:\n    endpoint: ["https://mirror.example.com"]\nconfigs:\n  ghcr.io:\n    auth: {username: robot, password: s3cret}\n',
  },
  *check(context) {
    const wildcard = context.mirror('*')
    if (wildcard === null || wildcard.endpoints.length === 0) return
    const used = new Set(context.endpoints.map(({ config }) => config))
    for (const { host, path, config, keyProblem } of context.configs) {
      const isAside =
        keyProblem !== null ||
        host === '*' ||
        host === '_default' ||
        (host !== 'docker.io' && isDockerHub(host)) ||
        used.has(host)
      if (isAside || context.mirror(host) !== null || !(hasAuthSettings(config) || hasTlsSettings(config))) continue
      yield {
        ...say('config-shadows-wildcard', { host: quoteName(host) }),
        path,
        fixes: mirrorFix(context, host),
      }
    }
  },
}

function mirrorFix(context: LintContext, host: string): readonly Fix[] {
  const wildcard = context.mirror('*')
  const endpoint = (wildcard?.endpoints ?? []).flatMap(({ address, written }) => (address === null ? [] : [written]))
  const rewrite = wildcard?.mirror.rewrite ?? new Map<string, string>()
  // Beside an entry of configs, the flag would not hold for the new mirror.
  if (
    endpoint.length === 0 ||
    endpoint.length > 20 ||
    rewrite.size > 20 ||
    context.options.disableDefaultRegistryEndpoint
  )
    return []
  const changes: Change[] = [
    ...endpoint.map((to, at): Change => ({ insert: ['mirrors', host, 'endpoint'], at, to })),
    ...[...rewrite].map(([pattern, to]): Change => ({ set: ['mirrors', host, 'rewrite', pattern], to })),
  ]
  return [changeFix(context, { ...titled('add-mirror', { registry: quoteName(host) }), safe: false }, ...changes)]
}
