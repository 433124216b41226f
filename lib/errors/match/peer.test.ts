import { expect, test } from 'vitest'
import { everythingSaid, explanationOf } from '@/lib/testdata/errors/said'

const MIRROR = 'mirrors:\n  docker.io:\n    endpoint: ["https://m1.lab.example:5000"]\n'
const ADDRESSES = `mirrors:
  docker.io:
    endpoint: ["https://140.82.121.33", "http://10.0.0.5:5000", "https://m1.lab.example:5000", "https://[fd00::5]:5001"]
`
const OPEN = 'mirrors:\n  "{{ registry }}":\n    endpoint: ["https://m1.lab.example:5000"]\n'
const event = (reason: string) =>
  `Failed to pull image "nginx:1": failed to pull and unpack image "docker.io/library/nginx:1": failed to copy: ${reason}`
const read = (peer: string, end = 'read: connection reset by peer') => event(`read tcp 10.0.0.2:4444->${peer}: ${end}`)

test.each([
  {
    why: 'the only endpoint with its port',
    text: read('140.82.121.33:443'),
    says: 'only https://registry-1.docker.io has this port: likely, but not proven',
  },
  {
    why: 'a mirror with its port',
    text: read('10.9.9.9:5000'),
    says: 'only https://m1.lab.example:5000 has this port',
  },
  {
    why: 'a connection that broke while it was written',
    text: event('write tcp 10.0.0.2:4444->140.82.121.33:443: write: broken pipe'),
    says: 'only https://registry-1.docker.io has this port',
  },
  {
    why: 'a connection that was silent too long',
    text: read('140.82.121.33:443', 'read: connection timed out'),
    says: 'stopped answering',
  },
  {
    why: 'no endpoint with its port',
    text: read('10.9.9.9:3128'),
    says: 'and https://m1.lab.example:5000 and https://registry-1.docker.io are asked for',
  },
  {
    why: 'several endpoints with its port',
    yaml: ADDRESSES,
    text: read('10.9.9.9:5000'),
    says: 'Undecided which endpoint it is',
  },
  {
    why: 'the same address with another port',
    yaml: ADDRESSES,
    text: read('10.0.0.5:9999'),
    says: 'Undecided which endpoint it is',
  },
  {
    why: 'the only endpoint, which may lead to another host',
    yaml: 'mirrors: {}\n',
    text: read('140.82.121.33:443'),
    says: 'https://registry-1.docker.io, the only endpoint for docker.io/library/nginx:1, is possible',
  },
  {
    why: 'a placeholder decides who is asked',
    yaml: OPEN,
    text: read('140.82.121.33:443'),
    says: 'Undecided which endpoint it is',
  },
])('an address alone proves no endpoint: $why', ({ yaml = MIRROR, text, says }) => {
  const one = explanationOf(text, yaml)
  const words = everythingSaid(one)
  expect(one.code).not.toBe('unknown')
  expect(one.matched.kind).toBe('image')
  expect(words).toContain('Undecided')
  expect(words).toContain(says)
  expect(words).not.toMatch(/not in the plan|does not have this file|failed too|of another node/)
})

test.each([
  { why: 'with the port of https', peer: '140.82.121.33:443', index: 0 },
  { why: 'with its port', peer: '10.0.0.5:5000', index: 1 },
  { why: 'in brackets', peer: '[fd00::5]:5001', index: 3 },
])('an endpoint that is this very address is named: $why', ({ peer, index }) => {
  const { matched } = explanationOf(read(peer), ADDRESSES, { release: 'v1.34.1+k3s1' })
  expect(matched).toMatchObject({ kind: 'attempt', index, how: 'host' })
})
