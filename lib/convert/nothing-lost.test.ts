import { describe, expect, it } from 'vitest'
import { inEnglish } from '@/lib/words/saying'
import { recognise } from './recognise'

type Json = string | boolean | readonly Json[] | { readonly [name: string]: Json }

interface Example {
  readonly id: string
  readonly format: 'json' | 'toml'
  readonly fileName?: string
  /** With each field that the converter takes. */
  readonly document: { readonly [name: string]: Json }
}

const ACCOUNT = { username: 'user-1', password: 'word-1' }
const MIRRORS = { 'docker.io': { endpoint: ['https://m.test'], rewrite: { '^(.*)$': 'hub/$1' } } }

const EXAMPLES: readonly Example[] = [
  {
    id: 'rancher',
    format: 'json',
    document: {
      apiVersion: 'provisioning.cattle.io/v1',
      kind: 'Cluster',
      spec: {
        rkeConfig: {
          registries: {
            mirrors: MIRRORS,
            configs: {
              'm.test': { authConfigSecretName: 's', insecureSkipVerify: true, caBundle: 'abc', tlsSecretName: 't' },
            },
          },
        },
      },
    },
  },
  {
    id: 'cluster-api',
    format: 'json',
    document: {
      kind: 'RKE2ControlPlane',
      spec: {
        privateRegistriesConfig: {
          mirrors: MIRRORS,
          configs: {
            'm.test': { authSecret: { name: 's' }, tls: { insecureSkipVerify: true, tlsConfigSecret: { name: 't' } } },
          },
        },
      },
    },
  },
  {
    id: 'talos',
    format: 'json',
    document: {
      machine: {
        registries: {
          mirrors: { 'docker.io': { endpoints: ['https://m.test'], overridePath: true, skipFallback: true } },
          config: {
            'm.test': {
              auth: { ...ACCOUNT, identityToken: 'token-1' },
              tls: { insecureSkipVerify: true, ca: 'abc', clientIdentity: { crt: 'c', key: 'k' } },
            },
          },
        },
      },
    },
  },
  {
    id: 'talos',
    format: 'json',
    document: {
      kind: 'RegistryMirrorConfig',
      name: 'docker.io',
      endpoints: [{ url: 'https://m.test/x', overridePath: true }],
      skipFallback: true,
    },
  },
  { id: 'talos', format: 'json', document: { kind: 'RegistryAuthConfig', name: 'm.test', ...ACCOUNT } },
  {
    id: 'harvester',
    format: 'json',
    document: {
      Mirrors: { 'docker.io': { Endpoints: ['https://m.test'], Rewrites: { '^(.*)$': 'hub/$1' } } },
      Configs: {
        'm.test': {
          Auth: { Username: 'user-1', Password: 'word-1' },
          TLS: { InsecureSkipVerify: true, CAFile: '/ca.pem' },
        },
      },
    },
  },
  {
    id: 'rke1',
    format: 'json',
    document: { private_registries: [{ url: 'm.test', user: 'user-1', password: 'word-1', is_default: true }] },
  },
  {
    id: 'docker-config',
    format: 'json',
    document: {
      auths: { 'ghcr.io': ACCOUNT, 'quay.io': { auth: 'dTpw' } },
      credsStore: 'pass',
      credHelpers: { 'gcr.io': 'gcloud' },
    },
  },
  {
    id: 'docker-daemon',
    format: 'json',
    document: { 'registry-mirrors': ['https://m.test'], 'insecure-registries': ['lab.test:5000'] },
  },
  {
    id: 'ansible-lists',
    format: 'json',
    document: {
      rke2_custom_registry_mirrors: [{ name: 'docker.io', endpoint: ['https://m.test'], rewrite: '"^a/(.*)": "b/$1"' }],
      rke2_custom_registry_configs: [
        { endpoint: 'm.test', config: { auth: ACCOUNT, tls: { insecure_skip_verify: true } } },
      ],
    },
  },
  {
    id: 'ansible',
    format: 'json',
    document: {
      k3s_registries: { mirrors: MIRRORS, configs: { 'm.test': { auth: ACCOUNT, tls: { ca_file: '/ca.pem' } } } },
    },
  },
  {
    id: 'hosts-toml',
    format: 'toml',
    fileName: 'certs.d/docker.io/hosts.toml',
    document: {
      server: 'https://registry-1.docker.io',
      host: {
        'https://m.test': { ca: '/ca.pem', skip_verify: true, override_path: true, rewrite: { '^(.*)$': 'hub/$1' } },
      },
    },
  },
  {
    id: 'containerd-config',
    format: 'toml',
    document: {
      plugins: {
        'io.containerd.grpc.v1.cri': {
          registry: { mirrors: MIRRORS, configs: { 'm.test': { auth: ACCOUNT, tls: { ca_file: '/ca.pem' } } } },
        },
      },
    },
  },
  {
    id: 'registries-conf',
    format: 'toml',
    document: {
      registry: [{ prefix: 'docker.io', location: 'docker.io', mirror: [{ location: 'm.test/hub', insecure: true }] }],
    },
  },
]

