import { describe, expect, it } from 'vitest'
import { tlsError } from './handshake'

describe('an alert of the server', () => {
  const BAD = 'ssl/tls alert bad certificate: SSL alert number 42'
  it.each<{ why: string; text: string; hasClient: boolean; hasPeer?: boolean; code: string }>([
    { why: 'bad certificate, to who sent one', text: BAD, hasClient: true, code: 'client-certificate-rejected' },
    { why: 'bad certificate, to who sent none', text: BAD, hasClient: false, code: 'client-certificate-required' },
    {
      why: 'unknown ca, to who sent none',
      text: 'alert unknown ca',
      hasClient: false,
      code: 'client-certificate-required',
    },
    {
      why: 'handshake failure after its certificate',
      text: 'alert handshake failure',
      hasClient: false,
      code: 'client-certificate-required',
    },
    {
      why: 'the same to who sent one',
      text: 'alert handshake failure',
      hasClient: true,
      code: 'client-certificate-rejected',
    },
    {
      why: 'handshake failure before it',
      text: 'alert handshake failure',
      hasClient: false,
      hasPeer: false,
      code: 'tls-handshake',
    },
  ])('$why', ({ text, hasClient, hasPeer = true, code }) => {
    const { failure } = tlsError(Object.assign(new Error(text), { code: 'EPROTO' }), hasClient, hasPeer)
    expect(failure.code).toBe(code)
    expect(failure.goText).toMatch(/^remote error: tls: /)
  })
})
