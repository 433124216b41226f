import { describe, expect, it } from 'vitest'
import { NEW, whatIf, type Given } from '@/lib/testdata/what-if'
import { inEnglish } from '@/lib/words/saying'
import { costOf } from './cost'
import { requestsInWords } from './path'
import { REQUESTS_MAX } from './request'
import { simulatePull } from './simulate'

const ROWS: readonly (readonly [
  why: string,
  answers: readonly (string | null)[],
  requests: readonly string[],
  given?: Given,
])[] = [
  ['too many requests', ['429', 'ok'], ['HEAD 429 ×6', 'HEAD 200']],
  ['too many requests, of newer containerd', ['429', 'ok'], ['HEAD 429 ×5', 'HEAD 200'], { release: NEW }],
  ['an error of the last host', ['503', '503'], ['HEAD 503', 'HEAD 503 ×2'], { release: NEW }],
  ['an error of the last host, before containerd 2.1', ['503', '503'], ['HEAD 503', 'HEAD 503']],
  ['502 is never asked for again', ['502'], ['HEAD 502'], { release: NEW }],
  ['a wrong password', ['wrong-login', '404'], ['HEAD 401 ×6', 'HEAD 404']],
  ['a token', ['token'], ['HEAD 401 → token server: POST 200 → HEAD 200']],
  ['a token for nobody', ['404', 'token'], ['HEAD 404', 'HEAD 401 → token server: GET 200 → HEAD 200']],
  ['a token that GET gives', ['token-get'], ['HEAD 401 → token server: POST 404 → token server: GET 200 → HEAD 200']],
  ['405', ['head-405'], ['HEAD 405 → GET 200']],
  ['no digest', ['no-digest'], ['HEAD 200 → GET 200']],
  ['a firewall at the last host', ['timeout', 'timeout'], ['HEAD: no answer', 'HEAD: no answer ×5'], { release: NEW }],
  ['http after https', ['404', 'plain-http'], ['HEAD 404', 'HEAD: no answer → HEAD 200']],
  ['a redirect', ['redirect'], ['HEAD 307 → other host: HEAD 200']],
]

describe('asks as often as containerd', () => {
  const asked = (answers: readonly (string | null)[], given?: Given) => {
    const { requests } = simulatePull(whatIf(answers, given))
    return answers.map((_, index) =>
      inEnglish(requestsInWords(requests.filter(({ attempt, wanted }) => attempt === index && wanted === 'name'))),
    )
  }
  it.each(ROWS.map(([why, answers, requests, given]) => ({ why, answers, requests, given })))(
    '$why',
    ({ answers, requests, given }) => {
      expect(asked(answers, given)).toEqual(requests)
    },
  )

  it('starts again at the first for each object', () => {
    const { attempts, requests } = costOf(whatIf(['404', '500', 'ok']))
    // The name; index, manifest, configuration and two layers.
    expect(attempts.map(({ forName, forObjects }) => [forName, forObjects])).toEqual([
      [1, 5],
      [1, 5],
      [1, 5],
    ])
    expect(requests).toBe(18)
  })

  it('waits for a dead endpoint with each object, and once for three layers', () => {
    const dead = (layers: number, given: Given = {}) =>
      costOf(whatIf([null, 'ok'], { ...given, more: { image: { isIndex: true, layers } } })).waitMs
    expect([0, 1, 3, 4].map((layers) => dead(layers))).toEqual([120_000, 150_000, 150_000, 180_000])
    expect(costOf(whatIf(['silent', 'ok'])).waitMs).toBeNull()
    expect(costOf(whatIf(['tls-silent', 'ok'], { more: { image: { isIndex: false, layers: 0 } } })).waitMs).toBe(30_000)
  })
})

it('are simulated up to a limit', () => {
  const { requests, ending } = simulatePull(
    whatIf(['404', 'ok'], { more: { image: { isIndex: true, layers: 1_000_000 } } }),
  )
  expect(requests.length).toBe(REQUESTS_MAX)
  expect(ending.kind).toBe('undecided')
})
