import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import type { Diagnostic, Path } from './diagnostic'
import { explainedDiagnostics } from '@/lib/lint/syntax/explain-syntax'
import { LENGTH_MAX, parseRegistries } from './parse'

const CONFORMANCE = join(TESTDATA, 'conformance')

interface RenderCase {
  readonly file: string
  readonly parseError: string | null
}

describe('the error of K3s for every configuration', () => {
  const rendered = ['good', 'mistakes'].flatMap((kind) => {
    const cases = JSON.parse(readFileSync(join(CONFORMANCE, `render/${kind}.json`), 'utf8')) as readonly RenderCase[]
    return cases.map(({ file, parseError }) => ({ path: file.includes('/') ? file : `${kind}/${file}`, parseError }))
  })
  test.each(rendered)('$path', ({ path, parseError }) => {
    expect(parseRegistries(readFileSync(join(CONFORMANCE, 'configs', path), 'utf8')).parseError).toBe(parseError)
  })
})

test('a file without mistakes has no diagnostics', () => {
  const folder = join(CONFORMANCE, 'configs/good')
  const noisy = readdirSync(folder).filter(
    (file) => parseRegistries(readFileSync(join(folder, file), 'utf8')).diagnostics.length > 0,
  )
  // Harvester writes an `auths` that K3s never uses.
  expect(noisy).toEqual(['39-harvester-json.yaml'])
})

