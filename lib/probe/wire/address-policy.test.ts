import { describe, expect, test } from 'vitest'
import { forbiddenAddress, forbiddenName } from './address-policy'

describe('addresses', () => {
  test.each([
    { why: 'an ordinary address', address: '93.184.215.14', local: true, open: true },
    { why: 'a private registry', address: '10.1.2.3', local: true, open: false },
    { why: 'loopback', address: '127.0.0.1', local: true, open: false },
    { why: 'loopback of IPv6', address: '::1', local: true, open: false },
    { why: 'carrier-grade NAT', address: '100.64.0.1', local: true, open: false },
    { why: 'a unique local address', address: 'fd12::1', local: true, open: false },
    { why: 'an address of the internet in IPv6', address: '2606:4700::1111', local: true, open: true },
    { why: 'the metadata service', address: '169.254.169.254', local: false, open: false },
    { why: 'the metadata service of IPv6', address: 'fd00:ec2::254', local: false, open: false },
    { why: 'a metadata service that looks public', address: '168.63.129.16', local: false, open: false },
    { why: 'another one', address: '100.100.100.200', local: false, open: false },
    { why: 'link-local IPv6', address: 'fe80::1', local: false, open: false },
    { why: 'the metadata service mapped into IPv6', address: '::ffff:169.254.169.254', local: false, open: false },
    { why: 'the same in hex', address: '::ffff:a9fe:a9fe', local: false, open: false },
    { why: 'the metadata service behind NAT64', address: '64:ff9b::a9fe:a9fe', local: false, open: false },
    { why: 'the metadata service in 6to4', address: '2002:a9fe:a9fe::1', local: false, open: false },
    { why: 'the metadata service as compatible address', address: '::169.254.169.254', local: false, open: false },
    { why: 'loopback mapped into IPv6', address: '::ffff:127.0.0.1', local: true, open: false },
    { why: 'loopback as compatible address', address: '::127.0.0.1', local: true, open: false },
    { why: 'Teredo', address: '2001:0:4136:e378:8000:63bf:3fff:fdd2', local: false, open: false },
    { why: 'local NAT64', address: '64:ff9b:1::1', local: false, open: false },
    { why: 'site-local', address: 'fec0::1', local: true, open: false },
    { why: 'the metadata service in SIIT', address: '::ffff:0:a9fe:a9fe', local: false, open: false },
    { why: 'the metadata service behind ISATAP', address: '2606:4700::5efe:a9fe:a9fe', local: false, open: false },
    { why: 'ISATAP with the bit of a global one', address: '2606:4700::200:5efe:a9fe:a9fe', local: false, open: false },
    { why: 'a private host behind ISATAP', address: '2606:4700::5efe:a00:1', local: true, open: false },
    { why: 'a public host in SIIT', address: '::ffff:0:5db8:d70e', local: true, open: true },
    { why: 'metadata of Google in IPv6', address: 'fd20:ce::254', local: false, open: false },
    { why: 'metadata of Oracle in IPv6', address: 'fd00:c1::a9fe:a9fe', local: false, open: false },
    { why: 'credentials of pods at Amazon', address: 'fd00:ec2::23', local: false, open: false },
    { why: 'documentation', address: '192.0.2.1', local: true, open: false },
    { why: 'documentation, second network', address: '198.51.100.1', local: true, open: false },
    { why: 'documentation, third network', address: '203.0.113.1', local: true, open: false },
    { why: 'relays of 6to4', address: '192.88.99.1', local: true, open: false },
    { why: 'documentation in IPv6', address: '2001:db8::1', local: true, open: false },
    { why: 'newer documentation in IPv6', address: '3fff::1', local: true, open: false },
    { why: 'a network that discards', address: '100::1', local: true, open: false },
    { why: 'benchmarks in IPv6', address: '2001:2::1', local: true, open: false },
    { why: 'the older ORCHID', address: '2001:10::1', local: true, open: false },
    { why: 'segment routing', address: '5f00::1', local: true, open: false },
    { why: 'what nobody has been given yet', address: '4000::1', local: true, open: false },
    { why: 'this network', address: '0.0.0.0', local: false, open: false },
    { why: 'no address', address: '::', local: false, open: false },
    { why: 'multicast', address: '224.0.0.1', local: false, open: false },
    { why: 'a zone', address: 'fe80::1%eth0', local: false, open: false },
    { why: 'a decimal number', address: '2130706433', local: false, open: false },
    { why: 'a name', address: 'localhost', local: false, open: false },
  ])('$why ($address)', ({ address, local, open }) => {
    expect(forbiddenAddress(address, 'local') === null).toBe(local)
    expect(forbiddenAddress(address, 'public') === null).toBe(open)
  })
})

test.each([
  'metadata.google.internal',
  'METADATA.google.internal.',
  'metadata.goog',
  'instance-data',
  'kubernetes.default.svc.cluster.local',
])('the name %s is not looked up', (name) => {
  expect(forbiddenName(name)).not.toBeNull()
})

test.each(['registry.example.com', 'kubernetes.example.com', 'metadata.example.com'])('the name %s is', (name) => {
  expect(forbiddenName(name)).toBeNull()
})
