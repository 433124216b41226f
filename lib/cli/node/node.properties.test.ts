import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runs } from '@/lib/testdata/runs'
import { readLines } from './containerd-log'
import { proxyFor } from './service/proxy'
import { parseEnvironment, parseUnit, unitWords, valuesOf, withSpecifiers } from './service/unit-file'

const word = fc.string({
  unit: fc.constantFrom('a', '"', "'", '\\', ' ', '=', '\n', '[', ']', '%', '#', '$', '{', '}'),
})

it('reads any unit, environment, log and list without a proxy', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(Array.isArray(valuesOf(parseUnit(`[Service]\n${one}\n${other}`), 'ExecStart'))).toBe(true)
      expect(Array.isArray(unitWords(withSpecifiers(one, other)))).toBe(true)
      expect(parseEnvironment(one).size).toBeGreaterThanOrEqual(0)
      expect(
        readLines([`msg="trying next host" error=${one} host=${other}`], (text) => text).hosts.length,
      ).toBeLessThan(2)
      proxyFor(
        'https',
        one,
        new Map([
          ['HTTPS_PROXY', 'p'],
          ['NO_PROXY', other],
        ]),
      )
    }),
    runs(2_000),
  )
})

it('splits what it has quoted into the words that were quoted', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary-ascii', minLength: 1 })), (words) => {
      const line = words.map((each) => `"${each.replace(/["\\]/g, '\\$&')}"`).join(' ')
      expect(unitWords(line)).toEqual(words)
    }),
    runs(2_000),
  )
})
