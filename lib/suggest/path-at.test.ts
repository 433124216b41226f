import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRegistries } from '@/lib/registries/parse'
import { pathAt } from './path-at'

const TEXT = `mirrors:
  docker.io: # the hub
    endpoint:
      - https://a.example.com
      - "https://b.example.com"
    rewrite: { "^a/(.*)": "b/$1" }
configs:
  a.example.com: {auth: &robot {username: u}}
  b.example.com:
    auth: *robot
`

describe('the path at a position in the text', () => {
  test.each([
    { why: 'a registry name leads to its entry', at: 'docker.io', path: ['mirrors', 'docker.io'] },
    { why: 'a list item', at: 'b.example.com"', path: ['mirrors', 'docker.io', 'endpoint', 1] },
    { why: 'a pattern in flow style', at: '^a/', path: ['mirrors', 'docker.io', 'rewrite', '^a/(.*)'] },
    { why: 'a value inside an anchored map', at: 'u}', path: ['configs', 'a.example.com', 'auth', 'username'] },
    { why: 'an alias is where the path ends', at: '*robot', path: ['configs', 'b.example.com', 'auth'] },
  ])('$why', ({ at, path }) => {
    expect(pathAt(parseRegistries(TEXT), TEXT.indexOf(at))).toEqual(path)
  })
  test('never throws, whatever the text and the offset', () => {
    fc.assert(fc.property(fc.string(), fc.nat(200), (text, offset) => void pathAt(parseRegistries(text), offset)))
  })
})
