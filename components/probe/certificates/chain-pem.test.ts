import { describe, expect, test } from 'vitest'
import { chainPem } from './chain-pem'

const pem = (body: string) => `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`
const [A, B] = [pem('AAAA'), pem('BBBB+/==')]

describe('the text of a chain', () => {
  test.each<{ readonly why: string; readonly pems: readonly (string | null)[]; readonly text: string | null }>([
    { why: 'has the certificates in their order', pems: [A, B], text: A + B },
    { why: 'is not there without one of them', pems: [A, null], text: null },
    { why: 'is not there when something was taken out of one', pems: [A, pem('BB••••••')], text: null },
    { why: 'holds nothing but certificates', pems: [`${A}-----BEGIN PRIVATE KEY-----\nAAAA\n`], text: null },
    { why: 'is not there when the server sent none', pems: [], text: null },
  ])('$why', ({ pems, text }) => {
    expect(chainPem(pems)).toBe(text)
  })
})
