import { describe, expect, test } from 'vitest'
import type { DiffJson } from './diff-json'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { run } from '@/lib/cli/run'

const HARBOR = 'mirrors:\n  ghcr.io:\n    endpoint: [https://harbor.example.com]\n'
const LOGIN = (password: string) =>
  `${HARBOR}configs:\n  harbor.example.com:\n    auth: {username: robot, password: ${password}}\n`
const WILDCARD = 'mirrors:\n  "*":\n    endpoint: [https://m.example.com]\n'
const FILES = {
  'a.yaml': LOGIN('hunter2one'),
  'b.yaml': LOGIN('hunter2two'),
  'same.yaml': `# only a comment\n${LOGIN('hunter2one')}`,
  'wild.yaml': WILDCARD,
  'broken.yaml': 'mirrors: [',
  'binary.yaml': Uint8Array.of(0xff, 0xfe, 0),
  'images.txt': 'ghcr.io/a/b:1 # one\n\nnginx\n',
  'many.txt': Array.from({ length: 501 }, (_, at) => `nginx:${at}`).join('\n'),
  'rewrites.yaml': `${HARBOR}    rewrite:\n${Array.from({ length: 400 }, (_, at) => `      "(a?){900}${at}": "b"\n`).join('')}`,
  '-': HARBOR,
}

async function diff(...argv: readonly string[]) {
  const terminal = fakeTerminal(FILES)
  const code = await run(['diff', ...argv], terminal)
  return { code, text: terminal.output(), errors: terminal.errors() }
}

describe('the exit status', () => {
  test.each<{ readonly why: string; readonly argv: readonly string[]; readonly code: number }>([
    { why: 'two files that do the same', argv: ['a.yaml', 'same.yaml'], code: 0 },
    {
      why: 'a release that does the same',
      argv: ['a.yaml', '--from-release', 'v1.29.4', '--to-release', 'v1.30.4'],
      code: 0,
    },
    { why: 'files that differ', argv: ['a.yaml', 'b.yaml'], code: 1 },
    {
      why: 'a release that does something else',
      argv: ['wild.yaml', '--from-release', 'v1.31.5', '--to-release', 'v1.31.6'],
      code: 1,
    },
    { why: 'a flag of one side', argv: ['a.yaml', '--to-disable-default-registry-endpoint'], code: 1 },
    { why: 'a flag of both sides', argv: ['a.yaml', 'same.yaml', '--embedded-registry'], code: 0 },
    {
      why: 'a flag that one side has not',
      argv: ['a.yaml', '--embedded-registry', '--to-embedded-registry=false'],
      code: 1,
    },
    { why: 'another distribution', argv: ['a.yaml', '--to-distribution', 'rke2'], code: 0 },
    { why: 'standard input', argv: ['-', 'a.yaml'], code: 1 },
    { why: 'a side that is rejected', argv: ['a.yaml', 'broken.yaml'], code: 1 },
    { why: 'two sides that are rejected', argv: ['broken.yaml', 'broken.yaml'], code: 1 },
    {
      why: 'an image that cannot be decided',
      argv: ['rewrites.yaml', 'rewrites.yaml', '--image', 'ghcr.io/a/b'],
      code: 3,
    },
    { why: 'more images than are compared', argv: ['a.yaml', 'same.yaml', '--images', 'many.txt'], code: 3 },
    { why: 'no file', argv: [], code: 2 },
    { why: 'one file on one node', argv: ['a.yaml'], code: 2 },
    { why: 'three files', argv: ['a.yaml', 'b.yaml', 'wild.yaml'], code: 2 },
    { why: 'standard input twice', argv: ['-', '-'], code: 2 },
    { why: 'a file that is missing', argv: ['a.yaml', 'none.yaml'], code: 2 },
    { why: 'bytes that are not text', argv: ['a.yaml', 'binary.yaml'], code: 2 },
    { why: 'a release that is not known', argv: ['a.yaml', '--to-release', 'latest'], code: 2 },
    { why: 'a format of another command', argv: ['a.yaml', 'b.yaml', '--format', 'sarif'], code: 2 },
  ])('of $why is $code', async ({ argv, code }) => {
    expect((await diff(...argv)).code).toBe(code)
  })
})

test('lint has no format for pull requests', async () => {
  const terminal = fakeTerminal(FILES)
  expect(await run(['lint', 'a.yaml', '--format', 'markdown'], terminal)).toBe(2)
})

test('text says pulls, the way and files, and no password', async () => {
  const { text } = await diff('a.yaml', 'b.yaml', '--images', 'images.txt')
  expect(text).toContain('1 of 2 images is pulled differently.')
  expect(text).toContain('Pulls of ghcr.io ask harbor.example.com with another login of harbor.example.com.')
  expect(text).toContain('-   password = "••••••"')
  expect(text).not.toContain('hunter2')
})

