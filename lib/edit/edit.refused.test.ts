import { describe, expect, test } from 'vitest'
import type { Change } from './change'
import { editsFor } from './edit'

const HUB = ['mirrors', 'docker.io']
const ENDPOINTS = [...HUB, 'endpoint']

describe('what is refused', () => {
  test.each<{ why: string; text: string; change: Change; refused: RegExp }>([
    {
      why: 'a name that is taken',
      text: 'mirrors: {docker.io: , x: }',
      change: { rename: HUB, to: 'x' },
      refused: /there already/,
    },
    {
      why: 'a text as boolean',
      text: '',
      change: { set: ['configs', 'a', 'tls', 'insecure_skip_verify'], to: 'maybe' },
      refused: /true or false/,
    },
    {
      why: 'a list where the text has something else',
      text: 'mirrors: {docker.io: {endpoint: a}}',
      change: { insert: ENDPOINTS, at: 0, to: 'b' },
      refused: /not a list/,
    },
    { why: 'half a character', text: '', change: { rename: HUB, to: '\ud800' }, refused: /Half a character/ },
    { why: 'the whole file', text: 'mirrors:', change: { remove: [] }, refused: /whole file/ },
    {
      why: 'an index beyond the end',
      text: 'mirrors: {docker.io: {endpoint: [a]}}',
      change: { set: [...ENDPOINTS, 5], to: 'b' },
      refused: /shorter/,
    },
    { why: 'moving what is not there', text: 'mirrors:', change: { move: HUB, to: 0 }, refused: /not in the text/ },
    {
      why: 'a key too long for YAML',
      text: 'mirrors: {docker.io: }',
      change: { rename: HUB, to: 'x'.repeat(2000) },
      refused: /cannot be changed/,
    },
  ])('$why', ({ text, change, refused }) => {
    expect(editsFor(text, change)).toEqual({ refused: expect.stringMatching(refused) })
  })
})
