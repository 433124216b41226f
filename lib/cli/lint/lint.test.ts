import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
import { RULES } from '@/lib/lint/rules.generated'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { TESTDATA } from '@/lib/testdata/folder'
import { run } from '@/lib/cli/run'

const SECRET = 'hunter2-canary'
const FILES = {
  GOOD: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n',
  TYPO: `mirrros:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\nconfigs:\n  mirror.example.com:\n    auth: {username: robot, password: ${SECRET}}\n`,
  BROKEN: 'mirrors: [',
  WARNED: 'mirrors:\n  docker.io:\n    endpoint: ["registry.example.com:5000"]\n',
  LATIN: new Uint8Array([0x23, 0xe9, 0x74, 0x0a]),
  NAMES: '# those of the cluster\ndocker.io/library/nginx:1.27\nquay.io/cilium/cilium:v1 # network\n\n',
  'odd,name:%.yaml': 'mirrors: [',
  '-': 'mirror: {}\n',
}

async function lint(...argv: readonly string[]) {
  const terminal = fakeTerminal(FILES)
  const code = await run(['lint', ...argv], terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

describe('exit code of lint', () => {
  test.each([
    { why: 'a file without problems', argv: ['GOOD'], code: 0 },
    { why: 'warnings alone', argv: ['WARNED'], code: 0 },
    { why: 'an error', argv: ['TYPO'], code: 1 },
    { why: 'an error in one of several files', argv: ['GOOD', 'BROKEN'], code: 1 },
    { why: 'standard input', argv: ['-'], code: 1 },
    { why: 'bytes that are not text', argv: ['LATIN'], code: 1 },
    { why: 'an error that the filter hides still counts', argv: ['TYPO', '--severity', 'error'], code: 1 },
    { why: 'a file that is not there, after the others', argv: ['MISSING', 'GOOD'], code: 2 },
    { why: 'no file', argv: [], code: 2 },
    { why: 'an unknown format', argv: ['GOOD', '--format', 'xml'], code: 2 },
    { why: 'an unknown severity', argv: ['GOOD', '--severity', 'fatal'], code: 2 },
    { why: 'a list of images that is not there', argv: ['GOOD', '--images', 'MISSING'], code: 2 },
  ])('$why: $code', async ({ argv, code }) => {
    expect((await lint(...argv)).code).toBe(code)
  })
})

describe('rules', () => {
  const findings = async (files: Readonly<Record<string, string>>, ...argv: readonly string[]) => {
    const terminal = fakeTerminal({ ...FILES, ...files })
    const code = await run(['lint', 'WARNED', '--format', 'github', ...argv], terminal)
    const found = [...terminal.output().matchAll(/^::(\w+) .*title=([\w-]+)::/gm)].map(
      ([, word, of]) => `${word} ${of}`,
    )
    return { code, found, errors: terminal.errors() }
  }
  const CODE = 'endpoint-missing-scheme'
  interface Row {
    readonly why: string
    readonly files: Readonly<Record<string, string>>
    readonly argv: readonly string[]
  }

  test.each<Row & { code: number; found: readonly string[] }>([
    { why: 'as they are', files: {}, argv: [], code: 0, found: [`warning ${CODE}`] },
    { why: 'off', files: {}, argv: ['--rule', `${CODE}=off`], code: 0, found: [] },
    { why: 'an error', files: {}, argv: [`--rule=${CODE}=error`], code: 1, found: [`error ${CODE}`] },
    { why: 'a note', files: {}, argv: ['--rule', `${CODE}=note`], code: 0, found: [`notice ${CODE}`] },
    {
      why: 'the last of two flags',
      files: {},
      argv: ['--rule', `${CODE}=off`, '--rule', `${CODE}=error`],
      code: 1,
      found: [`error ${CODE}`],
    },
    {
      why: 'of pullpath.yaml',
      files: { 'pullpath.yaml': `rules:\n  ${CODE}: off\n` },
      argv: [],
      code: 0,
      found: [],
    },
    {
      why: 'of pullpath.yaml, with a flag that wins',
      files: { 'pullpath.yaml': `rules: {${CODE}: off, mirror-unused: off}` },
      argv: ['--rule', `${CODE}=error`],
      code: 1,
      found: [`error ${CODE}`],
    },
    {
      why: 'with an empty pullpath.yaml',
      files: { 'pullpath.yaml': '' },
      argv: [],
      code: 0,
      found: [`warning ${CODE}`],
    },
    {
      why: 'with a comment in the file',
      files: { WARNED: `# pullpath-ignore-file ${CODE}\n${FILES.WARNED}` },
      argv: [],
      code: 0,
      found: [],
    },
  ])('$why', async ({ files, argv, code, found }) => {
    expect(await findings(files, ...argv)).toEqual({ code, found, errors: '' })
  })

  test.each<Row & { says: string }>([
    {
      why: 'a code that does not exist',
      files: {},
      argv: ['--rule', 'endpoint-mising-scheme=off'],
      says: `did you mean "${CODE}"?`,
    },
    { why: 'a level that does not exist', files: {}, argv: ['--rule', `${CODE}=info`], says: 'did you mean "note"?' },
    { why: 'no level', files: {}, argv: ['--rule', CODE], says: '--rule is written like' },
    {
      why: 'a rule of rejected files',
      files: {},
      argv: ['--rule', 'yaml-tab=off'],
      says: 'yaml-tab is always an error',
    },
    {
      why: 'a code of pullpath.yaml that does not exist',
      files: { 'pullpath.yaml': 'rules: {mirror-unusde: off}' },
      argv: [],
      says: 'pullpath.yaml: there is no rule "mirror-unusde"; did you mean "mirror-unused"?',
    },
    {
      why: 'a level of pullpath.yaml that does not exist',
      files: { 'pullpath.yaml': 'rules: {mirror-unused: false}' },
      argv: [],
      says: 'the level of mirror-unused is one of off, note, warning, error, not "false"',
    },
    {
      why: 'another key in pullpath.yaml',
      files: { 'pullpath.yaml': 'rule: {}' },
      argv: [],
      says: 'has the keys rules, check, not "rule"',
    },
    { why: 'a list in pullpath.yaml', files: { 'pullpath.yaml': 'rules: [a]' }, argv: [], says: 'rules must be a map' },
    { why: 'no YAML', files: { 'pullpath.yaml': 'rules: [' }, argv: [], says: 'pullpath.yaml is not YAML' },
  ])('are a usage error with $why', async ({ files, argv, says }) => {
    const { code, found, errors } = await findings(files, ...argv)
    expect({ code, found }).toEqual({ code: 2, found: [] })
    expect(errors).toContain(says)
  })

  test('also apply where plan and render print problems', async () => {
    const errors = async (command: string, file: string, ...argv: readonly string[]) => {
      const terminal = fakeTerminal({ ...FILES, HIDDEN: `# pullpath-ignore-file unknown-key\n${FILES.TYPO}` })
      await run([command, file, ...(command === 'plan' ? ['nginx'] : []), ...argv], terminal)
      return terminal.errors()
    }
    for (const command of ['plan', 'render']) {
      expect(await errors(command, 'TYPO')).toContain('error: K3s does not know the key "mirrros"')
      expect(await errors(command, 'TYPO', '--rule', 'unknown-key=off')).toBe('')
      expect(await errors(command, 'TYPO', '--rule', 'unknown-key=warning')).toContain(
        'warning: K3s does not know the key',
      )
      expect(await errors(command, 'TYPO', '--rule', 'unknown-key=note')).toContain('note: K3s does not know the key')
      expect(await errors(command, 'HIDDEN')).toBe('')
    }
  })
})

describe('the report as text', () => {
  test('names file, place, severity, message and code, and sums up', async () => {
    const { output } = await lint('TYPO', 'GOOD')
    expect(output).toMatch(
      /^TYPO\n +1:1 +error +K3s does not know the key "mirrros"\.\n +K3s silently ignores it and everything below it\.\n +→ Write "mirrors"/m,
    )
    expect(output).toContain('unknown-key')
    expect(output).toMatch(/✖ 1 problem in 2 files \(1 error, 0 warnings\)/)
    expect(output).not.toMatch(/^GOOD$/m)
  })

  test('prints advice that applies to every file once', async () => {
    const { output } = await lint('TYPO', 'GOOD', 'WARNED')
    expect(output.split(/mode\s0600,\sand\srestart/)).toHaveLength(2)
  })

  test('says when nothing is wrong', async () => {
    expect((await lint('GOOD')).output).toContain('nothing wrong in 1 file')
  })

  test('shows only findings of the requested severity or higher', async () => {
    expect((await lint('WARNED', '--severity', 'error')).output).not.toContain('endpoint-missing-scheme')
    expect((await lint('WARNED', '--severity', 'warning')).output).toContain('endpoint-missing-scheme')
  })

  test('names what could not be read, and continues with the others', async () => {
    const { output, errors } = await lint('MISSING', 'LATIN', 'TYPO')
    expect(errors).toContain('cannot read MISSING')
    expect(output).toContain('not UTF-8')
    expect(output).toContain('unknown-key')
  })

  test('depends on the flags, the release and the images', async () => {
    expect((await lint('GOOD', '--image', 'quay.io/a/b:1')).output).toContain('image-without-mirror')
    expect((await lint('GOOD', '--images', 'NAMES')).output).toContain('"quay.io"')
    expect((await lint('GOOD', '--images', 'NAMES')).output).not.toContain('network')
  })
})

describe.each(['text', 'json', 'sarif', 'github'])('the format %s', (format) => {
  test('holds no secret', async () => {
    const { output, errors } = await lint('TYPO', 'BROKEN', '--format', format)
    expect(output + errors).not.toContain(SECRET)
    expect(output).toContain('unknown-key')
  })
})

test('JSON has files with findings, places and fixes', async () => {
  const { output } = await lint('TYPO', 'LATIN', '--json')
  expect(JSON.parse(output)).toMatchObject([
    {
      file: 'TYPO',
      unreadable: null,
      findings: expect.arrayContaining([
        expect.objectContaining({
          code: 'unknown-key',
          severity: 'error',
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 8,
          fixes: [{ title: 'Rename to "mirrors"', safe: true }],
        }),
      ]),
    },
    { file: 'LATIN', unreadable: expect.stringContaining('UTF-8'), findings: [] },
  ])
})

test('SARIF has every rule, and results that point to them', async () => {
  const log = JSON.parse((await lint('TYPO', '--format', 'sarif')).output)
  expect(log.version).toBe('2.1.0')
  const [{ tool, results }] = log.runs
  expect(tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(RULES.map(({ code }) => code))
  for (const result of results) expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
  expect(results[0]).toMatchObject({
    level: 'error',
    locations: [{ physicalLocation: { artifactLocation: { uri: 'TYPO' }, region: { startLine: 1, startColumn: 1 } } }],
  })
})

test('SARIF matches the schema of its version', async () => {
  // As published with @microsoft/jest-sarif 1.0.0-beta.0; draft 4 differs from 7 only in the name of its id here.
  const { id: $id, $schema: _, ...schema } = JSON.parse(readFileSync(join(TESTDATA, 'sarif-2.1.0-rtm.5.json'), 'utf8'))
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile({ $id, ...schema })
  validate(JSON.parse((await lint('TYPO', 'LATIN', 'BROKEN', '--format', 'sarif')).output))
  expect(validate.errors).toBeNull()
})

test('annotations for pull requests escape what their syntax needs', async () => {
  const { output } = await lint('odd,name:%.yaml', '--format', 'github')
  expect(output).toMatch(
    /^::error file=odd%2Cname%3A%25\.yaml,line=1,col=\d+,endLine=\d+,endColumn=\d+,title=yaml-syntax::\S/,
  )
  expect(output.trimEnd().split('\n')).toHaveLength(1)
})

test('schema prints the JSON Schema of the requested draft', async () => {
  const print = async (...argv: readonly string[]) => {
    const terminal = fakeTerminal()
    await run(['schema', ...argv], terminal)
    return JSON.parse(terminal.output())
  }
  expect(await print()).toHaveProperty('$schema', 'https://json-schema.org/draft/2020-12/schema')
  expect(await print('--draft', '07')).toHaveProperty('$schema', 'http://json-schema.org/draft-07/schema#')
})