test('an upgrade check names the release, the reason and what is not concerned', async () => {
  const { text } = await diff('wild.yaml', '--from-release', 'v1.31.5', '--to-release', 'v1.31.6')
  expect(text).toContain('v1.31.6+k3s1: the wildcard loses its fallback')
  expect(text).toContain('Before the upgrade: Go on to v1.31.7, v1.32.3 or a later release.')
  expect(text).toContain('https://github.com/k3s-io/k3s/issues/11857')
  expect(text).toContain('2 other changes on the way do not concern this file.')
})

test('JSON is complete, in English, and has no password', async () => {
  const { text } = await diff('a.yaml', 'b.yaml', '--from-release', 'v1.31.2', '--to-release', 'v1.33.4', '--json')
  const json = JSON.parse(text) as DiffJson
  expect(Object.keys(json)).toEqual([
    'verdict',
    'differs',
    'before',
    'after',
    'pulls',
    'problems',
    'files',
    'sameFiles',
    'upgrade',
  ])
  expect(json.before).toEqual({
    name: 'a.yaml, v1.31.2+k3s1',
    release: 'v1.31.2+k3s1',
    distribution: 'k3s',
    error: null,
  })
  expect(json.pulls.changed[0]).toEqual({
    registries: ['ghcr.io'],
    images: ['ghcr.io/fluxcd/source-controller:v1.6.2'],
    sentence: 'Pulls of ghcr.io ask harbor.example.com with another login of harbor.example.com.',
    changes: [{ kind: 'another-login', host: 'harbor.example.com', login: 'harbor.example.com' }],
  })
  expect(json.upgrade?.touching).toEqual([])
  expect(json.upgrade?.others.map(({ id }) => id)).toContain('containerd-2')
  expect(text).not.toContain('hunter2')
})

test('a side that cannot be read is named', async () => {
  const { text } = await diff('a.yaml', 'broken.yaml', '--json')
  const json = JSON.parse(text) as DiffJson
  expect(json.verdict).toBe('broken.yaml cannot be read: K3s rejects it, and nothing is pulled with it.')
  expect(json.after.error).toMatch(/^yaml: line 1/)
  expect(json.files).toEqual([])
})

test('it speaks Chinese', async () => {
  const { text } = await diff('wild.yaml', '--from-release', 'v1.31.5', '--to-release', 'v1.31.6', '--lang', 'zh')
  expect(text).toContain('的拉取不再访问镜像仓库本身。')
  expect(text).toContain('v1.31.6+k3s1：通配镜像源失去回退')
  expect(text).toContain('升级之前: 请继续升级到 v1.31.7、v1.32.3 或更高版本。')
})

describe('Markdown', () => {
  test('has a table of pulls and folded files', async () => {
    const { text } = await diff('a.yaml', 'b.yaml', '--format', 'markdown')
    expect(text).toMatch(/^### 2 of 2 images are pulled differently\.$/m)
    expect(text).toContain('| Images | What changes |\n| --- | --- |\n| `ghcr.io/fluxcd/source-controller:v1.6.2` |')
    expect(text).toContain('<details><summary><code>config.toml</code> (changed)</summary>\n\n```diff\n')
    expect(text).not.toContain('hunter2')
  })
  test('takes no markup from names', async () => {
    const hostile = [
      'mirrors:',
      '  "a|b`<img src=x>":',
      '    endpoint: ["https://x`|<script>@admin.example.com", "https://[evil](https://e.example)"]',
      '  "ghcr.io":',
      '    endpoint: ["https://m`|@team.example.com"]',
      '    rewrite: {"^": "`|<b>|"}',
      '',
    ].join('\n')
    const terminal = fakeTerminal({ 'a|`<i>.yaml': hostile, '-': HARBOR })
    await run(['diff', '-', 'a|`<i>.yaml', '--format', 'markdown', '--image', 'ghcr.io/a/b'], terminal)
    const text = terminal.output()
    const outside = text
      // What is in fences and in code is not markup.
      .replaceAll(/^(`{3,})diff\n[^]*?\n\1$/gm, '')
      .replaceAll(/\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '')
    expect(outside).not.toMatch(/<(?!\/?(?:details|summary|code|br)>|!-- -->)/)
    expect(outside).not.toMatch(/\]\((?!https:\/\/(?:github\.com|docs\.))/)
    expect(outside).not.toMatch(/@(?!<!-- -->)/)
    for (const row of text.split('\n').filter((line) => line.startsWith('| ')))
      expect(row.match(/(?<!\\)\|/g)).toHaveLength(3)
  })
})
