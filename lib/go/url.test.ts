import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { utf8Text } from './bytes'
import type { UrlRules } from './url-authority'
import { parseGoUrl, portOf, printGoUrl } from './url'
import recorded from '@/lib/testdata/go-strings.json'

const GO_1_24: UrlRules = { strictColons: false, strictBrackets: false }
const GO_1_26: UrlRules = { strictColons: true, strictBrackets: true }

describe('as the net/url of Go 1.19 reads and prints', () => {
  test.each(recorded.urls.map((row) => [JSON.stringify(row.input), row] as const))(
    '%s',
    (_title, { input, ...expected }) => {
      const parsed = parseGoUrl(input, GO_1_24)
      if ('error' in parsed) {
        expect(parsed).toEqual(expected)
      } else {
        const { host } = parsed.url
        expect({ url: printGoUrl(parsed.url), host: utf8Text(host), port: portOf(host) }).toEqual(expected)
      }
    },
  )
})

describe('what newer Go versions reject', () => {
  test.each([
    ['an IPv6 address without brackets', 'https://fd00::1', 'invalid port "::1" after host'],
    ['two ports', 'http://a:1:2', 'invalid port ":1:2" after host'],
    ['brackets around a name', 'https://[reg]:5000', 'invalid host: ParseAddr("reg"): unable to parse IP'],
    ['brackets around IPv4', 'https://[127.0.0.1]:5000', 'invalid IP-literal'],
    ['brackets after a name', 'https://a[::1]:80', 'invalid IP-literal'],
    [
      'a zone without a name',
      'https://[fe80::1%25]',
      'invalid host: ParseAddr("fe80::1%"): zone must be a non-empty string',
    ],
    [
      'a group of five digits',
      'https://[12345::]',
      'invalid host: ParseAddr("12345::"): each group must have 4 or less digits (at "12345::")',
    ],
  ])('%s', (_why, input, reason) => {
    expect(parseGoUrl(input, GO_1_26)).toEqual({ error: `parse "${input}": ${reason}` })
    expect(parseGoUrl(input, GO_1_24)).not.toHaveProperty('error')
  })

  test.each([
    ['an IPv6 address without brackets and scheme', '//fd00::1'],
    ['two ports with another scheme', 'ftp://a:1:2'],
    ['an IPv6 address', 'https://[fd00::1]:5000/v2'],
    ['an IPv6 address with zone', 'https://[fe80::1%25eth0]'],
    ['an IPv4-mapped IPv6 address', 'https://[::ffff:127.0.0.1]'],
  ])('but not %s', (_why, input) => {
    const parsed = parseGoUrl(input, GO_1_26)
    expect('url' in parsed && printGoUrl(parsed.url)).toBe(input)
  })
})

test('never throws, and can read what it prints of a URL with a host', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('http://', '//', ':', '[', ']', '@', '%41', '%', '/', '?', '#', '::1'),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 8 }),
      fc.boolean(),
      fc.boolean(),
      (pieces, strictColons, strictBrackets) => {
        const rules = { strictColons, strictBrackets }
        const parsed = parseGoUrl(pieces.join(''), rules)
        if ('error' in parsed || parsed.url.host === '') return
        const printed = printGoUrl(parsed.url)
        const again = parseGoUrl(printed, rules)
        expect('url' in again && printGoUrl(again.url)).toBe(printed)
      },
    ),
    { numRuns: 1000 },
  )
})
