import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contextAt } from './context-at'

describe('what is being typed', () => {
  test.each([
    { why: 'a top-level key', text: 'mir|', kind: 'key', parent: [] },
    { why: 'a registry below mirrors', text: 'mirrors:\n  do|', kind: 'key', parent: ['mirrors'] },
    {
      why: 'a key of a mirror with a quoted name',
      text: 'mirrors:\n  "*":\n    end|',
      kind: 'key',
      parent: ['mirrors', '*'],
    },
    {
      why: 'a list item',
      text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "htt|',
      kind: 'item',
      parent: ['mirrors', 'docker.io', 'endpoint'],
    },
    {
      why: 'an item of a list that is not indented',
      text: 'mirrors:\n  docker.io:\n    endpoint:\n    - |',
      kind: 'item',
      parent: ['mirrors', 'docker.io', 'endpoint'],
    },
    {
      why: 'a value',
      text: 'configs:\n  a:5000:\n    tls:\n      insecure_skip_verify: t|',
      kind: 'value',
      parent: ['configs', 'a:5000', 'tls', 'insecure_skip_verify'],
    },
    {
      why: 'a key after lines that do not parse',
      text: 'mirrors:\n  docker.io:\n   @@@\n    rew|',
      kind: 'key',
      parent: ['mirrors', 'docker.io'],
    },
  ])('is $why', ({ text, kind, parent }) => {
    const offset = text.indexOf('|')
    expect(contextAt(text.replace('|', ''), offset)).toMatchObject({ kind, parent })
  })
  test('is nothing inside a comment', () => {
    expect(contextAt('# mir', 5)).toBeNull()
  })
  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(80), (text, offset) => void contextAt(text, Math.min(offset, text.length))),
    )
  })
})
