import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareBytes, utf8Bytes, utf8Text } from './bytes'
import { parseIp } from './ip'
import { goQuote, goQuoteBytes } from './quote'
import { isLocalhost } from '@/lib/k3s/localhost'
import recorded from '@/lib/testdata/go-strings.json'

const rows = <Row extends { readonly input: string }>(list: readonly Row[]) =>
  list.map((row) => [JSON.stringify(row.input), row] as const)

describe('addresses as net/netip reads them', () => {
  test.each(rows(recorded.addresses))('%s', (_title, { input, error }) => {
    const ip = parseIp(utf8Bytes(input))
    expect('error' in ip ? ip.error : null).toBe(error)
  })
})

describe('the local machine as containerd recognises it', () => {
  test.each(rows(recorded.hosts))('%s', (_title, { input, localhost }) => {
    expect(isLocalhost(utf8Bytes(input))).toBe(localhost)
  })
})

describe('quotes as %q', () => {
  test.each(rows(recorded.quoted))('%s', (_title, { input, quoted }) => {
    expect(goQuote(input)).toBe(quoted)
    expect(goQuoteBytes(utf8Bytes(input))).toBe(quoted)
  })

  test.each([
    ['a lone surrogate', goQuote('\ud800'), '"\ufffd"'],
    ['a byte that starts no character', goQuoteBytes('%a\xc3'), '"%a\\xc3"'],
    ['bytes of a surrogate', goQuoteBytes('\xed\xa0\x80'), '"\\xed\\xa0\\x80"'],
  ])('%s', (_why, quoted, expected) => {
    expect(quoted).toBe(expected)
  })
})

test('texts survive the conversion to bytes, and sort by them', () => {
  const text = fc.string({ unit: 'binary', maxLength: 12 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(utf8Text(utf8Bytes(a))).toBe(a)
      expect(Math.sign(compareBytes(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))))
    }),
  )
})
