import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parenthesesOf } from './pattern-groups'
import { patternFault } from './pattern-fault'
import { re2Engine } from './re2'
import { templateParts } from './template'

describe('the groups of a pattern', () => {
  it.each<[why: string, pattern: string, groups: readonly string[]]>([
    ['by their opening parentheses', '^(a(b)c)/(.*)$', ['(a(b)c)', '(b)', '(.*)']],
    ['without those that do not capture', '(?:a)(b)(?i)(?P<n>c)', ['(b)', '(?P<n>c)']],
    ['not in a class, escaped or quoted', '[(](a)\\(\\Q(\\E(b)', ['(a)', '(b)']],
    ['to the end, when nothing closes them', 'a(b', ['(b']],
  ])('%s', (_, pattern, groups) => {
    expect(parenthesesOf(pattern).groups.map(({ start, end }) => pattern.slice(start, end))).toEqual(groups)
  })
})

describe('the place of a fault', () => {
  it.each<[pattern: string, piece: string, at: number]>([
    ['^(abc', '(', 1],
    ['(a)(b(c)', '(', 3],
    ['a)b)', ')', 1],
    ['a[bc', '[bc', 1],
    ['*abc', '*', 0],
    ['a(*b)', '*', 2],
    ['a**', '**', 1],
    ['a.*b**', '**', 4],
    ['ab\\q(.*)', '\\q', 2],
    ['abc\\', '\\', 3],
    ['[z-a]x', 'z-a', 1],
    ['^(?!rancher)(.*)', '(?!', 1],
    ['a{1001}', '{1001}', 1],
    ['(?P<n-1>a)', '(?P<n-1>', 0],
  ])('of %s', (pattern, piece, at) => {
    const fault = patternFault(pattern, re2Engine)
    expect(fault === null ? null : [pattern.slice(fault.start, fault.end), fault.start]).toEqual([piece, at])
    expect(fault?.words).toMatch(/^[A-Z].*\.$/)
    expect(fault?.words).not.toBe('Go does not take this pattern.')
    expect(fault?.error).toContain('error parsing regexp')
  })

  it('is within the pattern for everything that Go refuses, and is said in words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c()[\]*+?{}|\\.^$<>P:!0-9-]{0,14}$/), (pattern) => {
        const fault = patternFault(pattern, re2Engine)
        expect(fault === null).toBe(!('error' in re2Engine.compile(pattern)))
        if (fault === null) return
        expect(fault.start).toBeGreaterThanOrEqual(0)
        expect(fault.end).toBeGreaterThanOrEqual(fault.start)
        expect(fault.end).toBeLessThanOrEqual(pattern.length)
        expect(fault.words).not.toBe('Go does not take this pattern.')
      }),
      { numRuns: 500 },
    )
  })
})

describe('the pieces of a template', () => {
  it.each<[template: string, references: readonly string[]]>([
    ['x/$1', ['1']],
    ['$1x/${1}x', ['1x', '1']],
    ['$$1-$&-${', []],
    ['${name}/$name_2', ['name', 'name_2']],
  ])('of %s', (template, references) => {
    const parts = templateParts(template)
    expect(parts.flatMap(({ reference }) => (reference === null ? [] : [reference.name]))).toEqual(references)
    expect(parts.map(({ start, end }) => template.slice(start, end)).join('')).toBe(template)
  })
})

describe('a result in pieces', () => {
  it('says which group each piece comes from', () => {
    const compiled = re2Engine.compile('^(rancher)/(?P<name>.*)$')
    if (!('replaceInParts' in compiled)) throw new Error('does not compile')
    expect(compiled.replaceInParts('rancher/pause', 'p/${name}/$1/$3')).toEqual([
      { text: 'p/', from: 'template' },
      { text: 'pause', from: 2 },
      { text: '/', from: 'template' },
      { text: 'rancher', from: 1 },
      { text: '/', from: 'template' },
    ])
  })

  it('joins to the result', () => {
    const pattern = fc.stringMatching(/^[ab()*?|.^$]{0,8}$/)
    const template = fc.stringMatching(/^[ab/$1-3{}n]{0,10}$/)
    fc.assert(
      fc.property(pattern, template, fc.stringMatching(/^[ab/]{0,8}$/), (written, replacement, source) => {
        const compiled = re2Engine.compile(written)
        if (!('replaceAll' in compiled)) return
        expect(
          compiled
            .replaceInParts(source, replacement)
            .map(({ text }) => text)
            .join(''),
        ).toBe(compiled.replaceAll(source, replacement))
      }),
      { numRuns: 500 },
    )
  })
})
