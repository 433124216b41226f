import { describe, expect, test } from 'vitest'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { run } from '@/lib/cli/run'

const SETTINGS = `rules: {deploy-every-node: off}
check:
  files: registries.yaml
  nodes:
    - {release: v1.33.4, disable-default-registry-endpoint: true}
    - {release: v1.33.4}
  images: [list.txt]
  must:
    - {images: docker.io/*, only: harbor.example.com}
`
const FILES = {
  'pullpath.yaml': SETTINGS,
  'registries.yaml': 'mirrors:\n  docker.io:\n    endpoint:\n      - https://harbor.example.com\n',
  'list.txt': 'nginx:1\n',
  'team/pullpath.yaml': SETTINGS.replace(/ {4}- \{release: v1\.33\.4\}\n/, ''),
  'team/registries.yaml': 'mirrors:\n  docker.io:\n    endpoint: [https://harbor.example.com]\n',
  'team/list.txt': 'nginx:1\n',
  'warnings.yaml': 'check: {files: r.yaml, must: [{findings: no-warnings}, {findings: no-errors}]}\n',
  'r.yaml': 'mirrors:\n  docker.io:\n    endpoints: [https://harbor.example.com]\n',
  'none.yaml': 'rules: {}\n',
  'wrong.yaml': 'check: {files: a, must: [{frist: a}]}\n',
  'unknown.yaml': 'check: {files: a, must: [{first: a}], nods: []}\n',
  'release.yaml': 'check: {files: a, must: [{first: a}], nodes: [{release: v9}]}\n',
}

async function check(...argv: readonly string[]) {
  const terminal = fakeTerminal(FILES)
  const code = await run(['check', ...argv], terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

test('each assertion is asked on each node', async () => {
  const { code, output } = await check()
  expect(output).toMatch(
    /^holds {2}docker\.io\/\*: asked only at harbor\.example\.com {2}registries\.yaml, v1\.33\.4\+k3s1 --disable/m,
  )
  expect(output).toMatch(/^does not hold {2}.*\n {4}.*docker\.io\/library\/nginx:1: asked at registry-1\.docker\.io$/m)
  expect(output).toContain('1 hold, 1 do not, 0 undecided')
  expect(code).toBe(1)
})

test('files are beside the settings', async () => {
  expect((await check('team/pullpath.yaml')).code).toBe(0)
})

test('findings can be what must not be', async () => {
  const { code, output } = await check('warnings.yaml')
  expect(code).toBe(1)
  expect(output).toContain('endpoints')
})

describe('prints', () => {
  test('JUnit', async () => {
    const { output } = await check('--format', 'junit')
    expect(output).toContain('<testsuites name="pullpath" tests="2" failures="1" errors="0">')
    expect(output.match(/<testcase /g)).toHaveLength(2)
    expect(output.match(/<failure /g)).toHaveLength(1)
  })
  test('SARIF', async () => {
    const log = JSON.parse((await check('--format', 'sarif')).output) as unknown
    expect(log).toMatchObject({ runs: [{ results: [{ ruleId: 'must-hold', level: 'error' }] }] })
  })
  test('Markdown', async () => {
    expect((await check('--format', 'markdown')).output).toMatch(/^\| \*\*does not hold\*\* \| docker\.io\/\\\*/m)
  })
  test('JSON', async () => {
    expect(JSON.parse((await check('--json')).output)).toMatchObject({
      holds: 1,
      fails: 1,
      results: [{ state: 'holds' }, { state: 'fails' }],
    })
  })
})

test.each([
  { settings: 'none.yaml', why: 'has no check' },
  { settings: 'wrong.yaml', why: 'check.0.must.0: it has one of first' },
  { settings: 'unknown.yaml', why: 'nods' },
  { settings: 'release.yaml', why: '"v9" is not known' },
  { settings: 'missing.yaml', why: 'there is no such file' },
])('$settings is a wrong call: $why', async ({ settings, why }) => {
  const { code, errors } = await check(settings)
  expect(errors).toContain(why)
  expect(code).toBe(2)
})

test('the schema of the settings is JSON Schema', async () => {
  const terminal = fakeTerminal()
  expect(await run(['schema', '--of', 'settings'], terminal)).toBe(0)
  expect(JSON.parse(terminal.output())).toMatchObject({
    $id: 'urn:pullpath:pullpath.yaml:2020-12',
    properties: { check: {} },
  })
})
