import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import { re2Engine } from '@/lib/go/regexp/re2'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { indexLines, positionOf } from '@/lib/text/line-index'
import { EXPECTED_MISTAKES, FLAG_RULES, WARNED_GOOD } from '@/lib/testdata/lint-expectations'
import { lintText } from './lint-text'

const CONFIGS = join(TESTDATA, 'conformance/configs')
const BOTH_FLAGS = { disableDefaultRegistryEndpoint: true, embeddedRegistry: true }

function findings(
  kind: 'good' | 'mistakes',
  file: string,
  options: Partial<NodeOptions> = {},
  images: readonly string[] = [],
): readonly string[] {
  const text = readFileSync(join(CONFIGS, kind, file), 'utf8')
  const lines = indexLines(text)
  return lintText(text, { options, images, regexp: re2Engine }).map(
    ({ code, severity, range }) => `${severity} ${code} ${positionOf(lines, range.start).line}`,
  )
}

function withoutNotes(found: readonly string[]): readonly string[] {
  return found.filter((one) => !one.startsWith('info '))
}

describe('a file with one mistake', () => {
  test.each(readdirSync(join(CONFIGS, 'mistakes')))(
    '%s gets the finding its heading asks for, and no other error or warning',
    (file) => {
      const expected = EXPECTED_MISTAKES[file]
      expect(expected, 'a row for each file').toBeDefined()
      const found = findings('mistakes', file, expected?.options, expected?.images)
      expect(withoutNotes(found)).toEqual(expected?.findings.filter((one) => !one.startsWith('info ')))
      expect(found).toEqual(expect.arrayContaining([...(expected?.findings ?? [])]))
    },
  )
})

describe('a file that does what its author intended', () => {
  test.each(readdirSync(join(CONFIGS, 'good')))(
    '%s gets no error, and a warning only where one is justified',
    (file) => {
      expect(withoutNotes(findings('good', file))).toEqual(WARNED_GOOD[file]?.findings ?? [])
    },
  )

  test('gets a warning in a few cases only', () => {
    expect(Object.keys(WARNED_GOOD).length).toBeLessThanOrEqual(8)
  })
})

test.each(['good', 'mistakes'] as const)(
  'with both flags on, %s files additionally get only findings about the flags',
  (kind) => {
    for (const file of readdirSync(join(CONFIGS, kind))) {
      const { options, images } = (kind === 'mistakes' ? EXPECTED_MISTAKES[file] : undefined) ?? {}
      const without = new Set(
        findings(kind, file, { ...options, disableDefaultRegistryEndpoint: false, embeddedRegistry: false }, images),
      )
      const added = findings(kind, file, { ...options, ...BOTH_FLAGS }, images).filter((one) => !without.has(one))
      expect(
        added.filter((one) => !FLAG_RULES.has(one.split(' ')[1] ?? '')),
        file,
      ).toEqual([])
    }
  },
)
