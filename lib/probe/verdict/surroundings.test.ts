import { describe, expect, it } from 'vitest'
import { surroundings } from './surroundings'
import { isOwnHost } from './seen'
import { SOME_COMPUTER, thisComputer, type Computer } from '@/lib/probe/wire/computer'
import type { Wire } from '@/lib/probe/wire/exchange'
import { withoutSaid } from '@/lib/words/saying'

const WIRE: Wire = {
  network: { reach: 'local', lookup: () => Promise.resolve([]) },
  systemCa: ['a', 'b'],
  limits: { connectMs: 1, tlsMs: 1, headersMs: 1, bodyMs: 1, headerBytes: 1 },
  now: Date.now,
}

interface Row {
  readonly why: string
  readonly computer: Partial<Computer>
  readonly about: string
  readonly text: string
  readonly mayDiffer: boolean
}

describe('where a computer differs from a node', () => {
  it.each<Row>([
    {
      why: 'its list of authorities is another one',
      computer: { authorities: '/etc/ssl/cert.pem' },
      about: 'authorities',
      text: 'Certificates are checked with the 2 authorities of /etc/ssl/cert.pem; a node has its own list.',
      mayDiffer: true,
    },
    {
      why: 'it has no list',
      computer: { isNode: true },
      about: 'authorities',
      text: 'Certificates are checked with the 2 authorities of Node.js, as this computer has no list of its own.',
      mayDiffer: true,
    },
    {
      why: 'a node reads its own list',
      computer: { isNode: true, authorities: '/etc/ssl/cert.pem' },
      about: 'authorities',
      text: 'Certificates are checked with the 2 authorities of /etc/ssl/cert.pem.',
      mayDiffer: false,
    },
    {
      why: 'its names',
      computer: { resolvers: ['10.0.0.1', '10.0.0.2'] },
      about: 'resolver',
      text: 'Names are looked up as this computer does it, with the DNS servers 10.0.0.1 and 10.0.0.2 and its hosts file; a node may know other names.',
      mayDiffer: true,
    },
    {
      why: 'a proxy that is ignored',
      computer: { proxies: ['HTTPS_PROXY'] },
      about: 'proxy',
      text: 'HTTPS_PROXY is set here and ignored; containerd uses the proxy that K3s or RKE2 was started with.',
      mayDiffer: true,
    },
    {
      why: 'whose localhost it is',
      computer: {},
      about: 'localhost',
      text: 'localhost is this computer and not a node, so endpoints there stay undecided and get no credentials.',
      mayDiffer: true,
    },
    {
      why: 'the localhost of a node',
      computer: { isNode: true },
      about: 'localhost',
      text: 'localhost is this node.',
      mayDiffer: false,
    },
  ])('$why', ({ computer, about, text, mayDiffer }) => {
    const { facts, isNode } = surroundings({ ...WIRE, computer: { ...SOME_COMPUTER, ...computer } })
    expect(withoutSaid(facts.find((fact) => fact.about === about))).toEqual({ about, text, mayDiffer })
    expect(isNode).toBe(computer.isNode ?? false)
  })

  it('is a node when it is called one, and none when that is denied', () => {
    expect(thisComputer(true, null).isNode).toBe(true)
    expect(thisComputer(false, null).isNode).toBe(false)
  })
})

describe('a host that is whatever computer asks', () => {
  it.each([
    ['localhost', true],
    ['localhost:5000', true],
    ['LocalHost.:5000', true],
    ['registry.localhost', true],
    ['127.0.0.1:5000', true],
    ['127.9.9.9', true],
    ['[::1]:5000', true],
    ['[::ffff:127.0.0.1]:5000', true],
    ['127.1:5000', true],
    ['2130706433', true],
    ['notlocalhost', false],
    ['localhost.example.com', false],
    ['128.0.0.1', false],
    ['127.example.com', false],
    ['[fe80::1]:5000', false],
    ['10.0.0.1:5000', false],
  ])('%s: %s', (host, isOwn) => {
    expect(isOwnHost(host)).toBe(isOwn)
  })
})