describe('diagnostics', () => {
  test.each([
    { why: 'a tab', text: 'mirrors:\n\ta: {}\n', code: 'yaml-tab', at: '\t' },
    { why: 'a missing colon', text: 'mirrors:\n  a.com\n    endpoint: [b]\n', code: 'yaml-syntax', at: 'a.com' },
    {
      why: 'a missing colon above a list',
      text: 'mirrors:\n  a:\n    endpoint\n      - b\n    rewrite: {}\n',
      code: 'yaml-syntax',
      at: 'endpoint',
    },
    { why: 'half a key', text: 'mirrors:\n  a: {}\n  b\nconfigs: {}\n', code: 'yaml-syntax', at: 'b' },
    { why: 'a key below a value', text: 'mirrors:\n  a: b\n   c: d\n', code: 'yaml-syntax', at: 'c: d' },
    { why: 'an unquoted asterisk', text: 'mirrors:\n  *: {}\n', code: 'yaml-syntax', at: '*: {}' },
    { why: 'a quote never closed', text: 'mirrors:\n  a: "b\n', code: 'yaml-syntax', at: '"b' },
    { why: 'a bracket never closed', text: 'mirrors: {a: {endpoint: [b, c\n', code: 'yaml-syntax', at: '[b, c' },
    {
      why: 'an escape that does not exist',
      text: 'mirrors: {a: {rewrite: {"\\d": b}}}',
      code: 'yaml-syntax',
      at: '\\d',
    },
    {
      why: 'an escaped slash, which JSON allows',
      text: '{"mirrors": {"a": {"endpoint": ["http:\\/\\/b"]}}}',
      code: 'yaml-syntax',
      at: '\\/',
    },
    {
      why: 'a value that begins with @',
      text: 'configs: {a: {auth: {password: @b}}}',
      code: 'yaml-syntax',
      at: '@b}}}',
    },
    {
      why: 'wrong indentation',
      text: 'mirrors:\n  a:\n    endpoint:\n      - b\n   c: {}\n',
      code: 'yaml-syntax',
      at: 'c: {}',
    },
    { why: 'a control character', text: 'mirrors:\n  a: {}\n\u0007', code: 'yaml-syntax', at: '\u0007' },
    { why: 'an alias without an anchor', text: 'mirrors:\n  a: *b\n', code: 'yaml-alias', at: '*b' },
    {
      why: 'an alias within itself',
      text: 'mirrors: {a: &b {<<: *b}}',
      code: 'yaml-alias',
      at: '*b',
      path: ['mirrors', 'a'],
    },
    { why: 'a merge of text', text: 'mirrors: {a: {<<: b}}', code: 'yaml-type-map', at: 'b', path: ['mirrors', 'a'] },
    { why: 'a list at the root', text: '- a\n', code: 'yaml-root', at: '- a', path: [] },
    { why: 'text at the root', text: 'mirrors', code: 'yaml-root', at: 'mirrors', path: [] },
    {
      why: 'a quote too many, which makes all up to the next one a text',
      text: '"# ours\nmirrors:\n  a: {rewrite: {"^x$": "y"}}\n',
      code: 'yaml-root',
      at: '"# ours\nmirrors:\n  a: {rewrite: {"',
      path: [],
    },
    { why: 'a list of mirrors', text: 'mirrors:\n  - a\n', code: 'yaml-type-map', at: '- a', path: ['mirrors'] },
    { why: 'text for a mirror', text: 'mirrors: {a: b}', code: 'yaml-type-map', at: 'b', path: ['mirrors', 'a'] },
    {
      why: 'text for endpoints',
      text: 'mirrors: {a: {endpoint: "b"}}',
      code: 'yaml-type-list',
      at: '"b"',
      path: ['mirrors', 'a', 'endpoint'],
    },
    {
      why: 'a map for an endpoint',
      text: 'mirrors: {a: {endpoint: [x, {b: c}]}}',
      code: 'yaml-type-string',
      at: '{b: c}',
      path: ['mirrors', 'a', 'endpoint', 1],
    },
    { why: 'a list for a key', text: 'mirrors: {[a]: b}', code: 'yaml-type-string', at: '[a]', path: ['mirrors'] },
    {
      why: 'a quoted boolean',
      text: 'configs: {a: {tls: {insecure_skip_verify: "true"}}}',
      code: 'yaml-type-boolean',
      at: '"true"',
      path: ['configs', 'a', 'tls', 'insecure_skip_verify'],
    },
    {
      why: 'an unknown key',
      text: 'mirrors: {a: {endpoints: []}}',
      code: 'unknown-key',
      at: 'endpoints',
      path: ['mirrors', 'a'],
    },
    { why: 'an unknown key at the top', text: 'Mirrors: {}', code: 'unknown-key', at: 'Mirrors', path: [] },
    {
      why: 'a registry given twice',
      text: 'mirrors: {a: {}, "a": {}}',
      code: 'yaml-duplicate-key',
      at: '"a"',
      path: ['mirrors', 'a'],
    },
    {
      why: 'a field given twice',
      text: 'mirrors: {}\nmirrors: {}\n',
      code: 'yaml-duplicate-key',
      at: 'mirrors',
      path: ['mirrors'],
    },
    { why: 'auths', text: 'auths: {}', code: 'auths-unused', at: 'auths', path: ['auths'] },
    {
      why: 'a second document',
      text: 'mirrors: {}\n---\nconfigs: {}\n',
      code: 'yaml-multi-document',
      at: '---\nconfigs: {}',
    },
    {
      why: 'trailing text that belongs to nothing',
      text: '  mirrors: {}\nconfigs: {}\n',
      code: 'yaml-multi-document',
      at: 'configs: {}',
    },
  ] satisfies readonly { why: string; text: string; code: string; at: string; path?: Path }[])(
    '$why',
    ({ text, code, at, path }: { text: string; code: string; at: string; path?: Path }) => {
      const diagnostics = explainedDiagnostics(parseRegistries(text))
      expect(diagnostics.map((diagnostic) => [diagnostic.code, cut(text, diagnostic)])).toEqual([[code, at]])
      expect(diagnostics[0]?.path).toEqual(path ?? null)
    },
  )

  test.each([
    { why: 'marks of documents and comments', text: '# a\n---\nmirrors: {}\n---\n...\n# b\n' },
    { why: 'CRLF and a byte order mark', text: '\ufeffmirrors:\r\n  a:\r\n    endpoint: [b]\r\n' },
    {
      why: 'an entry that overrides a merged one',
      text: 'mirrors:\n  a: &a {endpoint: [b]}\n  c: {<<: *a, endpoint: [d]}\n',
    },
    { why: 'an anchor used twice', text: 'configs: {a: &a {tls: {}}, b: *a, c: *a}' },
  ])('none for $why', ({ text }) => {
    expect(parseRegistries(text)).toMatchObject({ parseError: null, diagnostics: [] })
  })

  test('say that the node does not start, if it does not', () => {
    const [diagnostic] = parseRegistries('mirrors: []').diagnostics
    expect(diagnostic?.message).toContain('the node stays "not ready"')
  })

  test.each([
    { why: 'of the wrong type', text: 'configs: {a: {auth: {password: [hunter2]}}}' },
    { why: 'in place of all credentials', text: 'configs: {a: {auth: hunter2}}' },
    { why: 'that cannot be parsed', text: 'configs: {a: {auth: {password: @hunter2}}}' },
    { why: 'that looks like two', text: 'configs:\n  a:\n    auth:\n      password: hunter2: x\n' },
    { why: 'with a wrong tag', text: 'configs: {a: {auth: {password: !!int hunter2}}}' },
  ])('do not quote a secret $why', ({ text }) => {
    const { diagnostics } = parseRegistries(text)
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]?.message).not.toContain('hunter')
  })

  test('are in text order, a thousand at most', () => {
    const { diagnostics, parseError } = parseRegistries(
      `a: {}\nmirrors: {a: {<<: {x: y}, b: c}}\n${'? []\n'.repeat(3000)}`,
    )
    const starts = diagnostics.map(({ range }) => range.start)
    expect(starts).toEqual(starts.toSorted((left, right) => left - right))
    expect(diagnostics).toHaveLength(1000)
    expect(parseError?.split('\n')).toHaveLength(3001)
  })
})

