import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { re2Engine } from './re2'

describe('re2Engine replaces as Go does', () => {
  it.each<{ why: string; pattern: string; source: string; template: string; result: string }>([
    { why: 'takes the longest name after a dollar', pattern: '(.*)', source: 'a', template: 'x/$1x', result: 'x/' },
    {
      why: 'accepts letters of every script in a name',
      pattern: '(.*)',
      source: 'a',
      template: '$1é-${1}é',
      result: '-aé',
    },
    { why: 'ends a name at its brace', pattern: '(.*)', source: 'a', template: '${1}x', result: 'ax' },
    { why: 'keeps a dollar without a name', pattern: '(.*)', source: 'a', template: '$&$$1${ 1}', result: '$&$1${ 1}' },
    { why: 'has no group with a leading zero', pattern: '(.*)', source: 'a', template: '[$01$00]', result: '[]' },
    { why: 'has no empty match right after a match', pattern: '.*', source: 'ab', template: '<$0>', result: '<ab>' },
    { why: 'has an empty match at the start', pattern: 'x*', source: 'ab', template: '-', result: '-a-b-' },
    { why: 'continues after a whole character', pattern: '', source: '😀a', template: '-', result: '-😀-a-' },
    {
      why: 'leaves out a group that is not part of the match',
      pattern: '(a)|(b)',
      source: 'ab',
      template: '<$1|$2>',
      result: '<a|><|b>',
    },
    {
      why: 'takes the first group of a repeated name',
      pattern: '(?P<n>.)(?P<n>.)',
      source: 'ab',
      template: '$n',
      result: 'a',
    },
    {
      why: 'takes the first of them that matched',
      pattern: '(?P<n>x)?(?P<n>.)',
      source: 'b',
      template: '$n',
      result: 'b',
    },
    {
      why: 'sees no group in a class or a quoted sequence',
      pattern: '[(?P<n>]+\\Q(?P<n>\\E(?P<n>.)',
      source: 'nn(?P<n>z',
      template: '$n',
      result: 'z',
    },
    { why: 'does not match the start twice', pattern: '^a', source: 'aa', template: '', result: 'a' },
  ])('$why', ({ pattern, source, template, result }) => {
    const compiled = re2Engine.compile(pattern)
    expect('replaceAll' in compiled && compiled.replaceAll(source, template)).toBe(result)
  })
})

describe('re2Engine refuses as Go does', () => {
  it.each([
    ['(?!a)', 'error parsing regexp: invalid or unsupported Perl syntax: `(?!`'],
    ['[\\', 'error parsing regexp: trailing backslash at end of expression: ``'],
    ['(?P<n>(?P<n>', 'error parsing regexp: missing closing ): `(?P<n>(?P<n>`'],
    ['(?<=a)b', 'error parsing regexp: invalid named capture: `(?<=a)b`'],
    ['a{1001}', 'error parsing regexp: invalid repeat count: `{1001}`'],
    ['(a*)**', 'error parsing regexp: invalid nested repetition operator: `**`'],
  ])('%s', (pattern, error) => {
    expect(re2Engine.compile(pattern)).toEqual({ error })
  })

  it.each(['a'.repeat(5000), '.{1000}'.repeat(100)])(
    'does not simulate a pattern that would block the page',
    (pattern) => {
      expect(re2Engine.compile(pattern)).toHaveProperty('unknown')
    },
  )
})

it('never throws', () => {
  const pattern = fc.array(
    fc.constantFrom('(', ')', '[', ']', '?', '*', '\\', 'P', '<', '>', 'n', 'Q', 'E', '{', '9', '}', '^', ':', '😀'),
    { maxLength: 20 },
  )
  const property = fc.property(pattern, fc.string(), fc.string(), (parts, source, template) => {
    const compiled = re2Engine.compile(parts.join(''))
    return 'replaceAll' in compiled ? compiled.replaceAll(source, template).length >= 0 : true
  })
  expect(() => fc.assert(property)).not.toThrow()
})

describe('with a budget', () => {
  const large = (at: number): string => `a{1000}${at}`
  const isKnown = (made: object): boolean => !('unknown' in made)

  it('takes so much of a file, and says the same of the rest each time', () => {
    const run = () => {
      const engine = re2Engine.withBudget()
      return Array.from({ length: 200 }, (_, at) => isKnown(engine.compile(large(at))))
    }
    const first = run()
    expect(first.indexOf(false)).toBeGreaterThan(50)
    expect(first.slice(first.indexOf(false))).not.toContain(true)
    expect(run()).toEqual(first)
  })

  it('takes the same pattern often, but not without end', () => {
    const engine = re2Engine.withBudget()
    const made = Array.from({ length: 2_000 }, () => isKnown(engine.compile(large(0))))
    expect(made.indexOf(false)).toBeGreaterThan(500)
  })

  it('takes a rewrite for each of 2,000 images', () => {
    const engine = re2Engine.withBudget()
    const made = Array.from({ length: 2_000 }, (_, at) => engine.compile(`^library/image-${at}$`))
    expect(made.every(isKnown)).toBe(true)
  })

  it('says what is wrong with a pattern', () => {
    expect(re2Engine.withBudget().compile('(?!a)')).toHaveProperty('error')
  })
})
