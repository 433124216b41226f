import { urlParts } from '@/lib/text/url-parts'
import { dockerHubConfigKey } from '@/lib/known/docker-hub'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { LintContext } from '@/lib/lint/context'
import type { Finding, Rule } from '@/lib/lint/rule'
import { unknownKeys, type UnknownKey } from '@/lib/lint/facts/unknown-keys'
import { entriesOf, scalarText } from '@/lib/lint/facts/written'
import type { Change } from '@/lib/edit/change'
import type { Fix } from '@/lib/registries/diagnostic'
import { quoteName } from '@/lib/registries/parse-messages'
import { AUTH_FIELDS, isOneOf } from '@/lib/registries/fields'

export const foreignDialect: Rule = {
  code: 'foreign-dialect',
  severity: 'error',
  layer: 'unknown-key',
  title: 'Keys of another format',
  why: 'Mirrors and credentials are written in many formats that look alike: docker config.json, hosts.toml, the cluster spec of Rancher, Talos, Podman. Pasted into registries.yaml, their keys are unknown, and K3s ignores them without a word.',
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

/** Which format a key is of, and what K3s has instead. */
const DIALECTS: ReadonlyMap<string, readonly [format: string, instead: string]> = new Map<
  string,
  readonly [string, string]
>([
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
  ].map((key): [string, readonly [string, string]] => [key, ['hosts.toml', hostsToml(key)]]),
  ...['authConfigSecretName', 'tlsSecretName', 'caBundle', 'insecureSkipVerify', 'rkeConfig'].map(
    (key): [string, readonly [string, string]] => [key, ["Rancher's cluster spec", rancher(key)]],
  ),
  ...['credHelpers', 'credsStore', 'HttpHeaders'].map((key): [string, readonly [string, string]] => [
    key,
    ['docker config.json', 'Write the credentials below configs.<host>.auth.'],
  ]),
  ...['registry-mirrors', 'insecure-registries'].map((key): [string, readonly [string, string]] => [
    key,
    [
      'docker daemon.json',
      'Write endpoints below mirrors.docker.io.endpoint, and http:// where a registry has no TLS.',
    ],
  ]),
  ...['unqualified-search-registries', 'location', 'insecure'].map((key): [string, readonly [string, string]] => [
    key,
    ["Podman's registries.conf", 'Write the registry as key of mirrors, and its location as endpoint.'],
  ]),
  ...['apiVersion', 'kind', 'metadata', 'spec', 'data', 'stringData'].map(
    (key): [string, readonly [string, string]] => [
      key,
      ['a Kubernetes manifest', 'Put only the content of registries.yaml into this file.'],
    ],
  ),
  ...['machine', 'clientIdentity'].map((key): [string, readonly [string, string]] => [
    key,
    ['the Talos machine config', 'K3s has mirrors and configs at the root, and files for certificates.'],
  ]),
  ['registries', ["Rancher's or k3d's config", 'Write its mirrors and configs at the beginning of a line.']],
  ['plugins', ["containerd's config.toml", 'Write mirrors and configs at the root.']],
  ['private_registries', ['RKE1', 'Write each url as key of configs, with auth below it.']],
])

function hostsToml(key: string): string {
  if (key === 'skip_verify') return 'Write insecure_skip_verify below configs.<host of the endpoint>.tls.'
  if (key === 'ca') return 'Write ca_file below configs.<host of the endpoint>.tls.'
  if (key === 'client') return 'Write cert_file and key_file below configs.<host of the endpoint>.tls.'
  if (key === 'override_path' || key === 'overridePath') return 'K3s sets it by itself for an endpoint with a path.'
  if (key === 'skipFallback') return 'It is the flag --disable-default-registry-endpoint of the node.'
  return key === 'header' || key === 'dial_timeout' ? 'K3s has nothing for it.' : 'K3s writes it by itself.'
}

function rancher(key: string): string {
  if (key === 'insecureSkipVerify') return 'Write insecure_skip_verify below tls.'
  if (key === 'caBundle') return 'Write the certificate to a file on each node and name it as tls.ca_file.'
  if (key === 'rkeConfig') return 'Write its mirrors and configs at the beginning of a line.'
  return 'Write what the Secret holds: username and password below auth, files below tls.'
}

function findingOf(context: LintContext, key: UnknownKey): Finding {
  const { name, parent, diagnostic } = key
  const [format, instead] = DIALECTS.get(name) ?? ['another format', 'Remove it.']
  const message = `${quoteName(name)} belongs to ${format}; K3s ignores it without a word. ${instead}`
  return { message, path: parent, range: diagnostic.range, fixes: fixesFor(context, key) }
}

function fixesFor(context: LintContext, { name, parent, entry }: UnknownKey): readonly Fix[] {
  const value = entry === null ? null : scalarText(entry.value)
  if (value === null || parent.length !== 2) return []
  const remove: Change = { remove: [...parent, name] }
  if (name === 'insecureSkipVerify')
    return [
      changeFix(context, { title: 'Write it as tls.insecure_skip_verify', safe: false }, remove, {
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
      changeFix(context, { title: 'Write it below configs', safe: false }, remove, {
        set: ['configs', host, 'tls', 'insecure_skip_verify'],
        to: value,
      }),
    ]
  }
  return name === 'override_path' || name === 'overridePath'
    ? [changeFix(context, { title: `Remove "${name}"`, safe: false }, remove)]
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
  const message =
    'This is a docker config.json: K3s reads "auths" and never uses it, so no credentials are sent. Write them below configs.<host>.auth, the host without scheme and path.'
  yield {
    message,
    path: ['auths'],
    range: unused.range,
    fixes:
      changes.length === 0
        ? []
        : [changeFix(context, { title: 'Convert it to configs', safe: false }, ...changes, { remove: ['auths'] })],
  }
}

function hostOf(key: string): string {
  return dockerHubConfigKey(urlParts(key).host)
}
