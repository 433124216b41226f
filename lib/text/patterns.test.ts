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

// Each line of thousands of empty ones would be looked at from all of those above it. Steps within a pattern are not counted.
test('no pattern that begins at each line takes line ends there', () => {
  const wrong = FILES.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(LITERAL)]
      .filter(([, source = '', flags = '']) => flags.includes('m') && /\^(?:\\s|\[[^\]]*\\s[^\]]*\])[*+]/.test(source))
      .map(([literal]) => `${file}: ${literal}`),
  )
  expect(wrong).toEqual([])
})