function crowded(endpoints: number, rewrites: number): string {
  const listed = Array.from({ length: endpoints }, (_, at) => `"https://m${at}"`)
  const rules = Array.from({ length: rewrites }, (_, at) => `"^a${at}": b`)
  return `mirrors: {docker.io: {endpoint: [${listed.join(', ')}], rewrite: {${rules.join(', ')}}}}\n`
}

describe('bounds', () => {
  test.each([
    { why: 'a text that is too long', text: `${'#'.repeat(LENGTH_MAX)}\n`, code: 'yaml-too-large' },
    { why: 'endpoints times rewrites without bound', text: crowded(300, 300), code: 'yaml-too-large' },
    { why: 'ten thousand brackets', text: '['.repeat(10_000), code: 'yaml-too-deep' },
    { why: 'ten thousand dashes', text: '- '.repeat(10_000), code: 'yaml-too-deep' },
    {
      why: 'deep indentation',
      text: Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      code: 'yaml-too-deep',
    },
    {
      why: 'a chain of a thousand merges',
      text: Array.from({ length: 1000 }, (_, at) => `m${at}: &m${at}\n  <<: ${at === 0 ? '{}' : `*m${at - 1}`}\n`).join(
        '',
      ),
      code: 'yaml-too-deep',
    },
    { why: 'braces within pairs', text: '{a: '.repeat(65), code: 'yaml-too-deep' },
  ])('refuses $why and keeps it', ({ text, code }) => {
    const parsed = parseRegistries(text)
    expect(parsed.diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code])
    expect(parsed.parseError).not.toBeNull()
    expect(parsed.text).toBe(text)
    expect(parsed.root).toBeNull()
    expect(parsed.registries.mirrors.size).toBe(0)
    expect(parsed.locate(['mirrors'])).toBeNull()
  })

  test('stops at aliases of aliases', () => {
    const levels = Array.from({ length: 10 }, (_, level) => {
      const merged = Array.from({ length: 20 }, () => `*a${level}`).join(', ')
      return `a${level + 1}: &a${level + 1} {<<: [${merged}]}\n`
    })
    const parsed = parseRegistries(`a0: &a0 {endpoint: [x]}\n${levels.join('')}mirrors: {m: *a10}\n`)
    expect(parsed.parseError).toBe('yaml: document contains excessive aliasing')
    expect(parsed.diagnostics.map((diagnostic) => diagnostic.code)).toContain('yaml-alias')
  })
})

test.each([
  { why: 'an accepted file', text: 'mirrors: {}', wellFormed: true, root: 'map' },
  { why: 'a file of wrong types', text: 'mirrors: []', wellFormed: true, root: 'map' },
  { why: 'an empty file', text: '# nothing\n', wellFormed: true, root: undefined },
  { why: 'a syntax error', text: 'mirrors: {}\nconf\n', wellFormed: false, root: 'map' },
  { why: 'nothing but a syntax error', text: '@', wellFormed: false, root: undefined },
])('tells whether $why is YAML', ({ text, wellFormed, root }) => {
  const parsed = parseRegistries(text)
  expect(parsed.wellFormed).toBe(wellFormed)
  expect(parsed.root?.kind).toBe(root)
})

describe('a file with a mistake stays readable', () => {
  test.each([
    {
      why: 'half a key',
      text: 'mirrors:\n  a:\n    endpoint: [b]\n    rew\n  c:\n    endpoint: [d]\n',
      mirrors: { a: ['b'], c: ['d'] },
    },
    {
      why: 'a missing colon',
      text: 'mirrors:\n  a:\n    endpoint: [b]\n  c\n    endpoint: [d]\n  e: {endpoint: [f]}\n',
      mirrors: { a: ['b'], e: ['f'] },
    },
    {
      why: 'an unquoted asterisk',
      text: 'mirrors:\n  *:\n    endpoint: [b]\n  c: {endpoint: [d]}\n',
      mirrors: { c: ['d'] },
    },
    {
      why: 'an open quote at the end',
      text: 'mirrors:\n  a: {endpoint: [b]}\n  c:\n    endpoint:\n      - "d\n',
      mirrors: { a: ['b'], c: [] },
    },
    { why: 'a tab', text: 'mirrors:\n  a:\n\tendpoint: [b]\n  c: {endpoint: [d]}\n', mirrors: { a: [], c: ['d'] } },
    { why: 'a wrong type', text: 'mirrors:\n  a: {endpoint: b}\n  c: {endpoint: [d]}\n', mirrors: { a: [], c: ['d'] } },
    {
      why: 'an item that does not fit, which keeps its index',
      text: 'mirrors: {a: {endpoint: [[x], b]}}',
      mirrors: { a: ['', 'b'] },
    },
  ])('$why', ({ text, mirrors }) => {
    const parsed = parseRegistries(text)
    expect(parsed.parseError).not.toBeNull()
    expect(Object.fromEntries([...parsed.registries.mirrors].map(([key, { endpoint }]) => [key, endpoint]))).toEqual(
      mirrors,
    )
  })
})

function cut(text: string, { range }: Diagnostic): string {
  return text.slice(range.start, range.end)
}
