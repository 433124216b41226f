import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const FILES = ['lib', 'components'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
)

/** A pattern on one line, with its flags. */
const LITERAL = /(?<=[\s(,=:[!&|?])\/((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/g

/** Literals of the code that a test is true for, each with its file. */
function patternsThat(isWrong: (source: string, flags: string) => boolean): readonly string[] {
  return FILES.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(LITERAL)]
      .filter(([, source = '', flags = '']) => isWrong(source, flags))
      .map(([literal]) => `${file}: ${literal}`),
  )
}

// Each line of thousands of empty ones would be looked at from all of those above it. Steps within a pattern are not counted.
test('no pattern that begins at each line takes line ends there', () => {
  const takesLineEnds = /\^(?:\\s|\[[^\]]*\\s[^\]]*\])[*+]/
  expect(patternsThat((source, flags) => flags.includes('m') && takesLineEnds.test(source))).toEqual([])
})

// Where neither is followed by what comes next, each end of the first would be tried with each end of the second.
test('no pattern has two runs side by side of which one can take what is the other’s', () => {
  const twoRuns = /\[\^((?:[^\]\\]|\\.)*)\][*+]\[\^\1(?:[^\]\\]|\\.)*\][*+]/
  expect(patternsThat((source) => twoRuns.test(source))).toEqual([])
})
