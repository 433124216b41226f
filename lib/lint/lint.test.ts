import { describe, expect, test } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import { lintText } from './lint-text'
import { FINDINGS_PER_RULE_MAX } from './rule'

const mirrors = (count: number, line: string) =>
  `mirrors:\n${Array.from({ length: count }, (_, at) => `  r${at}.test:\n    endpoint: ["https://m${at}.test"]\n    ${line}\n`).join('')}`
const found = (text: string) => lintText(text, { regexp: re2Engine })

describe('findings of one rule', () => {
  test('are limited to two hundred, as the doc comment of lint says', () => {
    expect(FINDINGS_PER_RULE_MAX).toBe(200)
  })

  test.each([
    { why: 'one less than the limit', mistakes: FINDINGS_PER_RULE_MAX - 1, reported: FINDINGS_PER_RULE_MAX - 1 },
    { why: 'as many as the limit', mistakes: FINDINGS_PER_RULE_MAX, reported: FINDINGS_PER_RULE_MAX },
    { why: 'one more than the limit', mistakes: FINDINGS_PER_RULE_MAX + 1, reported: FINDINGS_PER_RULE_MAX },
    { why: 'many more', mistakes: 3 * FINDINGS_PER_RULE_MAX, reported: FINDINGS_PER_RULE_MAX },
  ])('are reported up to the limit, the first ones of the file: $why', ({ mistakes, reported }) => {
    const keys = found(mirrors(mistakes, 'unheard: 1')).filter(({ code }) => code === 'unknown-key')
    expect(keys).toHaveLength(reported)
    expect(
      keys.every(({ isCut = false }) => isCut === mistakes > reported),
      'say whether there are more',
    ).toBe(true)
  })

  test('leave room for findings of other rules, also at the end of the file', () => {
    const text = `${mirrors(2 * FINDINGS_PER_RULE_MAX, 'unheard: 1')}configs:\n  "m1.test":\n    auth:\n      token: abc\n`
    expect(found(text).filter(({ code }) => code === 'auth-token-key')).toHaveLength(1)
  })
})

describe('in a text of something else no fix is safe', () => {
  const broken = 'mirrors:\n  docker.io:\n    endpoints: ["a.test:5000"]\n'
  const isSafe = (text: string) => found(text).some(({ fixes = [] }) => fixes.some(({ safe }) => safe))
  test.each([
    ['a registries.yaml has safe ones', broken, true],
    ['a script', '#!/bin/sh\nmirrors: *\n', false],
    ['cloud-init', '#cloud-config\nwrite_files:\n- path: *\n  content: |\n    mirrors: {}\n', false],
    ['a Secret', 'kind: @Secret\nstringData:\n  registries.yaml: |\n    mirrors: {}\n', false],
  ])('%s', (_, text, safe) => {
    expect(isSafe(text)).toBe(safe)
  })
})
