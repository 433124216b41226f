import { describe, expect, it } from 'vitest'
import { tomlReader } from '@/lib/go/toml/reader'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { readHostsFile, type HostEntry, type HostsFileRules } from './hosts-toml-reader'
import { tlsFileProblem } from './tls-files'

const RULES: HostsFileRules = { strictColons: true, strictBrackets: true, wildcardFallbackLost: false }
const OLD: HostsFileRules = { ...RULES, strictColons: false, strictBrackets: false }
const TOML_2 = tomlReader('go-toml-2', decodeToml1)
const TOML_1 = tomlReader('go-toml-1', decodeToml1)

describe('readHostsFile', () => {
  it.each<{ why: string; text: string; rules?: HostsFileRules; addresses: readonly string[] }>([
    {
      why: 'takes the root last',
      text: 'server = "https://u/v2"\n[host]\n[host."https://m/v2"]\n',
      addresses: ['https://m/v2', 'https://u/v2'],
    },
    {
      why: 'leaves the root out without the key',
      text: 'capabilities = ["pull"]\n[host."https://m/v2"]\n',
      addresses: ['https://m/v2'],
    },
    { why: 'keeps the root if there is no host', text: '[host]\n', addresses: [''] },
    {
      why: 'leaves the rest to the namespace if the server is empty',
      text: 'server = ""\n[host."https://m/v2"]\n',
      addresses: ['https://m/v2', ''],
    },
    {
      why: 'did not do so in the first releases with containerd 2.0',
      text: 'server = ""\n[host."https://m/v2"]\n',
      rules: { ...RULES, wildcardFallbackLost: true },
      addresses: ['https://m/v2'],
    },
    {
      why: 'sees no server after the first table',
      text: '[host."https://m/v2"]\n[x]\nserver = "https://u"\n',
      addresses: ['https://m/v2'],
    },
    { why: 'adds https and /v2', text: '[host."m:5000/p"]\n', addresses: ['https://m:5000/p/v2'] },
    { why: 'keeps a complete path', text: '[host."https://m/p/"]\noverride_path = true\n', addresses: ['https://m/p'] },
    { why: 'keeps a path that ends in v2', text: '[host."https://m/p/v2/"]\n', addresses: ['https://m/p/v2'] },
    { why: 'decodes the path', text: '[host."https://m/a%2Fb"]\n', addresses: ['https://m/a/b/v2'] },
    {
      why: 'keeps the order of the headers',
      text: '[host.b]\n[host.b.rewrite]\n[host.a]\n[host.c]\n',
      addresses: ['https://b/v2', 'https://a/v2', 'https://c/v2'],
    },
    {
      why: 'keeps the order of the lines in containerd 1.7',
      text: '[host.b]\n[host.a]\n',
      rules: OLD,
      addresses: ['https://b/v2', 'https://a/v2'],
    },
  ])('$why', ({ text, rules = RULES, addresses }) => {
    const file = readHostsFile(text, '/certs.d/x', rules, rules === OLD ? TOML_1 : TOML_2)
    expect(
      'hosts' in file && file.hosts.map(({ scheme, host, path }) => (host === '' ? '' : `${scheme}://${host}${path}`)),
    ).toEqual(addresses)
  })

  it.each<{ why: string; text: string; rules?: HostsFileRules; error: string }>([
    { why: 'an unknown capability', text: 'capabilities = ["fly"]\n[host]\n', error: 'unknown capability fly' },
    {
      why: 'a server that is not a URL',
      text: '[host."https://m:x"]\n',
      error: 'unable to parse server https://m:x: parse "https://m:x": invalid port ":x" after host',
    },
    {
      why: 'a wrong type',
      text: '[host.a]\nskip_verify = "yes"\n',
      error: 'toml: cannot store TOML string into a Go bool',
    },
    { why: 'a CA that is not a path', text: '[host.a]\nca = [1]\n', error: 'unable to cast 1 to string' },
    { why: 'a pair of one', text: '[host.a]\nclient = [["x"]]\n', error: 'invalid pair [x] for "client"' },
    {
      why: 'a file without hosts in containerd 1.7',
      text: 'server = "https://u/v2"\n',
      rules: OLD,
      error: 'invalid `host` tree',
    },
    {
      why: 'an IPv6 address in containerd 1.7',
      text: '[host]\n[host."https://[::1]:5000/v2"]\n',
      rules: OLD,
      error: "failed to parse TOML: (2, 2): unexpected token table key cannot contain ']', was expecting a table key",
    },
  ])('refuses $why', ({ text, rules = RULES, error }) => {
    expect(readHostsFile(text, '/certs.d/x', rules, rules === OLD ? TOML_1 : TOML_2)).toEqual({ error })
  })
})

describe('tlsFileProblem', () => {
  const known = { directories: new Set(['/certs.d', '/certs.d/x']), files: new Set(['/certs.d/x/hosts.toml']) }

  it.each<[why: string, lines: string, problem: string | null]>([
    ['treats every absolute path as a certificate', 'ca = ["/a.crt"]\nclient = [["/c.crt", "/c.key"]]', null],
    [
      'treats a path with a trailing slash as a directory',
      'ca = ["/etc/ssl/certs/"]',
      'unable to read CA cert "/etc/ssl/certs/": read /etc/ssl/certs/: is a directory',
    ],
    [
      'looks for a relative path beside the file',
      'ca = ["a.crt"]',
      'unable to read CA cert "/certs.d/x/a.crt": open /certs.d/x/a.crt: no such file or directory',
    ],
    [
      'treats an empty path as the directory',
      'client = [["/c.crt", ""]]',
      'unable to read CERT file "/certs.d/x": read /certs.d/x: is a directory',
    ],
    [
      'resolves the parent directory',
      'ca = [".."]',
      'unable to read CA cert "/certs.d": read /certs.d: is a directory',
    ],
    ['finds no certificate in hosts.toml', 'ca = ["hosts.toml"]', 'unable to load CA cert "/certs.d/x/hosts.toml"'],
    [
      'a pasted certificate is too long for a path',
      `ca = ["${'a'.repeat(300)}"]`,
      `unable to read CA cert "/certs.d/x/${'a'.repeat(300)}": open /certs.d/x/${'a'.repeat(300)}: file name too long`,
    ],
  ])('%s', (_, lines, problem) => {
    const file = readHostsFile(`[host.a]\n${lines}\n`, '/certs.d/x', RULES, TOML_2)
    const host: HostEntry | undefined = 'hosts' in file ? file.hosts[0] : undefined
    expect(host && tlsFileProblem(host, '/certs.d/x', known)).toBe(problem)
  })
})
