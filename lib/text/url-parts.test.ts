import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { splitPort, urlParts } from './url-parts'

test.each([
  { why: 'all parts', written: 'https://u:p@h.test:5000/v2?x#y', parts: ['https', 'u:p', 'h.test:5000', '/v2?x#y'] },
  { why: 'no scheme', written: 'h.test:5000/v2', parts: ['', null, 'h.test:5000', '/v2'] },
  { why: 'an @ in the password', written: 'http://u:p@ss@h.test', parts: ['http', 'u:p@ss', 'h.test', ''] },
  { why: 'an @ in the path does not make a user', written: 'h.test/a@b', parts: ['', null, 'h.test', '/a@b'] },
  { why: 'an empty user', written: 'https://@h.test', parts: ['https', '', 'h.test', ''] },
  { why: 'an IPv6 address', written: 'http://[fd00::1]:5000/', parts: ['http', null, '[fd00::1]:5000', '/'] },
  { why: 'a scheme and nothing else', written: 'https://', parts: ['https', null, '', ''] },
  { why: 'nothing', written: '', parts: ['', null, '', ''] },
])('the parts of $written: $why', ({ written, parts: [scheme, user, host, rest] }) => {
  expect(urlParts(written)).toEqual({ scheme, user, host, rest })
})

test('the parts put together are the text', () => {
  const joined = ({ scheme, user, host, rest }: ReturnType<typeof urlParts>, written: string): string =>
    (written.startsWith(`${scheme}://`) ? `${scheme}://` : '') + (user === null ? '' : `${user}@`) + host + rest
  assert(
    property(string(), (written) => {
      expect(joined(urlParts(written), written)).toBe(written)
    }),
  )
})

test.each([
  { host: 'h.test:5000', parts: ['h.test', '5000'] },
  { host: 'h.test', parts: ['h.test', ''] },
  { host: 'h.test:', parts: ['h.test', ''] },
  { host: '[::1]:5000', parts: ['[::1]', '5000'] },
  { host: '[::1]', parts: ['[::1]', ''] },
  { host: 'fd00::1', parts: ['fd00::1', ''] },
])('the port of $host', ({ host, parts }) => {
  expect(splitPort(host)).toEqual(parts)
})
