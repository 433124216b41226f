import { describe, expect, test } from 'vitest'
import { agentRegistries } from './agent-registries'
import { getHostConfigs } from './host-configs'
import { parseRegistries } from '@/lib/registries/parse'

/** Directory → [server, endpoints …]; null for no server. */
function hostsOf(yaml: string, disableDefaultRegistryEndpoint: boolean): Record<string, readonly (string | null)[]> {
  const { hosts } = getHostConfigs(agentRegistries(parseRegistries(yaml).registries), {
    disableDefaultRegistryEndpoint,
    mirrorAddress: ':',
    rules: { strictColons: true, strictBrackets: true },
  })
  const rows = [...hosts].map(([directory, { defaultEndpoint, endpoints }]) => {
    return [directory, [defaultEndpoint?.url ?? null, ...endpoints.map(({ url }) => url)]] as const
  })
  return Object.fromEntries(rows)
}

const HUB = 'https://registry-1.docker.io/v2'

describe.each([
  {
    why: 'a mirror keeps the default endpoint, or loses it',
    yaml: '{mirrors: {docker.io: {endpoint: [https://m]}}}',
    kept: { 'docker.io': [HUB, 'https://m/v2'] },
    disabled: { 'docker.io': [null, 'https://m/v2'] },
  },
  {
    why: 'an empty entry of configs keeps the default endpoint in any case',
    yaml: '{mirrors: {docker.io: {endpoint: [https://m]}}, configs: {docker.io: }}',
    kept: { 'docker.io': [HUB, 'https://m/v2'] },
    disabled: { 'docker.io': [HUB, 'https://m/v2'] },
  },
  {
    why: 'an entry under the other name of Docker Hub does not',
    yaml: '{mirrors: {docker.io: {endpoint: [https://m]}}, configs: {registry-1.docker.io: {auth: {username: u}}}}',
    kept: { 'docker.io': [HUB, 'https://m/v2'], 'registry-1.docker.io': [HUB] },
    disabled: { 'docker.io': [null, 'https://m/v2'], 'registry-1.docker.io': [HUB] },
  },
  {
    why: 'a mirror without endpoints has no effect',
    yaml: '{mirrors: {quay.io: }}',
    kept: {},
    disabled: {},
  },
  {
    why: 'the default endpoint listed last moves into server',
    yaml: '{mirrors: {quay.io: {endpoint: [https://m, quay.io], rewrite: {a: b}}}}',
    kept: { 'quay.io': ['https://quay.io/v2', 'https://m/v2'] },
    disabled: { 'quay.io': [null, 'https://m/v2', 'https://quay.io/v2'] },
  },
  {
    why: 'listed first it stays, and is tried again at the end',
    yaml: '{mirrors: {quay.io: {endpoint: [quay.io, https://m]}}}',
    kept: { 'quay.io': ['https://quay.io/v2', 'https://quay.io/v2', 'https://m/v2'] },
    disabled: { 'quay.io': [null, 'https://quay.io/v2', 'https://m/v2'] },
  },
  {
    why: 'a duplicate is dropped before it can move',
    yaml: '{mirrors: {quay.io: {endpoint: [quay.io, https://m, https://quay.io/]}}}',
    kept: { 'quay.io': ['https://quay.io/v2', 'https://quay.io/v2', 'https://m/v2'] },
    disabled: { 'quay.io': [null, 'https://quay.io/v2', 'https://m/v2'] },
  },
  {
    why: 'an invalid last endpoint is still the last one',
    yaml: '{mirrors: {quay.io: {endpoint: [quay.io, "https://a:b"]}}}',
    kept: { 'quay.io': ['https://quay.io/v2', 'https://quay.io/v2'] },
    disabled: { 'quay.io': [null, 'https://quay.io/v2'] },
  },
  {
    why: 'a registry that mirrors itself over http keeps https as server',
    yaml: '{mirrors: {"reg:5000": {endpoint: ["http://reg:5000"]}}}',
    kept: { 'reg:5000': ['https://reg:5000/v2', 'http://reg:5000/v2'] },
    disabled: { 'reg:5000': [null, 'http://reg:5000/v2'] },
  },
  {
    why: 'a wildcard mirror has an empty server, and loses the TLS of the wildcard config',
    yaml: '{mirrors: {"*": {endpoint: [https://m]}}, configs: {"*": {tls: {insecure_skip_verify: true}}}}',
    kept: { _default: ['', 'https://m/v2'] },
    disabled: { _default: [null, 'https://m/v2'] },
  },
  {
    why: 'empty TLS settings count as settings',
    yaml: '{configs: {a: {tls: {}}, b: {}, c: {auth: {}}}}',
    kept: { a: ['https://a/v2'], c: ['https://c/v2'] },
    disabled: { a: ['https://a/v2'], c: ['https://c/v2'] },
  },
  {
    why: 'keys that are not hosts are used as they are',
    yaml: '{mirrors: {"": {endpoint: [https://m]}, a/b: {endpoint: [https://m]}}, configs: {"https://q": {tls: {}}}}',
    kept: {
      'https://q': ['https://q/v2'],
      '': ['https:///v2', 'https://m/v2'],
      'a/b': ['https://a/b', 'https://m/v2'],
    },
    disabled: { 'https://q': ['https://q/v2'], '': [null, 'https://m/v2'], 'a/b': [null, 'https://m/v2'] },
  },
])('$why', ({ yaml, kept, disabled }) => {
  test('with the default endpoint', () => expect(hostsOf(yaml, false)).toEqual(kept))
  test('with the default endpoint disabled', () => expect(hostsOf(yaml, true)).toEqual(disabled))
})
