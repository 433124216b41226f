import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Engines } from '@/lib/containerd/engines'
import { re2Engine } from '@/lib/go/regexp/re2'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { parseRegistries } from '@/lib/registries/parse'
import { redactText } from '@/lib/secrets/redact/redact-text'
import { applyEdits } from '@/lib/text/text-edit'
import { TESTDATA } from '@/lib/testdata/folder'
import { lint } from './lint'
import { lintText } from './lint-text'
import type { RuleLevel } from './rule-levels'
import { RULES } from './rules.generated'

const ADVICE = 'deploy-every-node'

function codesOf(text: string, levels: Readonly<Record<string, RuleLevel>> = {}): readonly string[] {
  const found = lintText(text, { regexp: re2Engine, levels: new Map(Object.entries(levels)) })
  return found.map(({ code, severity }) => `${severity} ${code}`).filter((one) => !one.endsWith(ADVICE))
}

const mirror = (endpoint: string, above = '', beside = ''): string =>
  `mirrors:\n  docker.io:\n    endpoint:\n${above}      - "${endpoint}"${beside}\n`
const BARE = 'registry.example.com:5000'
const FINDING = 'warning endpoint-missing-scheme'

describe('a comment', () => {
  test.each([
    { why: 'is not there', text: mirror(BARE), found: [FINDING] },
    {
      why: 'hides what is on its line',
      text: mirror(BARE, '', ' # pullpath-ignore endpoint-missing-scheme'),
      found: [],
    },
    { why: 'hides what is below it', text: mirror(BARE, '# pullpath-ignore endpoint-missing-scheme\n'), found: [] },
    {
      why: 'hides nothing in other lines',
      text: `# pullpath-ignore endpoint-missing-scheme\n${mirror(BARE)}`,
      found: ['info ignore-unused', FINDING],
    },
    {
      why: 'for the file hides it everywhere',
      text: `${mirror(BARE)}# pullpath-ignore-file endpoint-missing-scheme\n`,
      found: [],
    },
    {
      why: 'hides other rules nowhere',
      text: mirror(BARE, '', ' # pullpath-ignore endpoint-duplicate'),
      found: [FINDING, 'info ignore-unused'],
    },
    {
      why: 'that hides nothing can itself be ignored',
      text: `# pullpath-ignore-file ignore-unused\n${mirror(BARE, '', ' # pullpath-ignore endpoint-duplicate')}`,
      found: [FINDING],
    },
    {
      why: 'with a code that does not exist',
      text: mirror(BARE, '', ' # pullpath-ignore endpoint-missing-schema'),
      found: [FINDING, 'warning ignore-unknown'],
    },
    {
      why: 'does not reveal the finding that yielded to the hidden one',
      text: 'mirrors:\n  docker.io:\n    endpoints: [] # pullpath-ignore unknown-key\n',
      found: [],
    },
    {
      why: 'cannot hide why K3s rejects the file',
      text: 'mirrors: [] # pullpath-ignore yaml-type-map, endpoint-duplicate\n',
      found: ['error yaml-type-map', 'info ignore-unused'],
    },
  ])('$why', ({ text, found }) => {
    expect(codesOf(text)).toEqual(found)
  })

  test('for the file hides advice without a position', () => {
    const shown = (text: string) => lintText(text, { regexp: re2Engine }).map(({ code }) => code)
    expect(shown(mirror(BARE))).toContain(ADVICE)
    expect(shown(`# pullpath-ignore-file ${ADVICE}\n${mirror(BARE)}`)).not.toContain(ADVICE)
    const inFirstLine = mirror(BARE).replace('mirrors:', `mirrors: # pullpath-ignore ${ADVICE}`)
    expect(shown(inFirstLine)).toEqual([ADVICE, 'ignore-unused', 'endpoint-missing-scheme'])
  })
})

test('while rewrites cannot be computed, no comment counts as unused', () => {
  const text = mirror(BARE, '', ' # pullpath-ignore rewrite-group-missing')
  const codes = (loaded: Engines | null) => {
    const { parsed, rendered, containerd, options, regexp, plan } = readNode(text, defaultOptions(), loaded)
    const input = {
      template: null,
      parsed,
      rendered,
      containerd,
      options,
      regexp,
      plan: plan('nginx'),
      images: [],
      fileName: null,
    }
    return lint(input).map(({ code }) => code)
  }
  expect(codes(null)).not.toContain('ignore-unused')
  expect(codes(engines)).toContain('ignore-unused')
})

