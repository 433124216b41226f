import { growthOf, IN_PROPORTION } from '@/lib/testdata/count-work'
import { describe, expect, it } from 'vitest'
import { PUBLIC_LINES } from '@/lib/testdata/errors/public-lines'
import { explainErrors } from './explain-errors'
import { looksLikeErrors } from './looks-like-errors'

const EVENT =
  'Failed to pull image "a.test/b:1": rpc error: code = Unknown desc = failed to pull and unpack image "a.test/b:1": failed to resolve reference "a.test/b:1": failed to do request: Head "https://a.test/v2/b/manifests/1": '

/** Texts that grow with a number, which somebody would choose to keep the program busy. */
const FAMILIES: readonly { readonly why: string; readonly text: (count: number) => string }[] = [
  { why: 'the same line', text: (count) => `${EVENT}EOF\n`.repeat(count) },
  {
    why: 'lines that differ',
    text: (count) => Array.from({ length: count }, (_, at) => `${EVENT.replaceAll('b:1', `b:${at}`)}EOF\n`).join(''),
  },
  { why: 'lines that go on without end', text: (count) => `${EVENT}${'and\n'.repeat(4 * count)}` },
  { why: 'open quotation marks', text: (count) => `Failed to pull image "${'a\n'.repeat(4 * count)}` },
  { why: 'one long line', text: (count) => `${EVENT}${'x509: lookup a on b: '.repeat(20 * count)}` },
  { why: 'escaped quotation marks', text: (count) => `level=error msg="${'\\\\\\"a'.repeat(40 * count)}"` },
  { why: 'fields', text: (count) => `level=error msg="failed to pull image" ${'a=b c="d" '.repeat(20 * count)}` },
  { why: 'colours', text: (count) => `\u001b[31mError: \u001b[0m`.repeat(20 * count) },
  { why: 'entities', text: (count) => '&amp;quot;failed to pull &lt;'.repeat(10 * count) },
  { why: 'URLs', text: (count) => `failed: ${'Head "https://a.test/v2/b/manifests/1?ns=c&x=y": '.repeat(4 * count)}` },
  { why: 'links', text: (count) => 'failed [a](http://b '.repeat(20 * count) },
  { why: 'braces of JSON', text: (count) => `${'{"message":"failed'.repeat(10 * count)}\n{"error":`.repeat(2) },
  { why: 'spaces', text: (count) => `Warning  Failed${' '.repeat(200 * count)}kubelet Failed to pull image "a"` },
  { why: 'dots and colons', text: (count) => `failed to pull image ${'a.b:c@'.repeat(40 * count)}` },
  {
    why: 'lines that people made public',
    text: (count) => `${PUBLIC_LINES.map(({ text }) => text).join('\n')}\n`.repeat(Math.ceil(count / 20)),
  },
]

describe('work is in proportion to', () => {
  it.each(FAMILIES)('$why', ({ text }) => {
    expect(growthOf(text(100), text(400), (one) => explainErrors(one, null))).toBeLessThan(IN_PROPORTION)
  })
  it('a text that is not errors, of which only the beginning is looked at', () => {
    const text = (count: number) => 'failed to pull image\n'.repeat(count)
    expect(growthOf(text(10_000), text(40_000), looksLikeErrors)).toBeLessThan(2)
  })
})
