import { describe, expect, it } from 'vitest'
import { answerOfRun, type RanAttempt, type RanExchange } from './from-run'

const asked = (more: Partial<RanExchange> = {}): RanExchange => ({
  method: 'HEAD',
  url: 'https://m1.test/v2/b/manifests/1?ns=docker.io',
  purpose: 'resolve',
  status: 200,
  address: '192.0.2.1:443',
  failure: null,
  ...more,
})

const ran = (
  code: string,
  leadsTo: RanAttempt['leadsTo'],
  exchanges: readonly RanExchange[],
  more: Partial<RanAttempt> = {},
): RanAttempt => ({
  code,
  leadsTo,
  errors: [],
  exchanges,
  ...more,
})

const REFUSED = 'dial tcp 192.0.2.1:443: connect: connection refused'

describe('an attempt of a run as an answer', () => {
  it.each<readonly [why: string, ran: RanAttempt, id: string | null]>([
    ['it has the image', ran('found', 'found', [asked()]), 'ok'],
    ['it has it after a login', ran('found', 'found', [asked({ status: 401 }), asked()]), 'login'],
    [
      'it has it after a token',
      ran('found', 'found', [asked({ status: 401 }), asked({ purpose: 'token', method: 'GET' }), asked()]),
      'token',
    ],
    [
      'it has it elsewhere',
      ran('found', 'found', [asked({ status: 307 }), asked({ purpose: 'redirect' })]),
      'redirect',
    ],
    [
      'it has it, and HEAD is refused',
      ran('found', 'found', [asked({ status: 405 }), asked({ method: 'GET' })]),
      'head-405',
    ],
    ['it does not say the digest', ran('found', 'found', [asked(), asked({ method: 'GET' })]), 'no-digest'],
    ['nothing listens', ran('refused', 'next', [asked({ status: null, failure: REFUSED })]), 'refused'],
    ['a status without words of its own', ran('server-error', 'next', [asked({ status: 503 })]), '503'],
    ['a web page', ran('web-page', 'dead-end', [asked()]), 'html'],
    [
      'a wrong password',
      ran('wrong-credentials', 'last', [asked({ status: 401 }), asked({ status: 401 })]),
      'wrong-login',
    ],
    ['undecided', ran('certificate-unknown-authority', 'undecided', [asked({ status: null })]), null],
    ['not known here', ran('address-forbidden', 'next', [asked({ status: null })]), null],
  ])('%s', (_, attempt, id) => {
    expect(answerOfRun(attempt)?.id ?? null).toBe(id)
  })

  it('keeps what makes the line of the kubelet exact, and no more', () => {
    expect(answerOfRun(ran('refused', 'next', [asked({ status: null, failure: REFUSED })]))?.known).toEqual({
      address: '192.0.2.1:443',
      goText: REFUSED,
    })
    // The node asks another DNS server, which is part of the line.
    const lost = asked({ status: null, address: null, failure: 'dial tcp: lookup m1.test: no such host' })
    expect(answerOfRun(ran('dns-not-found', 'next', [lost]))?.known).toEqual({})
    const says = [{ code: 'DENIED', message: 'no' }]
    expect(answerOfRun(ran('forbidden', 'next', [asked({ status: 403 })], { errors: says }))?.known).toMatchObject({
      says,
    })
  })

  it('keeps the token server without what was asked of it', () => {
    const token = (url: string) =>
      answerOfRun(
        ran('token-refused', 'last', [
          asked({ status: 401 }),
          asked({ purpose: 'token', method: 'GET', url, status: 401 }),
        ]),
      )?.known?.token
    expect(token('https://auth.test/token?scope=repository%3Ab%3Apull&service=reg')).toEqual({
      realm: 'https://auth.test/token',
      service: 'reg',
    })
    expect(token('https://auth.test/token?key=…&service=reg')).toBeUndefined()
  })
})
