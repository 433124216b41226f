import { describe, expect, it } from 'vitest'
import { RE2JS } from 're2js'
import { instructionsIn } from './instructions'

describe('at least half of what the compiled pattern has, and at most three times', () => {
  it.each([
    ['letters', 'library/nginx'],
    ['a group', '^library/(.*)$'],
    ['groups without a number, and a choice', '^(?:library/|)(.*)'],
    ['operators on groups', '((a*)*)*x'],
    ['a repetition', 'a{1000}N'],
    ['a repetition of a group', '(abcdefgh){1000}'],
    ['a repetition of what can be left out', '(a?){1000}N'],
    ['a repetition with two bounds', 'a{1,1000}b'],
    ['repetitions within each other', '((a{10}){10}){10}'],
    ['a class with a bracket', '[]{1000}]{10}'],
    ['a class with a name', '[[:alpha:]]{50}'],
    ['a character by its number', '\\x{1000}{1000}'],
    ['a class by its name', '\\p{Greek}{1000}'],
    ['braces that are no repetition', 'a{,1000}'],
    ['a quotation', '\\Q{1000}\\E'],
  ])('%s', (_, pattern) => {
    const size = RE2JS.compile(pattern).programSize()
    expect(instructionsIn(pattern)).toBeGreaterThan(size / 2)
    expect(instructionsIn(pattern)).toBeLessThan(size * 3)
  })
})

it.each(['(a{1000}){2}', '(?:(?:a{30}){30}b){2}', 'a{1001}'])(
  'nothing of what Go refuses for its repetitions: %s',
  (pattern) => {
    expect(instructionsIn(pattern)).toBe(0)
    expect(() => RE2JS.compile(pattern)).toThrow('invalid repeat count')
  },
)
