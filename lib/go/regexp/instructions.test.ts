import { describe, expect, it } from 'vitest'
import { instructionsIn } from './instructions'
import { re2Engine } from './re2'

/** Sizes of the programs that re2js 2.10 makes. */
describe('at least half of what the compiled pattern has, and at most three times', () => {
  it.each<[why: string, pattern: string, size: number]>([
    ['letters', 'library/nginx', 15],
    ['a group', '^library/(.*)$', 16],
    ['groups without a number, and a choice', '^(?:library/|)(.*)', 17],
    ['operators on groups', '((a*)*)*x', 13],
    ['a repetition', 'a{1000}N', 1003],
    ['a repetition of a group', '(abcdefgh){1000}', 10_002],
    ['a repetition of what can be left out', '(a?){1000}N', 4003],
    ['a repetition with two bounds', 'a{1,1000}b', 2002],
    ['repetitions within each other', '((a{10}){10}){10}', 1222],
    ['a class with a bracket', '[]{1000}]{10}', 12],
    ['a class with a name', '[[:alpha:]]{50}', 52],
    ['a character by its number', '\\x{1000}{1000}', 1002],
    ['a class by its name', '\\p{Greek}{1000}', 1002],
    ['braces that are no repetition', 'a{,1000}', 10],
    ['a quotation', '\\Q{1000}\\E', 8],
  ])('%s', (_, pattern, size) => {
    expect(instructionsIn(pattern)).toBeGreaterThan(size / 2)
    expect(instructionsIn(pattern)).toBeLessThan(size * 3)
  })
})

it.each(['(a{1000}){2}', '(?:(?:a{30}){30}b){2}', 'a{1001}'])(
  'nothing of what Go refuses for its repetitions: %s',
  (pattern) => {
    expect(instructionsIn(pattern)).toBe(0)
    expect(re2Engine.compile(pattern)).toHaveProperty('error')
  },
)
