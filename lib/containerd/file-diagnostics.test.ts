import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import { defaultOptions } from '@/lib/k3s/node-options'
import { renderFiles } from '@/lib/k3s/render-files'
import { parseRegistries } from '@/lib/registries/parse'
import { fileDiagnostics } from './file-diagnostics'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { loadContainerd } from './plan-pull'

const OPTIONS = defaultOptions()

function diagnosticsOf(text: string, release: string = OPTIONS.release) {
  const options = { ...OPTIONS, release }
  const parsed = parseRegistries(text)
  const rendered = renderFiles(parsed, options)
  return fileDiagnostics(loadContainerd(rendered, options, decodeToml1), rendered, parsed)
}

function findingsOf(text: string, release?: string) {
  return diagnosticsOf(text, release).map(({ code, range }) => ({ code, at: text.slice(range.start, range.end) }))
}

const mistake = (name: string) => readFileSync(join(TESTDATA, 'conformance/configs/mistakes', name), 'utf8')

describe('what containerd cannot use', () => {
  test.each([
    {
      why: 'a backslash in a rewrite destroys hosts.toml',
      text: mistake('67-rewrite-backslash.yaml'),
      codes: ['hosts-toml-undecodable'],
    },
    {
      why: 'a certificate without its key fails every pull',
      text: mistake('53-cert-without-key.yaml'),
      codes: ['tls-files-unreadable'],
    },
    {
      why: 'a directory for a certificate fails every pull',
      text: 'configs:\n  a.test: {tls: {ca_file: /etc/ssl/certs/}}\n',
      codes: ['tls-files-unreadable'],
    },
    {
      why: 'a relative path fails every pull',
      text: mistake('55-relative-or-tilde-path.yaml'),
      codes: ['tls-files-unreadable'],
    },
    {
      why: 'a quote in a key keeps containerd from starting',
      text: `configs:\n  "a'b": {auth: {username: u}}\n`,
      codes: ['config-toml-undecodable'],
    },
    {
      why: 'nothing in a file that works',
      text: 'mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n',
      codes: [],
    },
    { why: 'nothing if K3s already rejects the file', text: mistake('35-tabs.yaml'), codes: [] },
  ])('$why', ({ text, codes }) => {
    expect(findingsOf(text).map(({ code }) => code)).toEqual(codes)
  })

  test('matches what decoding every file finds', () => {
    for (const folder of ['good', 'mistakes']) {
      const path = join(TESTDATA, 'conformance/configs', folder)
      for (const name of readdirSync(path)) {
        const parsed = parseRegistries(readFileSync(join(path, name), 'utf8'))
        for (const release of [OPTIONS.release, 'v1.30.4+k3s1']) {
          const options = { ...OPTIONS, release, embeddedRegistry: true }
          const rendered = renderFiles(parsed, options)
          const containerd = loadContainerd(rendered, options, decodeToml1)
          const undecodable = [...containerd.hostsDir.hostsFiles.keys()].filter(
            (directory) => 'error' in (containerd.hostsFile(directory) ?? {}),
          )
          const found = fileDiagnostics(containerd, rendered, parsed).filter(
            ({ code }) => code === 'hosts-toml-undecodable',
          )
          expect(found, `${name} ${release}`).toHaveLength(undecodable.length)
        }
      }
    }
  })

  test('is reported at the rewrite that caused it', () => {
    expect(
      findingsOf(
        'mirrors:\n  docker.io:\n    endpoint: ["https://a"]\n    rewrite:\n      "^ok/(.*)": "x/$1"\n      \'^a\\.b/(.*)\': "y/$1"\n',
      ),
    ).toEqual([{ code: 'hosts-toml-undecodable', at: "'^a\\.b/(.*)'" }])
  })

  test.each([
    {
      why: 'for the second endpoint of a mirror',
      text: 'mirrors:\n  docker.io: {endpoint: [https://a, https://b]}\nconfigs:\n  a: {tls: {ca_file: /a.pem}}\n  b: {tls: {ca_file: /b/}}\n',
      paths: [
        ['configs', 'b', 'tls'],
        ['configs', 'b', 'tls'],
      ],
    },
    {
      why: 'for a host that no mirror names',
      text: 'configs:\n  a: {tls: {ca_file: /a.pem}}\n  b: {tls: {ca_file: /b.pem, cert_file: /c.pem}}\n',
      paths: [['configs', 'b', 'tls']],
    },
  ])('is reported at the certificate files that cannot be read: those $why', ({ text, paths }) => {
    const found = diagnosticsOf(text)
    expect(found.map(({ code, path }) => ({ code, path }))).toEqual(
      paths.map((path) => ({ code: 'tls-files-unreadable', path })),
    )
    for (const { range } of found) expect(range.start).toBe(text.lastIndexOf('tls'))
  })

  test.each([
    {
      why: 'a key',
      files: 'key_file: "-----BEGIN PRIVATE KEY-----\\nc2VjcmV0: \\"x\\": read it\\n", cert_file: /c.pem',
    },
    { why: 'a key without its first line', files: 'key_file: MIIc2VjcmV0/c2VjcmV0, cert_file: /c.pem' },
    { why: 'a certificate', files: 'ca_file: c2VjcmV0/c2VjcmV0' },
    { why: 'a path with a slash at its end', files: 'ca_file: "/c2VjcmV0\\": open x: /"' },
  ])('quotes nothing that is in place of a path: $why', ({ files }) => {
    const found = diagnosticsOf(`configs:\n  a.test:\n    tls: {${files}}\n`)
    expect(found.map(({ code }) => code)).toEqual(['tls-files-unreadable'])
    expect(found[0]?.message).not.toContain('c2VjcmV0')
    expect(found[0]?.message).toMatch(/: unable to read C\w+ \w+: (?:no such file or directory|is a directory)\. /)
  })

  test('depends on the release: containerd 1.7 cannot read IPv6 endpoints', () => {
    const text = 'mirrors:\n  docker.io:\n    endpoint: ["https://[2001:db8::1]:5000"]\n'
    expect(findingsOf(text)).toEqual([])
    expect(findingsOf(text, 'v1.30.4+k3s1').map(({ code }) => code)).toEqual(['hosts-toml-undecodable'])
  })
})
