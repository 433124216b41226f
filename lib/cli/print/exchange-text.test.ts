import { describe, expect, it } from 'vitest'
import type { ExchangeReport, Purpose } from '@/lib/probe/event'
import { sayInEnglish } from '@/lib/words/say'
import { printExchanges } from './exchange-text'

const exchange = (purpose: Purpose, url: string): ExchangeReport => ({
  method: 'HEAD',
  url,
  purpose,
  authorization: 'none',
  status: 302,
  headers: [],
  address: null,
  timings: { dnsMs: null, connectMs: 1.26, tlsMs: null, firstByteMs: null },
  tls: null,
  failure: null,
})

const loop = (count: number) => [
  exchange('resolve', 'https://a.test/0'),
  ...Array.from({ length: count }, (_, index) => exchange('redirect', `https://a.test/${index + 1}`)),
]

describe('the requests of an attempt', () => {
  it('have their scheme', () => {
    expect(
      printExchanges([exchange('resolve', 'https://a.test/0'), exchange('resolve', 'http://a.test/0')], sayInEnglish),
    ).toEqual(['HEAD https://a.test/0 → 302 · connect 1.3 ms', 'HEAD http://a.test/0 → 302 · connect 1.3 ms'])
  })

  it.each([
    { why: 'three redirects are shown', count: 3, lines: ['/0', '/1', '/2', '/3'] },
    { why: 'of nine, the first two and the last', count: 9, lines: ['/0', '/1', '/2', '… 6 more redirects', '/9'] },
    { why: 'of four, the first two and the last', count: 4, lines: ['/0', '/1', '/2', '… 1 more redirect', '/4'] },
  ])('$why', ({ count, lines }) => {
    const printed = printExchanges(loop(count), sayInEnglish).map((line) => /a\.test(\/\d)/.exec(line)?.[1] ?? line)
    expect(printed).toEqual(lines)
  })

  it('are shown again after a row of redirects', () => {
    expect(printExchanges([...loop(5), ...loop(0)], sayInEnglish)).toHaveLength(6)
  })
})
