import { describe, expect, test } from 'vitest'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { run } from './run'

const FILE = `mirrors:
  docker.io:
    endpoint: ["https://mirror.example.com"]
configs:
  mirror.example.com:
    auth: { username: puller, password: s3cret-word }
`
const FILES = {
  FILE,
  '-': FILE,
  BROKEN: 'mirrors: [',
  EMPTY: '',
  MANY: `mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n    rewrite:\n${Array.from({ length: 1_200 }, (_, at) => `      a{1000}${at}: b\n`).join('')}`,
  UNKNOWN: 'mirror:\n  docker.io: {}\n',
  ESCAPES: 'mirrors:\n  "docker.io":\n    endpoint: ["https://\\e[31mred"]\n',
  LATIN: new Uint8Array([0x23, 0xe9, 0x74, 0x0a]),
  LARGE: new Uint8Array(1024 * 1024 + 1).fill(0x23),
  UTF16: new Uint8Array([0xff, 0xfe, 0x23, 0, 0x0a, 0]),
}

async function runWith(
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = FILES,
  colour = false,
) {
  const terminal = fakeTerminal(files, colour)
  const code = await run(argv, terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

describe('exit code', () => {
  test.each([
    { why: 'a file that is accepted', argv: ['render', 'FILE'], code: 0 },
    { why: 'an empty file', argv: ['render', 'EMPTY'], code: 0 },
    { why: 'standard input', argv: ['render', '-'], code: 0 },
    { why: 'UTF-16 with its mark', argv: ['render', 'UTF16'], code: 0 },
    { why: 'a file that is rejected', argv: ['render', 'BROKEN'], code: 1 },
    { why: 'bytes that are not UTF-8', argv: ['render', 'LATIN'], code: 1 },
    { why: 'a file that is too large', argv: ['render', 'LARGE'], code: 1 },
    { why: 'a file that is not there', argv: ['render', 'MISSING'], code: 2 },
    { why: 'render without a file', argv: ['render'], code: 2 },
    { why: 'render of two files', argv: ['render', 'FILE', 'EMPTY'], code: 2 },
    { why: 'a plan', argv: ['plan', 'FILE', 'nginx'], code: 0 },
    { why: 'a plan for a rejected file', argv: ['plan', 'BROKEN', 'nginx'], code: 1 },
    { why: 'a plan for an invalid image name', argv: ['plan', 'FILE', 'nginx', 'UPPER case'], code: 1 },
    { why: 'a plan with more rewrites than are tried', argv: ['plan', 'MANY', 'nginx'], code: 3 },
    { why: 'the same beside a name that fails', argv: ['plan', 'MANY', 'nginx', 'UPPER case'], code: 1 },
    { why: 'the same, run', argv: ['probe', 'MANY', 'nginx'], code: 3 },
    { why: 'a plan without an image', argv: ['plan', 'FILE'], code: 2 },
    { why: 'references', argv: ['reference', 'nginx', 'quay.io/a/b:1'], code: 0 },
    { why: 'an invalid reference', argv: ['reference', 'nginx', 'a b'], code: 1 },
    { why: 'no reference', argv: ['reference'], code: 2 },
    { why: 'a rewrite', argv: ['rewrite', '^(.*)$', 'x/$1', 'library/nginx'], code: 0 },
    { why: 'a rewrite that does not compile', argv: ['rewrite', '(', 'x', 'library/nginx'], code: 1 },
    { why: 'a rewrite without a repository', argv: ['rewrite', 'a', 'b'], code: 2 },
    { why: 'rewrites that are not JSON', argv: ['rewrite', '-'], code: 2 },
    { why: 'no command', argv: [], code: 2 },
    { why: 'an unknown command', argv: ['pull', 'nginx'], code: 2 },
    { why: 'an unknown flag', argv: ['render', '--jsn', 'FILE'], code: 2 },
    { why: 'an unknown short flag', argv: ['render', '-x', 'FILE'], code: 2 },
    { why: 'a flag named like a property of every object', argv: ['render', '--constructor', 'FILE'], code: 2 },
    { why: 'a flag between operands', argv: ['plan', 'FILE', '--json', 'nginx'], code: 0 },
    { why: 'a flag before the command', argv: ['--json', 'render', 'FILE'], code: 0 },
    { why: 'a switch with a value', argv: ['render', 'FILE', '--embedded-registry=false'], code: 0 },
    { why: 'a switch with another value', argv: ['render', 'FILE', '--embedded-registry=maybe'], code: 2 },
    { why: 'a release', argv: ['render', 'FILE', '--release=v1.33.4+k3s1'], code: 0 },
    { why: 'a release as a separate word', argv: ['render', '--release', 'v1.33.4+k3s1', 'FILE'], code: 0 },
    { why: 'a release without a value', argv: ['render', 'FILE', '--release'], code: 2 },
    { why: 'a release followed by a flag', argv: ['render', '--release', '--json', 'FILE'], code: 2 },
    { why: 'an unknown release', argv: ['render', 'FILE', '--release', 'newest'], code: 2 },
    { why: 'a distribution', argv: ['render', 'FILE', '--distribution', 'rke2'], code: 0 },
    { why: 'an unknown distribution', argv: ['render', 'FILE', '--distribution', 'k0s'], code: 2 },
    { why: 'help', argv: ['--help'], code: 0 },
    { why: 'help of a command', argv: ['plan', '--help'], code: 0 },
    { why: 'help by its short flag', argv: ['-h'], code: 0 },
    { why: 'the version', argv: ['--version'], code: 0 },
  ])('$why', async ({ argv, code }) => {
    const result = await runWith(argv)
    expect(result.code).toBe(code)
    if (code === 2)
      expect(result).toMatchObject({
        output: '',
        errors: expect.stringMatching(/^pullpath: .+\nSee pullpath --help\.\n$/),
      })
  })
})

describe('JSON', () => {
  test('of render has the whole files', async () => {
    const { output, errors } = await runWith(['render', 'FILE', '--json'])
    const { parseError, files, warnings } = JSON.parse(output) as {
      parseError: unknown
      files: Record<string, string>
      warnings: unknown
    }
    expect({ parseError, warnings, paths: Object.keys(files), errors }).toEqual({
      parseError: null,
      warnings: [],
      paths: ['certs.d/docker.io/hosts.toml', 'certs.d/mirror.example.com/hosts.toml', 'config.toml'],
      errors: '',
    })
    expect(files['config.toml']).toContain('s3cret-word')
  })

  test('of render is the same with --reveal, and its help says what is in it', async () => {
    const { output } = await runWith(['render', 'FILE', '--json'])
    expect((await runWith(['render', 'FILE', '--json', '--reveal'])).output).toBe(output)
    for (const [lang, said] of [
      ['en', 'whole and with its passwords and tokens'],
      ['zh', '完整且含密码和令牌'],
    ] as const)
      expect((await runWith(['render', '--help', '--lang', lang])).output).toMatch(new RegExp(`--json .*${said}`))
  })

  test('of render of a rejected file has no files', async () => {
    const { output } = await runWith(['render', 'LATIN', '--json'])
    expect(JSON.parse(output)).toEqual({
      parseError: 'yaml: invalid trailing UTF-8 octet',
      from: null,
      files: {},
      warnings: [],
    })
  })

  test('of plan has the members of an attempt and no others', async () => {
    const { output } = await runWith(['plan', 'FILE', 'nginx', '--json', '--disable-default-registry-endpoint'])
    expect(JSON.parse(output)).toEqual({
      parseError: null,
      from: null,
      pulls: [
        {
          image: 'nginx',
          reference: { registry: 'docker.io', repository: 'library/nginx', object: 'latest' },
          attempts: [
            {
              url: 'https://mirror.example.com/v2/library/nginx/manifests/latest?ns=docker.io',
              method: 'HEAD',
              kind: 'mirror',
              credentials: 'mirror.example.com',
              credentialsUsable: true,
              tls: { ca: false, client: false, skipVerify: false, httpsThenHttp: false },
              alternatives: [],
            },
          ],
          fails: null,
          pending: false,
        },
      ],
    })
  })

  test('of rewrite comes without the flag when the rules are JSON', async () => {
    const rules = [{ pattern: '^library/(.*)', replacement: 'hub/$1', repository: 'library/nginx' }]
    const { output } = await runWith(['rewrite', '-'], { '-': JSON.stringify(rules) })
    expect(JSON.parse(output)).toEqual([
      {
        tomlDecodedPattern: '^library/(.*)',
        compiles: true,
        result: 'hub/nginx',
        requestPath: '/v2/hub/nginx/manifests/1',
        error: null,
      },
    ])
  })
})

describe('text', () => {
  test('masks secrets until they are requested', async () => {
    expect((await runWith(['render', 'FILE'])).output).not.toContain('s3cret-word')
    expect((await runWith(['render', 'FILE', '--reveal'])).output).toContain('s3cret-word')
  })

  test('masks a token in the query of an endpoint until it is requested', async () => {
    const files = { FILE: 'mirrors:\n  docker.io:\n    endpoint: ["https://m2.example.com/v2?token=abcdef123456"]\n' }
    expect((await runWith(['render', 'FILE'], files)).output).not.toContain('abcdef123456')
    expect((await runWith(['render', 'FILE', '--reveal'], files)).output).toContain('abcdef123456')
  })

  test('has no colour unless the terminal supports it', async () => {
    for (const argv of [
      ['render', 'FILE'],
      ['plan', 'FILE', 'nginx'],
      ['reference', 'nginx'],
      ['rewrite', 'a', 'b', 'a'],
    ]) {
      expect((await runWith(argv)).output).not.toContain('\u001b')
    }
    expect((await runWith(['plan', 'FILE', 'nginx'], FILES, true)).output).toContain('\u001b[')
  })

  test('shows control characters of a file instead of sending them to the terminal', async () => {
    for (const argv of [
      ['render', 'ESCAPES'],
      ['plan', 'ESCAPES', 'nginx'],
      ['reference', '\u001b[31m'],
      ['render', '\u001b[31m'],
    ]) {
      const { output, errors } = await runWith(argv)
      expect(output + errors).not.toContain('\u001b')
    }
  })

  test('says where a problem is', async () => {
    const { errors } = await runWith(['render', 'UNKNOWN'])
    expect(errors).toMatch(/^UNKNOWN:1:1: error: .*mirrors.* \[unknown-key\]\n$/)
  })

  test.each([
    {
      why: 'is not UTF-8',
      file: 'LATIN',
      errors: /^rejected: LATIN: yaml: .+\nThe file is not UTF-8\. K3s rejects it.+\n$/,
    },
    { why: 'is too large', file: 'LARGE', errors: /^rejected: LARGE: larger than 1 MiB\n.+pullpath.+\n$/ },
    {
      why: 'is not YAML',
      file: 'BROKEN',
      errors: /^rejected: BROKEN: yaml: .+\nBROKEN:1:\d+: error: .+ \[yaml-syntax\]\n$/,
    },
  ])('says why a file is rejected that $why', async ({ file, errors }) => {
    expect(await runWith(['plan', file, 'nginx'])).toMatchObject({ output: '', errors: expect.stringMatching(errors) })
  })

  test('of a plan has a line for each request', async () => {
    const { output } = await runWith(['plan', 'FILE', 'nginx'])
    expect(output).toContain('  1. HEAD https://mirror.example.com/v2/library/nginx/manifests/latest?ns=docker.io\n')
    expect(output).toContain('  2. HEAD https://registry-1.docker.io/v2/library/nginx/manifests/latest\n')
  })

  test('of help names every flag', async () => {
    const { output } = await runWith(['--help'])
    for (const flag of [
      '--json',
      '--release',
      '--distribution',
      '--disable-default-registry-endpoint',
      '--embedded-registry',
      '--reveal',
    ])
      expect(output).toContain(flag)
  })
})

describe('more rewrites than this program tries', () => {
  test('are named in the plan and in the run, each with the attempt', async () => {
    const { output } = await runWith(['plan', 'MANY', 'nginx'])
    expect(output).toContain('undecided: this program tries only so many and so large rewrites')
    expect(output).toContain('rewrites not tried: too many rewrites to try them all here')
    expect((await runWith(['probe', 'MANY', 'nginx'])).output).toMatch(
      /^Undecided\. Attempt 1 could not be decided: this program tries only so many .*; what comes after was not asked\.$/m,
    )
  })

  test('are in the JSON of both', async () => {
    const plan = JSON.parse((await runWith(['plan', 'MANY', 'nginx', '--json'])).output) as object
    expect(plan).toMatchObject({ pulls: [{ pending: true }] })
    const [probe] = JSON.parse((await runWith(['probe', 'MANY', 'nginx', '--json'])).output) as readonly object[]
    expect(probe).toMatchObject({
      verdict: { outcome: 'undecided', undecided: [{ attempt: 1, reason: 'own-limit' }] },
      attempts: [
        { number: 1, code: 'rewrites-not-tried', leadsTo: 'undecided', requests: 0 },
        { number: 2, leadsTo: null, requests: 0 },
      ],
    })
  })
})
