import { describe, expect, it } from 'vitest'
import { credentialsKey, readCredentials } from './credentials'
import { tomlReader } from '@/lib/go/toml/reader'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'

function configToml(lines: string, key = "'reg.test'"): string {
  return `version = 3\n[plugins.'io.containerd.cri.v1.images'.registry.configs.${key}.auth]\n${lines}\n`
}

describe('readCredentials', () => {
  it.each<[why: string, lines: string, usable: boolean]>([
    ['takes a username with a password', 'username = "u"\npassword = "p"', true],
    ['finds nothing to send in a username without a password', 'username = "u"', false],
    ['does not look for an identity token beside a username', 'username = "u"\nidentitytoken = "t"', false],
    ['takes an identity token', 'identitytoken = "t"', true],
    ['takes user:password in base64', 'auth = "dTpw"', true],
    ['takes it over two lines', 'auth = "dT\\npw"', true],
    ['takes a password without a user', 'auth = "OnA="', true],
    ['finds nothing in an empty entry', '', false],
    ['finds nothing in a password without a user', 'password = "p"', false],
    ['finds nothing in base64 without a colon', 'auth = "dXNlcg=="', false],
    ['finds nothing in base64 of a colon', 'auth = "Og=="', false],
    ['finds nothing in base64 of a user without a password', 'auth = "dTo="', false],
    ['finds nothing in a password of NULs', 'auth = "dToA"', false],
    ['finds nothing in base64 without its padding', 'auth = "dTpwdw"', false],
    ['finds nothing in a raw token', 'auth = "dckr_pat_changeme"', false],
  ])('%s', (_, lines, usable) => {
    expect(readCredentials(configToml(lines), tomlReader('go-toml-2', decodeToml1))).toMatchObject({
      credentials: new Map([['reg.test', usable]]),
    })
  })

  it.each<[why: string, text: string, parser: 'go-toml-1' | 'go-toml-2', error: string]>([
    [
      'a control character that K3s prints as \\x',
      configToml('password = "\\x01"'),
      'go-toml-2',
      "failed to unmarshal TOML: toml: invalid escaped character U+0078 'x'",
    ],
    ['a quote in a key', configToml('', "'it's'"), 'go-toml-2', 'failed to unmarshal TOML: toml: expected character ]'],
    [
      'an IPv6 address in a key of containerd 1.7',
      configToml('', '"[fd00::1]:5000"'),
      'go-toml-1',
      "failed to load TOML: (2, 2): unexpected token table key cannot contain ']', was expecting a table key",
    ],
  ])('refuses %s', (_, text, tomlParser, error) => {
    expect(readCredentials(text, tomlReader(tomlParser, decodeToml1))).toEqual({ error })
  })
})

it.each<{ why: string; keys: readonly string[]; host: string; dockerHubAlias: boolean; key: string | null }>([
  {
    why: 'takes the exact host and port',
    keys: ['reg.test', 'reg.test:5000'],
    host: 'reg.test:5000',
    dockerHubAlias: true,
    key: 'reg.test:5000',
  },
  { why: 'does not add a port', keys: ['reg.test'], host: 'reg.test:443', dockerHubAlias: true, key: null },
  { why: 'has no wildcard', keys: ['*'], host: 'reg.test', dockerHubAlias: true, key: null },
  {
    why: 'prefers the real name of Docker Hub',
    keys: ['docker.io', 'registry-1.docker.io'],
    host: 'registry-1.docker.io',
    dockerHubAlias: true,
    key: 'registry-1.docker.io',
  },
  {
    why: 'takes docker.io for Docker Hub',
    keys: ['index.docker.io', 'docker.io'],
    host: 'registry-1.docker.io',
    dockerHubAlias: true,
    key: 'docker.io',
  },
  {
    why: 'takes index.docker.io last',
    keys: ['index.docker.io'],
    host: 'registry-1.docker.io',
    dockerHubAlias: true,
    key: 'index.docker.io',
  },
  {
    why: 'does so for Docker Hub only',
    keys: ['registry-1.docker.io'],
    host: 'docker.io',
    dockerHubAlias: true,
    key: null,
  },
  {
    why: 'did not do so before July 2025',
    keys: ['docker.io'],
    host: 'registry-1.docker.io',
    dockerHubAlias: false,
    key: null,
  },
])('$why', ({ keys, host, dockerHubAlias, key }) => {
  expect(credentialsKey(host, new Map(keys.map((name) => [name, true])), { dockerHubAlias })).toBe(key)
})
