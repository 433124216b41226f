import { describe, expect, test } from 'vitest'
import { ipBytes, ipRanges, OWN_NETWORKS } from './ip-ranges'

describe('private networks', () => {
  const own = ipRanges(OWN_NETWORKS)

  test.each([
    { why: 'first of a range', address: '172.16.0.0', is: true },
    { why: 'last of a range that ends inside a byte', address: '172.31.255.255', is: true },
    { why: 'one after it', address: '172.32.0.0', is: false },
    { why: 'one before it', address: '172.15.255.255', is: false },
    { why: 'shared by a provider', address: '100.64.0.1', is: true },
    { why: 'a public one next to it', address: '100.128.0.1', is: false },
    { why: 'a local one of IPv6', address: 'fd12:3456::1', is: true },
    { why: 'a public one of IPv6', address: '2001:4860::1', is: false },
    { why: 'an IPv4 range says nothing of IPv6 bytes', address: '::a00:1', is: false },
  ])('$address: $is ($why)', ({ address, is }) => {
    expect(own.has(ipBytes(address) ?? [])).toBe(is)
  })
})

test.each(['', 'a.test', '1.2.3', '1.2.3.256', '01.2.3.4', '::1%eth0', '1:2', '[::1]'])(
  '%s is not an address',
  (text) => {
    expect(ipBytes(text)).toBeNull()
  },
)

test('a range that cannot be read is a bug and throws', () => {
  for (const wrong of ['1.2.3.4', '1.2.3.4/33', '::/129', 'x/8', '1.2.3.4/'])
    expect(() => ipRanges([wrong])).toThrow('is no range')
})