test.each(RULES)('a comment about $code is not a secret, and stays when secrets are removed', ({ code }) => {
  const text = `mirrors: # pullpath-ignore ${code}, auth-plain-text why\n  # pullpath-ignore ${code}\n  a.b:\n`
  expect(redactText(text).text).toBe(text)
})

test('the example in README.md hides everything that would be reported', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  const example = /## Rules\n[\s\S]*?```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const shown = (text: string) => lintText(text, { regexp: re2Engine }).map(({ code }) => code)
  expect(shown(example)).toEqual([])
  expect(shown(example.replaceAll('pullpath-ignore', ''))).toHaveLength(3)
})

describe('removing what hides nothing', () => {
  test.each([
    { why: 'a line of its own', text: '# pullpath-ignore key-glob\nmirrors: {}\n', left: 'mirrors: {}\n' },
    {
      why: 'a line that ends with CRLF',
      text: '# pullpath-ignore key-glob\r\nmirrors: {}\r\n',
      left: 'mirrors: {}\r\n',
    },
    { why: 'after a value', text: 'mirrors: {}  # pullpath-ignore key-glob why\n', left: 'mirrors: {}\n' },
    {
      why: 'the first of two codes',
      text: 'mirrors: {} # pullpath-ignore key-glob, key-xyz\n',
      left: 'mirrors: {} # pullpath-ignore key-xyz\n',
    },
    {
      why: 'the last of two codes',
      text: 'mirrors: {} # pullpath-ignore key-xyz , key-glob why\n',
      left: 'mirrors: {} # pullpath-ignore key-xyz why\n',
    },
  ])('$why', ({ text, left }) => {
    const unused = lintText(text, { regexp: re2Engine }).find(({ code }) => code === 'ignore-unused')
    expect(applyEdits(text, unused?.fixes?.[0]?.edits() ?? [])).toBe(left)
  })
})

describe('a level', () => {
  test.each<{ why: string; levels: Readonly<Record<string, RuleLevel>>; found: readonly string[] }>([
    { why: 'off', levels: { 'endpoint-missing-scheme': 'off' }, found: [] },
    { why: 'error', levels: { 'endpoint-missing-scheme': 'error' }, found: ['error endpoint-missing-scheme'] },
    { why: 'note', levels: { 'endpoint-missing-scheme': 'note' }, found: ['info endpoint-missing-scheme'] },
    { why: 'of another rule', levels: { 'endpoint-duplicate': 'error' }, found: [FINDING] },
  ])('$why', ({ levels, found }) => {
    expect(codesOf(mirror(BARE), levels)).toEqual(found)
  })

  test('that is higher does not reveal what a comment hides', () => {
    const text = mirror(BARE, '', ' # pullpath-ignore endpoint-missing-scheme')
    expect(codesOf(text, { 'endpoint-missing-scheme': 'error' })).toEqual([])
  })

  test('cannot hide why K3s rejects the file', () => {
    expect(codesOf('mirrors: []\n', { 'yaml-type-map': 'off' })).toEqual(['error yaml-type-map'])
  })
})

describe('with all rules ignored and off', () => {
  const folder = join(TESTDATA, 'conformance/configs/mistakes')
  const codes = RULES.map(({ code }) => code)
  const off = new Map(codes.map((code) => [code, 'off' as const]))

  test.each(readdirSync(folder))('%s has the error of its rejection, and nothing else', (file) => {
    const text = `# pullpath-ignore-file ${codes.join(', ')}\n${readFileSync(join(folder, file), 'utf8')}`
    const found = lintText(text, { regexp: re2Engine, levels: off })
    const isRejected = parseRegistries(text).parseError !== null
    expect(found.map(({ severity }) => severity).filter((severity) => severity !== 'error')).toEqual([])
    expect(found.length > 0).toBe(isRejected)
  })
})
