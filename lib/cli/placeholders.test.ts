import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { TESTDATA } from '@/lib/testdata/folder'
import { HELP_ZH } from '@/lib/words/zh/command/help'
import { readHelp } from './completion/read-help'
import { HELP_EN, helpText } from './help/help'
import { run } from './run'
import { FILLS_IN } from './set-flag'

const FILES = Object.fromEntries(
  ['jinja.yaml', 'script.yaml', 'branches.yaml'].map((name) => [
    name,
    readFileSync(join(TESTDATA, 'placeholders', name), 'utf8'),
  ]),
)

async function runWith(argv: readonly string[], files: Readonly<Record<string, string>> = FILES) {
  const terminal = fakeTerminal(files)
  const code = await run(argv, terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

describe('a template on the command line', () => {
  test('is linted with one finding about its placeholders', async () => {
    const { code, output } = await runWith(['lint', 'jinja.yaml', '--severity', 'warning'])
    expect(code).toBe(0)
    expect(output.match(/^ +\d+:\d+ .*$/gm)).toEqual([expect.stringMatching(/^ +4:10 +warning +8 placeholders are/)])
    expect(output).toContain('not-filled-in')
  })

  test('has a plan with the placeholder, which is marked', async () => {
    const { output } = await runWith(['plan', 'script.yaml', 'rancher/mirrored-pause:3.6'])
    expect(output).toContain('https://${REGISTRY}/v2/${REGISTRY}/rancher/mirrored-pause/manifests/3.6?ns=docker.io')
    expect(output).toContain('credentials of ${REGISTRY} · not filled in: ${REGISTRY}')
  })

  test('says of a mirror whose key is a placeholder that it may be for the image', async () => {
    const files = { T: 'mirrors:\n  "{{ reg }}":\n    endpoint: ["https://m.example.com"]\n' }
    const { output } = await runWith(['plan', 'T', 'nginx'], files)
    expect(output).toContain('undecided: {{ reg }} may be docker.io, whose mirror is then asked')
    const fill = await runWith(['fill', 'T', '--image', 'nginx', '--to', 'm.example.com'], files)
    expect(fill.errors).toContain('left out: docker.io/library/nginx:latest: undecided')
    const images = await runWith(['images', '-', '--registries', 'T'], { ...files, '-': 'nginx\n' })
    expect(images.output).toMatch(/nginx:latest +undecided +undecided/)
    const filled = await runWith(['plan', 'T', 'nginx', '--set', 'reg=docker.io'], files)
    expect(filled.output).toContain('1. HEAD https://m.example.com/v2/library/nginx')
    expect(filled.output).not.toContain('undecided')
  })

  test('says of a line that writes entries that one of them may be for the image', async () => {
    const files = { T: 'mirrors:\n  quay.io:\n    endpoint: ["https://m.test"]\n{{ toYaml .more | indent 2 }}\n' }
    const { output } = await runWith(['plan', 'T', 'nginx', 'quay.io/a/b'], files)
    expect(output.match(/undecided: .*/g)).toEqual([
      'undecided: {{ toYaml .more | indent 2 }} decides who is asked for docker.io. With nothing there:',
    ])
    const images = await runWith(['images', '-', '--registries', 'T'], { ...files, '-': 'nginx\nquay.io/a/b\n' })
    expect(images.output).toMatch(/nginx:latest +undecided +undecided/)
    expect(images.output).toMatch(/a\/b:latest +m\.test/)
  })

  const HUB = (rest: string) => `mirrors:\n  docker.io:\n    endpoint: ["https://a.test"]\n${rest}`
  const UNDECIDED = 'login and TLS undecided: {{ x }}'
  const NOT_FILLED = 'not filled in: {{ x }}'
  test.each([
    { text: 'mirrors: {{ x }}\n', mirror: null, own: NOT_FILLED },
    { text: 'mirrors:\n  docker.io: {{ x }}\n', mirror: null, own: NOT_FILLED },
    { text: 'mirrors:\n  "*": {{ x }}\n', mirror: null, own: NOT_FILLED },
    { text: 'mirrors:\n  quay.io: {{ x }}\n', mirror: null, own: '' },
    { text: HUB('    rewrite: {{ x }}\n'), mirror: NOT_FILLED, own: '' },
    { text: HUB('  "*": {{ x }}\n'), mirror: '', own: '' },
    { text: HUB('configs: {{ x }}\n'), mirror: UNDECIDED, own: UNDECIDED },
    { text: HUB('configs:\n  a.test: {{ x }}\n'), mirror: UNDECIDED, own: '' },
    { text: HUB('configs:\n  a.test:\n    auth: {{ x }}\n'), mirror: UNDECIDED, own: '' },
    { text: HUB('configs:\n  a.test:\n    tls: {insecure_skip_verify: "{{ x }}"}\n'), mirror: UNDECIDED, own: '' },
    { text: HUB('configs:\n  b.test:\n    tls: {insecure_skip_verify: "{{ x }}"}\n'), mirror: '', own: '' },
  ])('says what a value that is no text leaves open, at the attempts that it is for: $text', async (row) => {
    const { output } = await runWith(['plan', 'T', 'nginx'], { T: row.text })
    const attempts = Array.from(output.matchAll(/^ +(mirror|default endpoint)(?: · (.*))?$/gm), ([, kind, said]) => [
      kind,
      said ?? '',
    ])
    expect(attempts).toEqual([...(row.mirror === null ? [] : [['mirror', row.mirror]]), ['default endpoint', row.own]])
    const filled = await runWith(['plan', 'T', 'nginx', '--set', 'x=true'], { T: row.text })
    expect(filled.output).not.toContain('{{ x }}')
  })

  test('says the same to programs', async () => {
    const { output } = await runWith(['plan', 'script.yaml', 'nginx', '--json'])
    const { pulls } = JSON.parse(output) as { pulls: readonly { attempts: readonly Record<string, unknown>[] }[] }
    expect(pulls[0]?.attempts.map(({ url, placeholders }) => [url, placeholders])).toEqual([
      ['https://${REGISTRY}/v2/library/nginx/manifests/latest?ns=docker.io', ['${REGISTRY}']],
      ['https://registry-1.docker.io/v2/library/nginx/manifests/latest', undefined],
    ])
  })

  test('is rendered with its placeholders', async () => {
    const { output } = await runWith(['render', 'script.yaml', '--reveal'])
    expect(output).toContain('[host."https://${REGISTRY}/v2"]')
    expect(output).toContain('password = "${REGISTRY_PASSWORD}"')
  })

  test('takes values', async () => {
    const values = ['--set', 'REGISTRY=r.example.com:5000', '--set', 'REGISTRY_PASSWORD=a=b']
    const planned = await runWith(['plan', 'script.yaml', 'nginx', ...values])
    expect(planned.output).toContain('https://r.example.com:5000/v2/library/nginx/manifests/latest?ns=docker.io')
    expect(planned.output).not.toContain('not filled in')
    const rendered = await runWith(['render', 'script.yaml', '--reveal', ...values])
    expect(rendered.output).toContain('password = "a=b"')
    expect(rendered.output).toContain('username = "${REGISTRY_USERNAME}"')
    const linted = await runWith(['lint', 'script.yaml', ...values])
    expect(linted.output).toMatch(/ 6:7 .*\n +"r\.example\.com:5000" is asked for/)
    expect(linted.output).toMatch(/2 others\s+are\s+filled\s+in\s+here\s+only\./)
  })

  test('reports the line as written of a template that K3s would reject however it is filled in', async () => {
    const { code, errors } = await runWith(['render', 'branches.yaml'])
    expect(code).toBe(1)
    expect(errors).toContain('line 19')
    expect(errors).toContain('branches.yaml:19:29')
    expect(errors).not.toMatch(/zq[a-z]\d{4}z/)
  })

  test('is asked where it is filled in, and undecided where it is not', async () => {
    const { code, output } = await runWith(['probe', 'script.yaml', 'nginx'])
    expect(code).toBe(3)
    expect(output).toContain('${REGISTRY} is not filled in, so nobody is asked.')
    expect(output).toContain('--set NAME=VALUE')
  })

  test.each([
    { why: 'no value', argv: ['--set', 'REGISTRY'] },
    { why: 'no name', argv: ['--set', '=x'] },
    { why: 'two lines', argv: ['--set', 'X=a\nb'] },
    { why: 'a name that no placeholder has', argv: ['--set', 'typo=x'] },
  ])('refuses $why', async ({ argv }) => {
    expect((await runWith(['plan', 'script.yaml', 'nginx', ...argv])).code).toBe(2)
  })

  test('lint takes a name that one of several files has', async () => {
    const lint = async (name: string) =>
      (await runWith(['lint', 'script.yaml', 'jinja.yaml', '--set', `${name}=x`])).code
    expect(await lint('REGISTRY')).not.toBe(2)
    expect(await lint('typo')).toBe(2)
  })

  const ONE = 'mirrors:\n  docker.io:\n    endpoint: ["https://${ONE}"]\n'
  const SETTINGS = 'check: [{files: [A, B], images: L, must: [{images: "*", first: a.test}]}]\n'
  const BOTH = {
    A: ONE,
    B: ONE.replace('ONE', 'OTHER'),
    L: 'nginx\n',
    E: 'Failed to pull image "nginx": no such host\n',
    'pullpath.yaml': SETTINGS,
  }
  test.each([
    { argv: ['diff', 'A', 'B'], file: 'A, B' },
    { argv: ['diff', 'A', '--to-release', 'v1.30.4+k3s1'], file: 'A', lacks: 'OTHER' },
    { argv: ['check'], file: 'A, B' },
    { argv: ['images', 'L', '--registries', 'A'], file: 'A', lacks: 'OTHER' },
    { argv: ['explain', 'E', '--registries', 'A'], file: 'A', lacks: 'OTHER' },
    { argv: ['airgap', 'A'], file: 'A', lacks: 'OTHER' },
    { argv: ['fill', 'A', 'L', '--to', 'a.test'], file: 'A', lacks: 'OTHER' },
    { argv: ['export', 'A', '--to', 'k3d'], file: 'A', lacks: 'OTHER' },
  ])('refuses a name that no placeholder of its files has: $argv', async ({ argv, file, lacks }) => {
    const called = async (name: string) => runWith([...argv, '--set', `${name}=a.test`], BOTH)
    expect((await called('ONE')).code).not.toBe(2)
    expect((await called('OTHER')).code === 2).toBe(lacks !== undefined)
    const { code, output, errors } = await called('typo')
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(errors).toContain(`--set typo: no placeholder in ${file} has this name`)
  })

  test.each([
    ['images', 'L'],
    ['explain', 'E'],
  ])('refuses values for no file: %s', async (...argv) => {
    const { code, output, errors } = await runWith([...argv, '--set', 'ONE=a.test'], BOTH)
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(errors).toContain('--set is for the file of --registries')
  })

  test.each([
    ['English', HELP_EN],
    ['Chinese', HELP_ZH],
  ])('has --set in the help of each command that fills in, and of no other: %s', async (_, texts) => {
    for (const { name, general } of readHelp(texts).commands) {
      const isFilledIn = FILLS_IN.includes(name)
      expect(helpText(name, texts).includes('--set NAME=VALUE'), name).toBe(isFilledIn)
      expect(general.some((flag) => flag.name === 'set')).toBe(isFilledIn)
      const said = readHelp(texts).flags.find((flag) => flag.name === 'set')?.says ?? ''
      expect(new RegExp(`\\b${name}\\b`).test(said), `${name} in ${said}`).toBe(isFilledIn)
      const { errors } = await runWith([name, '--set', 'ONE=a.test'], BOTH)
      expect(errors.includes('--set is not for it'), name).toBe(!isFilledIn && name !== 'examples')
    }
    expect(helpText(null, texts)).toContain('--set NAME=VALUE')
    expect(helpText('link', texts)).toMatch(/--system-default-registry R[^\n]*\n[^\n]*\n {4}--rule/)
  })

  test.each([['convert', 'script.yaml'], ['link', 'script.yaml'], ['schema']])(
    'has no values where nothing is filled in: %s',
    async (...argv) => {
      const { code, errors } = await runWith([...argv, '--set', 'REGISTRY=r.test'])
      expect(code).toBe(2)
      expect(errors).toContain('--set is not for it')
    },
  )
})
