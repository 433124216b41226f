import { wordedAs } from '@/lib/testdata/worded-as'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import { PIPELINE_CODES } from '@/lib/pipeline-code'
import { applyEdits } from '@/lib/text/text-edit'
import type { Diagnostic, Path, Severity } from '@/lib/registries/diagnostic'
import { readEvidence } from './evidence'
import { lintText } from './lint-text'
import type { Example } from './rule'
import { RULES } from './rules.generated'
import { TOPICS } from './topics'
import { isSaidBetter, type Found } from './yielding'

function lintExample(example: Example): readonly Diagnostic[] {
  return lintText(example.text, { ...example, regexp: re2Engine })
}

describe('the list of rules', () => {
  test('holds every file of the folders of topics, named by its code, in their order', () => {
    const files = readdirSync(join(import.meta.dirname, 'rules'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /^.+[/\\].+\.ts$/.test(name) && !name.includes('.test.'))
      .map((name) => ({ code: basename(name, '.ts'), topic: dirname(name) }))
    expect(RULES.map(({ code, topic }) => ({ code, topic }))).toEqual(
      files.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    )
  })

  test('has a rule for each topic', () => {
    const used = new Set(RULES.map(({ topic }) => topic))
    expect(TOPICS.filter(({ id }) => !used.has(id))).toEqual([])
  })

  test('has a rule, and therefore a page, for every code that the pipeline itself can emit', () => {
    const codes = new Set(RULES.map(({ code }) => code))
    expect(PIPELINE_CODES.filter((code) => !codes.has(code))).toEqual([])
  })

  test.each(['README.md', 'CHANGELOG.md'])('is as long as %s says', (name) => {
    const text = readFileSync(join(import.meta.dirname, '../..', name), 'utf8')
    expect(/\b(\d+) rules\b/.exec(text)?.[1]).toBe(String(RULES.length))
  })

  test('yields only to rules that exist', () => {
    const codes = new Set(RULES.map(({ code }) => code))
    expect(RULES.flatMap(({ yieldsTo }) => yieldsTo?.codes ?? []).filter((code) => !codes.has(code))).toEqual([])
  })
})

describe('a finding', () => {
  const at = (code: string, severity: Severity, path: Path): Found =>
    new Map([[code, [{ code, severity, ...wordedAs(''), path, range: { start: 0, end: 1 } }]]])
  const finding: Diagnostic = {
    code: 'x',
    severity: 'warning',
    ...wordedAs(''),
    path: ['mirrors', 'a', 'rewrite'],
    range: { start: 0, end: 1 },
  }
  const upTo = { keys: 2, upTo: 'unknown-key' } as const

  test.each([
    {
      why: 'yields to an earlier layer',
      yieldsTo: upTo,
      found: at('unknown-key', 'error', ['mirrors', 'a']),
      isHidden: true,
    },
    {
      why: 'yields to the layers before the named one',
      yieldsTo: upTo,
      found: at('yaml-type-list', 'error', ['mirrors', 'a']),
      isHidden: true,
    },
    {
      why: 'stays next to a later layer',
      yieldsTo: upTo,
      found: at('mirror-unused', 'error', ['mirrors', 'a']),
      isHidden: false,
    },
    {
      why: 'stays next to what is less severe',
      yieldsTo: upTo,
      found: at('unknown-key', 'info', ['mirrors', 'a']),
      isHidden: false,
    },
    {
      why: 'stays if the other one is elsewhere',
      yieldsTo: upTo,
      found: at('unknown-key', 'error', ['mirrors', 'b']),
      isHidden: false,
    },
    {
      why: 'yields to a rule that is named, whatever its severity',
      yieldsTo: { keys: 2, codes: ['mirror-unused'] },
      found: at('mirror-unused', 'info', ['mirrors', 'a']),
      isHidden: true,
    },
    {
      why: 'stays if its rule yields to nothing',
      yieldsTo: { keys: 2 },
      found: at('unknown-key', 'error', ['mirrors', 'a']),
      isHidden: false,
    },
  ])('$why', ({ yieldsTo, found, isHidden }) => {
    const [rule] = RULES
    expect(rule && isSaidBetter(finding, { ...rule, yieldsTo }, RULES, found)).toBe(isHidden)
  })
})

describe.each(RULES)('$code', ({ code, severity, title, why, evidence, bad, good }) => {
  const findings = lintExample(bad).filter((one) => one.code === code)

  test('finds its bad example', () => {
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.map((one) => one.severity)).toContain(severity)
  })

  test('finds nothing in its good example, and no other rule finds a mistake there', () => {
    const found = lintExample(good)
    expect(found.filter((one) => one.code === code)).toEqual([])
    expect(found.filter((one) => one.severity === 'error').map((one) => `${one.code}: ${one.message}`)).toEqual([])
  })

  test('says what is wrong in a few sentences, with a range in the text', () => {
    for (const { message, range } of findings) {
      expect(message).toMatch(/^\S.*[.?)]$/s)
      expect(message.length).toBeLessThan(420)
      expect(range.start).toBeLessThanOrEqual(range.end)
      expect(range.end).toBeLessThanOrEqual(bad.text.length)
    }
    expect(title.length).toBeLessThan(70)
    expect(title).not.toMatch(/\.$/)
    expect(why.length).toBeGreaterThan(80)
  })

  test('says where it comes from', () => {
    expect(evidence.length).toBeGreaterThan(0)
    for (const one of evidence) expect(readEvidence(one).label).not.toBe('')
  })

  test('each fix removes the finding, touches only its lines and changes nothing when applied again', () => {
    for (const finding of findings)
      for (const fix of finding.fixes ?? []) {
        const edits = fix.edits()
        expect(edits, fix.title).not.toBeNull()
        const fixed = applyEdits(bad.text, edits ?? [])
        expect(fixed).not.toBe(bad.text)
        const left = lintExample({ ...bad, text: fixed })
        const same = left.filter((one) => one.code === code)
        expect(same.length, `${fix.title}\n${fixed}`).toBeLessThan(findings.length)
        expect(left.filter((one) => one.severity === 'error').length, fixed).toBeLessThanOrEqual(
          lintExample(bad).filter((one) => one.severity === 'error').length,
        )
      }
  })
})
