import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/yaml'
import { urlParts } from '@/lib/text/url-parts'
import { dockerHubConfigKey } from '@/lib/known/docker-hub'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { LintContext } from '@/lib/lint/context'
import type { Finding, Rule } from '@/lib/lint/rule'
import { unknownKeys, type UnknownKey } from '@/lib/lint/facts/unknown-keys'
import { entriesOf, scalarText } from '@/lib/lint/facts/written'
import type { Change } from '@/lib/edit/change'
import type { Fix } from '@/lib/registries/diagnostic'
import type { Format, Instead } from '@/lib/words/en/yaml'
import { quoteName } from '@/lib/registries/issues/parse-messages'
import { AUTH_FIELDS, isOneOf } from '@/lib/registries/fields'

export const foreignDialect: Rule = {
  code: 'foreign-dialect',
  severity: 'error',
  layer: 'unknown-key',
  title: 'Keys of another format',
  why: 'Mirrors and credentials are written in many formats that look alike: docker config.json, hosts.toml, the cluster spec of Rancher, Talos, Podman. Pasted into registries.yaml, their keys are unknown, and K3s silently ignores them.',
  evidence: [
    'rancher/wharfie:pkg/registries/types.go',
    'rancher/rancher:pkg/apis/rke.cattle.io/v1/registries.go',
    'containerd:docs/hosts.md',
  ],
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n    skip_verify: true\n' },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\nconfigs:\n  registry.example.com:\n    tls: {insecure_skip_verify: true}\n',
  },
  *check(context) {
    for (const key of unknownKeys(context)) if (key.rule === 'foreign-dialect') yield findingOf(context, key)
    yield* dockerConfig(context)
  },
}

type Dialect = readonly [format: Format, instead: Instead]

/** Which format a key is of, and what K3s has instead. */
const DIALECTS: ReadonlyMap<string, Dialect> = new Map<string, Dialect>([
  ...[
    'server',
    'host',
    'capabilities',
    'header',
    'dial_timeout',
    'override_path',
    'overridePath',
    'skip_verify',
    'ca',
    'client',
    'skipFallback',
  ].map((key): [string, Dialect] => [key, ['hosts.toml', hostsToml(key)]]),
  ...['authConfigSecretName', 'tlsSecretName', 'caBundle', 'insecureSkipVerify', 'rkeConfig'].map(
    (key): [string, Dialect] => [key, ['rancher', rancher(key)]],
  ),
  ...['credHelpers', 'credsStore', 'HttpHeaders'].map((key): [string, Dialect] => [key, ['config.json', 'auth']]),
  ...['registry-mirrors', 'insecure-registries'].map((key): [string, Dialect] => [key, ['daemon.json', 'endpoints']]),
  ...['unqualified-search-registries', 'location', 'insecure'].map((key): [string, Dialect] => [
    key,
    ['registries.conf', 'location'],
  ]),
  ...['apiVersion', 'kind', 'metadata', 'spec', 'data', 'stringData'].map((key): [string, Dialect] => [
    key,
    ['manifest', 'content'],
  ]),
  ...['machine', 'clientIdentity'].map((key): [string, Dialect] => [key, ['talos', 'talos']]),
  ['registries', ['k3d', 'line-start']],
  ['plugins', ['config.toml', 'root']],
  ['private_registries', ['rke1', 'url-keys']],
])

function hostsToml(key: string): Instead {
  if (key === 'skip_verify') return 'skip-verify'
  if (key === 'ca') return 'ca'
  if (key === 'client') return 'client'
  if (key === 'override_path' || key === 'overridePath') return 'override-path'
  if (key === 'skipFallback') return 'skip-fallback'
  return key === 'header' || key === 'dial_timeout' ? 'nothing' : 'by-itself'
}

function rancher(key: string): Instead {
  if (key === 'insecureSkipVerify') return 'skip-verify-here'
  if (key === 'caBundle') return 'ca-bundle'
  if (key === 'rkeConfig') return 'line-start'
  return 'secret'
}

function findingOf(context: LintContext, key: UnknownKey): Finding {
  const { name, parent, diagnostic } = key
  const [kind, insteadKind] = DIALECTS.get(name) ?? ['hosts.toml', 'nothing']
  const words = say('foreign-dialect', { key: quoteName(name), kind, insteadKind })
  return { ...words, path: parent, range: diagnostic.range, fixes: fixesFor(context, key) }
}

function fixesFor(context: LintContext, { name, parent, entry }: UnknownKey): readonly Fix[] {
  const value = entry === null ? null : scalarText(entry.value)
  if (value === null || parent.length !== 2) return []
  const remove: Change = { remove: [...parent, name] }
  if (name === 'insecureSkipVerify')
    return [
      changeFix(context, { ...titled('write-as', { path: 'tls.insecure_skip_verify' }), safe: false }, remove, {
        set: [...parent, 'tls', 'insecure_skip_verify'],
        to: value,
      }),
    ]
  if (name === 'skip_verify') {
    const hosts = [
      ...new Set(
        context.endpoints
          .filter(({ registry }) => registry === parent[1])
          .map(({ address }) => address?.registry ?? ''),
      ),
    ]
    const [host] = hosts
    if (hosts.length !== 1 || host === undefined || host === '') return []
    return [
      changeFix(context, { ...titled('write-below-configs'), safe: false }, remove, {
        set: ['configs', host, 'tls', 'insecure_skip_verify'],
        to: value,
      }),
    ]
  }
  return name === 'override_path' || name === 'overridePath'
    ? [changeFix(context, { ...titled('remove-field', { field: `"${name}"` }), safe: false }, remove)]
    : []
}

/** `auths` alone, as docker login writes it. */
function* dockerConfig(context: LintContext): Iterable<Finding> {
  const [unused] = context.found('auths-unused')
  if (unused === undefined || context.mirrors.length + context.configs.length > 0) return
  const root = entriesOf(context.parsed.root).find(({ name }) => name === 'auths')
  const hosts = entriesOf(root?.value ?? null)
  if (hosts.length === 0) return
  const changes = hosts.flatMap(({ name: written, value }): Change[] => {
    const host = hostOf(written)
    return entriesOf(value).flatMap((field): Change[] => {
      const name = field.name === 'identitytoken' ? 'identity_token' : field.name
      const text = scalarText(field.value)
      return text !== null && isOneOf(AUTH_FIELDS, name) ? [{ set: ['configs', host, 'auth', name], to: text }] : []
    })
  })
  yield {
    ...say('foreign-dialect.docker'),
    path: ['auths'],
    range: unused.range,
    fixes:
      changes.length === 0
        ? []
        : [changeFix(context, { ...titled('convert-to-configs'), safe: false }, ...changes, { remove: ['auths'] })],
  }
}

function hostOf(key: string): string {
  return dockerHubConfigKey(urlParts(key).host)
}
