import { describe, expect, it } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { contactKey, contactsOf, type Contact } from './contact'

const CONFIG = (host: string, auth: string) => `configs:\n  "${host}":\n    auth: {${auth}}\n`
const MIRROR = (...endpoints: readonly string[]) =>
  `mirrors:\n  a.test:\n    endpoint: [${endpoints.map((endpoint) => `"${endpoint}"`).join(', ')}]\n`

describe('who is contacted', () => {
  it.each<{ readonly why: string; readonly text: string; readonly contacts: readonly Contact[] }>([
    {
      why: 'the default endpoint, without an account',
      text: 'mirrors: {}\n',
      contacts: [{ host: 'https://a.test', credentials: null }],
    },
    {
      why: 'the endpoint that has an account gets it, the other does not',
      text: MIRROR('http://m.test:5000') + CONFIG('m.test:5000', 'username: u, password: p'),
      contacts: [
        { host: 'http://m.test:5000', credentials: 'm.test:5000' },
        { host: 'https://a.test', credentials: null },
      ],
    },
    {
      why: 'an account that containerd cannot use is not sent',
      text: CONFIG('a.test', 'auth: "x"'),
      contacts: [{ host: 'https://a.test', credentials: null }],
    },
    {
      why: 'nor is one with nothing in it',
      text: CONFIG('a.test', 'username: "", password: ""'),
      contacts: [{ host: 'https://a.test', credentials: null }],
    },
    {
      why: 'nobody where a placeholder decides which login is sent',
      text: CONFIG('{{ cache }}', 'username: u, password: p'),
      contacts: [],
    },
    { why: 'nobody for a file that K3s rejects', text: 'mirrors: [', contacts: [] },
    {
      why: 'a host with two paths is named once',
      text: MIRROR('https://m.test/one', 'https://m.test/two'),
      contacts: [
        { host: 'https://m.test', credentials: null },
        { host: 'https://a.test', credentials: null },
      ],
    },
  ])('$why', ({ text, contacts }) => {
    expect(contactsOf(readNode(text, defaultOptions(), engines).plan('a.test/b:1'))).toEqual(contacts)
  })
})

describe('contacts are told apart', () => {
  const host = 'https://a.test'
  it.each<[why: string, one: Contact, other: Contact]>([
    ['by their host', { host, credentials: null }, { host: 'http://a.test', credentials: null }],
    ['by whether an account is sent', { host, credentials: null }, { host, credentials: 'a.test' }],
    ['by whose it is', { host, credentials: 'a.test' }, { host, credentials: 'b.test' }],
    ['whatever is in their names', { host, credentials: null }, { host: 'https://a.test",null', credentials: null }],
  ])('%s', (_, one, other) => {
    expect(contactKey(one)).not.toBe(contactKey(other))
    expect(contactKey(one)).toBe(contactKey({ ...one }))
  })
})
