import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { renderFiles } from '@/lib/k3s/render-files'
import { parseRegistries } from '@/lib/registries/parse'
import type { Plan } from './plan'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { loadContainerd, planPull } from './plan-pull'
import { re2Engine } from '@/lib/go/regexp/re2'
import type { RegexpEngine } from '@/lib/go/regexp/engine'

const OPTIONS: NodeOptions = {
  distribution: 'k3s',
  release: 'v1.36.2+k3s1',
  disableDefaultRegistryEndpoint: false,
  embeddedRegistry: false,
  dataDir: null,
  systemDefaultRegistry: null,
}

function plan(
  text: string,
  image: string,
  options: Partial<NodeOptions> = {},
  regexp: RegexpEngine | null = re2Engine,
): Plan {
  const all = { ...OPTIONS, ...options }
  return planPull(image, loadContainerd(renderFiles(parseRegistries(text), all), all, decodeToml1), regexp)
}

const MIRROR = `mirrors:
  docker.io:
    endpoint: ["https://a.test", "https://b.test", "https://registry-1.docker.io"]
    rewrite:
      "^library/": "hub/"
  "*":
    endpoint: ["https://w.test"]
configs:
  b.test:
    auth: {username: u, password: p}
    tls: {ca_file: /ca.crt, insecure_skip_verify: true}
  only.test:
    tls: {insecure_skip_verify: true}
`

describe('every attempt says where it comes from', () => {
  it.each<{ why: string; image: string; options?: Partial<NodeOptions>; expected: readonly unknown[] }>([
    {
      why: 'the endpoints, the last of which K3s moved',
      image: 'nginx:1',
      expected: [
        {
          kind: 'mirror',
          reason: { kind: 'endpoint', registry: 'docker.io', index: 0, count: 3 },
          path: ['mirrors', 'docker.io', 'endpoint', 0],
          tlsConfig: null,
        },
        {
          kind: 'mirror',
          reason: { kind: 'endpoint', registry: 'docker.io', index: 1, count: 3 },
          path: ['mirrors', 'docker.io', 'endpoint', 1],
          tlsConfig: 'b.test',
        },
        {
          kind: 'mirror',
          reason: { kind: 'endpoint-as-default', registry: 'docker.io', index: 2, count: 3 },
          path: ['mirrors', 'docker.io', 'endpoint', 2],
          tlsConfig: null,
        },
      ],
    },
    {
      why: 'the embedded registry, then the wildcard, then the registry itself',
      image: 'quay.io/a:1',
      options: { embeddedRegistry: true },
      expected: [
        { kind: 'embedded', reason: { kind: 'embedded' }, path: null, tlsConfig: null },
        {
          kind: 'mirror',
          reason: { kind: 'endpoint', registry: '*', index: 0, count: 1 },
          path: ['mirrors', '*', 'endpoint', 0],
          tlsConfig: null,
        },
        { kind: 'default', reason: { kind: 'wildcard-server' }, path: ['mirrors', '*'], tlsConfig: null },
      ],
    },
    {
      why: 'a registry with a config and no mirror',
      image: 'only.test/a:1',
      expected: [
        { kind: 'default', reason: { kind: 'server' }, path: ['configs', 'only.test'], tlsConfig: 'only.test' },
      ],
    },
  ])('$why', ({ image, options, expected }) => {
    const { attempts } = plan(MIRROR, image, options)
    expect(attempts.map(({ kind, reason, path, tlsConfig }) => ({ kind, reason, path, tlsConfig }))).toEqual(expected)
  })

  it('names the line of the file', () => {
    const parsed = parseRegistries(MIRROR)
    const rendered = renderFiles(parsed, OPTIONS)
    const { attempts } = planPull('nginx:1', loadContainerd(rendered, OPTIONS, decodeToml1), re2Engine)
    const lines = attempts.map(
      ({ source }) => rendered.files.find(({ path }) => path === source?.file)?.text.split('\n')[source?.line ?? -1],
    )
    expect(lines).toEqual([
      '[host."https://a.test/v2"]',
      '[host."https://b.test/v2"]',
      'server = "https://registry-1.docker.io/v2"',
    ])
  })

  it('names the rule of a rewrite', () => {
    const [first, , last] = plan(MIRROR, 'nginx:1').attempts
    const step = {
      pattern: '^library/',
      replacement: 'hub/',
      outcome: 'changes',
      result: 'hub/nginx',
      error: null,
      path: ['mirrors', 'docker.io', 'rewrite', '^library/'],
    }
    expect([first?.rewrites, last?.rewrites, first?.parts.repository]).toEqual([[step], [], 'hub/nginx'])
  })

  it('says why a directory is not used', () => {
    const shadowed = plan('mirrors:\n  quay.io/a:\n    endpoint: ["https://m.test"]\n', 'quay.io/a:1')
    const none = plan('', 'quay.io/a:1')
    expect(
      [shadowed, none].map(({ directory, attempts }) => [directory?.match, directory?.file, attempts[0]?.reason.kind]),
    ).toEqual([
      ['exact', null, 'undecodable'],
      ['none', null, 'no-directory'],
    ])
  })
})

