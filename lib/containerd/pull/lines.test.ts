import { STATUS_CODES } from 'node:http'
import { describe, expect, it } from 'vitest'
import { newestRelease, findRelease } from '@/lib/k3s/releases/releases'
import { kubeletEvent } from './cri-error'
import { isWhole, joinLines, line, plainLine, printLine, unknown } from './line'
import { fetchStatusLine, maskedQuery, statusLine } from './lines'
import { statusText } from './status-text'

describe('a line', () => {
  it('joins texts and keeps apart what is not known', () => {
    const address = unknown('address', 'm1.test')
    const dial = line`dial tcp ${address}:443: ${'connect'}`
    expect(dial).toEqual(['dial tcp ', address, ':443: connect'])
    expect(joinLines(['a', '', 'b', dial])).toEqual(['abdial tcp ', address, ':443: connect'])
    expect(printLine(dial, ({ of }) => `<${of}>`)).toBe('dial tcp <m1.test>:443: connect')
    expect([isWhole(dial), isWhole(line`a${'b'}`)]).toEqual([false, true])
    expect(plainLine(line`a ${line`b ${'c'}`}`)).toBe('a b c')
  })
})

describe('the words of containerd', () => {
  it('name each status as Go does', () => {
    const go = { 418: "418 I'm a Teapot" } as Readonly<Record<string, string>>
    for (const [code, text] of Object.entries(STATUS_CODES))
      if (Number(code) >= 300) expect(statusText(Number(code))).toBe(go[code] ?? `${code} ${text}`)
    expect(statusText(599)).toBe('599')
  })

  it.each([
    ['https://a/v2/b?ns=docker.io', 'https://a/v2/b?ns=%5BREDACTED%5D'],
    ['https://a/v2/b', 'https://a/v2/b'],
    ['https://a/v2/b?x=1&ns=c', 'https://a/v2/b?ns=%5BREDACTED%5D&x=%5BREDACTED%5D'],
    ['https://a/v2/b?a;b', 'https://a/v2/b?a;b'],
  ])('mask the query of %s', (url, masked) => {
    expect(maskedQuery(url)).toBe(masked)
  })

  it('have what the registry says in lines of its own, and before containerd 2.1 in the same one', () => {
    const answer = {
      method: 'GET',
      url: 'https://a/b',
      status: 403,
      words: [{ code: 'DENIED', message: 'no' }],
    } as const
    expect(plainLine(statusLine(answer))).toBe(
      'unexpected status from GET request to https://a/b: 403 Forbidden\ndenied: no',
    )
    const of = (release: string) => plainLine(fetchStatusLine(answer, findRelease(release)!))
    expect(of('v1.28.9')).toBe('unexpected status code https://a/b: 403 Forbidden - Server message: denied: no')
    expect(of('v1.37.1')).toBe(plainLine(statusLine(answer)))
  })

  it('come with their code to the kubelet, which shows Unknown before v1.28 alone', () => {
    const event = (code: 'Unknown' | 'NotFound', release = newestRelease()) =>
      plainLine(kubeletEvent('a"b', { code, message: 'why' }, release))
    expect(event('Unknown')).toBe('Failed to pull image "a\\"b": why')
    expect(event('NotFound')).toBe('Failed to pull image "a\\"b": rpc error: code = NotFound desc = why')
    expect(event('Unknown', findRelease('v1.27.16')!)).toBe(
      'Failed to pull image "a\\"b": rpc error: code = Unknown desc = why',
    )
    expect(event('Unknown', findRelease('v1.28.1')!)).toBe('Failed to pull image "a\\"b": why')
  })
})
