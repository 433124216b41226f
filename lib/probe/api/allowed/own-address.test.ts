import { networkInterfaces } from 'node:os'
import { describe, expect, it } from 'vitest'
import { isOwnAddress, ownName } from './own-address'

const HOSTS = new Set(['localhost:4600', '127.0.0.1:4600', '[::1]:4600', 'pull.example.com', 'proxy.example.com:8443'])
const lan = Object.values(networkInterfaces())
  .flatMap((all) => all ?? [])
  .map(({ address }) => address.replace(/%.*$/, ''))

describe('this server itself', () => {
  it.each<[name: string, port: number, isOwn: boolean]>([
    ['localhost', 4600, true],
    ['LOCALHOST.', 4600, true],
    ['::1', 4600, true],
    ['localhost', 5000, false],
    ['pull.example.com', 443, true],
    ['pull.example.com', 5000, false],
    ['proxy.example.com', 8443, true],
    ['registry.example.com', 8443, false],
  ])('has the name %s with port %i: %s', (name, port, isOwn) => {
    expect(ownName(HOSTS, name, port) !== null).toBe(isOwn)
  })

  it.each<[address: string, port: number, isOwn: boolean]>([
    ['127.0.0.1', 4600, true],
    ['127.9.9.9', 4600, true],
    ['::1', 4600, true],
    ['::ffff:127.0.0.1', 4600, true],
    ['::127.0.0.1', 4600, true],
    ['64:ff9b::7f00:1', 4600, true],
    ...lan.map((address): [string, number, boolean] => [address, 4600, true]),
    ['127.0.0.1', 5000, false],
    ['1.1.1.1', 4600, false],
    // Behind a proxy other hosts have its port too.
    ['127.0.0.1', 8443, false],
  ])('has the address %s with port %i: %s', (address, port, isOwn) => {
    expect(isOwnAddress(HOSTS, address, port)).toBe(isOwn)
  })
})