type Path = readonly (string | number)[]
type Mutation = 'misspelt' | 'in the other number' | 'one level up' | 'one level down'
const MUTATIONS: readonly Mutation[] = ['misspelt', 'in the other number', 'one level up', 'one level down']

/** Names of kinds, registries, hosts and patterns are not fields. */
const isField = (name: string): boolean => /^[\w-]+$/.test(name) && !['kind', 'apiVersion', 'gcr'].includes(name)

describe.each(EXAMPLES.map((example, index) => ({ ...example, label: `${example.id} ${index}` })))(
  '$label',
  (example) => {
    const whole = recognise(written(example, example.document), example.fileName)
    it('is taken', () => {
      expect(whole?.id).toBe(example.id)
      expect(whole?.notes.map(inEnglish).filter((note) => note.includes('was not taken'))).toEqual([])
    })

    const cases = fieldsOf(example.document, []).flatMap((path) =>
      MUTATIONS.map((mutation) => ({ path, mutation, changed: mutated(example.document, path, mutation) })),
    )
    it.each(
      cases.flatMap(({ path, mutation, changed }) =>
        changed === null ? [] : [{ name: path.join('.'), mutation, ...changed }],
      ),
    )('$name $mutation: nothing is lost silently', ({ document, key }) => {
      const found = recognise(written(example, document), example.fileName)
      if (
        found !== null &&
        found.text === whole?.text &&
        found.notes.map(inEnglish).join() === whole.notes.map(inEnglish).join()
      )
        return
      // A file with mirrors or configs at its root is a registries.yaml, and its rules name the other keys.
      if (typeof document === 'object' && ('mirrors' in document || 'configs' in document)) return
      const said = (found?.notes ?? [])
        .map(inEnglish)
        .filter((note) => !whole?.notes.map(inEnglish).includes(note))
        .join('\n')
      expect(said).toContain(key)
    })
  },
)

function written({ format }: Example, document: Json): string {
  if (format === 'json') return JSON.stringify(document, null, 2)
  return Object.entries(document)
    .map(([name, value]) => `${JSON.stringify(name)} = ${toml(value)}\n`)
    .join('')
}

function toml(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(toml).join(', ')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([name, inside]) => `${JSON.stringify(name)} = ${toml(inside)}`)
    .join(', ')}}`
}

function fieldsOf(value: Json, path: Path): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((one: Json, index) => fieldsOf(one, [...path, index]))
  if (typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inside]) => [
    ...(isField(name) && inside !== '' ? [[...path, name]] : []),
    ...fieldsOf(inside, [...path, name]),
  ])
}

/** The document with one field changed, and the name that has to be mentioned; null where that makes no sense. */
function mutated(
  document: Json,
  path: Path,
  mutation: Mutation,
): { readonly document: Json; readonly key: string } | null {
  const copy = structuredClone(document) as Record<string, unknown>
  const parents = [
    copy as unknown,
    ...path
      .slice(0, -1)
      .map((_, index) =>
        path.slice(0, index + 1).reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy),
      ),
  ] as Record<string, unknown>[]
  const parent = parents.at(-1)
  const name = String(path.at(-1))
  if (parent === undefined) return null
  const value = parent[name]
  const rename = (other: string) => {
    const entries = Object.entries(parent).map(([key, inside]) => [key === name ? other : key, inside] as const)
    for (const key of Object.keys(parent)) delete parent[key]
    Object.assign(parent, Object.fromEntries(entries))
    return { document: copy as unknown as Json, key: other }
  }
  switch (mutation) {
    case 'misspelt':
      return name.length < 3 ? null : rename(`${name.slice(0, -2)}${name.at(-1)}${name.at(-2)}`)
    case 'in the other number':
      return rename(name.endsWith('s') ? name.slice(0, -1) : `${name}s`)
    case 'one level up': {
      const above = parents.at(-2)
      if (above === undefined || Array.isArray(above) || name in above) return null
      delete parent[name]
      above[name] = value
      return { document: copy as unknown as Json, key: name }
    }
    case 'one level down':
      parent[name] = { [name]: value }
      return { document: copy as unknown as Json, key: name }
  }
}
