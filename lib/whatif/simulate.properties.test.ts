import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { allReleases } from '@/lib/k3s/releases/releases'
import { runs } from '@/lib/testdata/runs'
import { DIGEST, whatIf } from '@/lib/testdata/what-if'
import { inEnglish } from '@/lib/words/saying'
import { answerOf, NAMED_ANSWERS, type Answer } from './answer'
import { answersFor, isPossible } from './answer-list'
import { costOf } from './cost'
import { stopsOf } from './path'
import { simulatePull } from './simulate'
import { endingWords, stopWords } from './words'

const ODD_ENDPOINTS = [
  'ftp://c',
  'https//a',
  '/',
  '//x',
  '[::1]:5000',
  'http://[fd00::1]:5000/x',
  'https://m/?x=1&y',
  'https://m/v2/#f',
  'https://ü.test/ö',
  'http://m:80/..',
  '',
]

const ids = fc.constantFrom(...NAMED_ANSWERS, '300', '400', '404', '418', '451', '503', '599')
const given = fc.record({
  answers: fc.array(fc.option(ids), { minLength: 1, maxLength: 3 }),
  release: fc.constantFrom(...allReleases().map(({ name }) => name)),
  name: fc.constantFrom('busybox:1.36', `busybox@${DIGEST}`, 'busybox', 'Not/an image'),
  hasPod: fc.boolean(),
  policy: fc.constantFrom('Always' as const, 'IfNotPresent' as const, 'Never' as const),
  isPresent: fc.boolean(),
  layers: fc.nat(4),
})

describe('any answers', () => {
  it('end a pull in exactly one way, at a place of the plan, and the way there is a prefix of it', () => {
    fc.assert(
      fc.property(given, ({ answers, release, name, hasPod, policy, isPresent, layers }) => {
        const supposed = whatIf(answers, {
          name,
          release,
          hasPod,
          more: { policy, isPresent, image: { isIndex: true, layers } },
        })
        const simulated = simulatePull(supposed)
        const { requests, ending } = simulated
        const count = supposed.plan.attempts.length
        const stops = stopsOf(simulated, count)
        const named = requests.filter(({ wanted }) => wanted === 'name').map(({ attempt }) => attempt)
        // In the order of the plan; by digest once more from the first.
        const rounds = named.filter((attempt, index) => index > 0 && attempt < (named[index - 1] ?? 0)).length
        expect(rounds).toBeLessThanOrEqual(name.includes('@') ? 1 : 0)
        const reached = new Set(named)
        expect([...reached].toSorted()).toEqual([...Array(reached.size).keys()])
        // Nobody is asked without a chosen answer, and only the first such attempt can be what it hangs on.
        for (const attempt of reached) expect(supposed.answers[attempt] ?? null).not.toBeNull()
        if (ending.kind === 'open') expect(supposed.answers[ending.attempt] ?? null).toBeNull()
        if (ending.kind === 'works') expect(reached).toContain(ending.attempt)
        if (ending.kind === 'fails' && ending.blamed !== null) expect(ending.blamed).toBeLessThan(count)
        expect(
          stops.filter(({ kind }) => kind === 'open' || kind === 'hangs' || kind === 'fails-first').length,
        ).toBeLessThanOrEqual(1)
        expect(requests.length).toBeLessThanOrEqual(count * (4 + layers) * 3 * 13)
        for (const stop of stops) expect(inEnglish(stopWords(stop))).not.toContain('{')
        expect(
          inEnglish(
            endingWords(
              ending,
              supposed.plan.attempts.map(({ parts }) => parts.host),
            ),
          ),
        ).not.toMatch(/\{\w+\}/)
        expect(costOf(supposed).requests).toBeGreaterThanOrEqual(0)
        expect(simulatePull(supposed)).toEqual(simulated)
      }),
      runs(4000),
    )
  })

  it('can be supposed of endpoints that are no registries, too', () => {
    const endpoints = fc.array(fc.constantFrom(...ODD_ENDPOINTS), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(endpoints, ids, fc.constantFrom(...allReleases().map(({ name }) => name)), (odd, id, release) => {
        const node = readNode(
          `mirrors: {"*": {endpoint: ${JSON.stringify(odd)}}}`,
          { ...defaultOptions(), release },
          engines,
        )
        const plan = node.plan('busybox:1.36')
        const { ending } = simulatePull({
          ...whatIf([id], { release }),
          plan,
          answers: plan.attempts.map(() => answerOf(id)),
          accounts: plan.attempts.map(() => null),
        })
        expect(['works', 'fails', 'hangs', 'undecided']).toContain(ending.kind)
      }),
      runs(1000),
    )
  })

  it('are listed where they are possible, and each can be said', () => {
    const { plan } = whatIf([null, null, null])
    for (const attempt of plan.attempts) {
      const listed = answersFor(attempt).flatMap(({ answers }) => answers.map(({ id }) => id))
      const possible = NAMED_ANSWERS.filter((id) => isPossible(id, attempt))
      expect(listed.filter((id) => !/^\d+$/.test(id)).toSorted()).toEqual(possible.toSorted())
    }
    expect([answerOf('299'), answerOf('600'), answerOf('nothing')]).toEqual([null, null, null])
    expect(answerOf('451')).toEqual<Answer>({ id: '451' })
  })
})