describe('planPull', () => {
  it('leaves the name unchanged until the engine is loaded', () => {
    const { attempts, pending } = plan(MIRROR, 'nginx:1', {}, null)
    expect([attempts[0]?.parts.repository, attempts[0]?.rewrites[0]?.outcome, pending]).toEqual([
      'library/nginx',
      'unknown',
      true,
    ])
  })

  it.each<{ why: string; text: string; image: string; fails: string; release?: string }>([
    {
      why: 'a rejected file',
      text: 'mirrors: [',
      image: 'nginx',
      fails: 'containerd does not start: K3s rejects registries.yaml and waits',
    },
    {
      why: 'a control character in a password',
      text: 'configs: {a: {auth: {username: u, password: "\\x01"}}}',
      image: '::',
      fails: "containerd does not start: failed to unmarshal TOML: toml: invalid escaped character U+0078 'x'",
    },
    {
      why: 'a quote in a key with credentials',
      text: 'configs: {"it\'s": {auth: {username: u}}}',
      image: 'nginx',
      fails: 'containerd does not start: failed to unmarshal TOML: toml: expected character ]',
    },
    {
      why: 'a registry name that is a directory in place of the file',
      text: 'mirrors: {docker.io/hosts.toml: {endpoint: ["https://m.test"]}}',
      image: 'nginx',
      fails: 'read /var/lib/rancher/k3s/agent/etc/containerd/certs.d/docker.io/hosts.toml: is a directory',
    },
  ])('fails with $why', ({ text, image, fails }) => {
    expect(plan(text, image).fails).toBe(fails)
  })

  it('never throws, and has attempts or a reason why there are none', () => {
    const word = fc.oneof(
      fc.constantFrom(
        '*',
        'docker.io',
        'localhost:5000',
        '',
        '.',
        '..',
        'a"b',
        "a'b",
        '[::1]:5000',
        'a/b',
        'https://x',
      ),
      fc.string({ maxLength: 12 }),
    )
    const mirror = fc.record({
      endpoint: fc.array(word, { maxLength: 3 }),
      rewrite: fc.dictionary(word, word, { maxKeys: 3 }),
    })
    const config = fc.record(
      {
        auth: fc.record({ username: word, password: word }),
        tls: fc.record({ ca_file: word, cert_file: word, insecure_skip_verify: fc.boolean() }),
      },
      { requiredKeys: [] },
    )
    const registries = fc.record({
      mirrors: fc.dictionary(word, mirror, { maxKeys: 4 }),
      configs: fc.dictionary(word, config, { maxKeys: 3 }),
    })
    const options = fc.record({
      disableDefaultRegistryEndpoint: fc.boolean(),
      embeddedRegistry: fc.boolean(),
      release: fc.constantFrom('v1.36.2+k3s1', 'v1.32.2+k3s1', 'v1.30.4+k3s1'),
    })
    const image = fc.oneof(
      fc.constantFrom('nginx', 'localhost:5000/a', '[::1]:5000/a:1', 'quay.io/a/b@sha256:00'),
      fc.string({ unit: 'binary', maxLength: 30 }),
    )
    const property = fc.property(registries, options, image, (value, some, name) => {
      const { attempts, fails } = plan(JSON.stringify(value), name, some)
      expect(attempts.length > 0).toBe(fails === null)
      for (const { url, parts } of attempts) expect(Object.values(parts).join('')).toBe(url)
    })
    expect(() => fc.assert(property, { numRuns: 500 })).not.toThrow()
  })
})
