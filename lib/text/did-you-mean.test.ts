import { expect, test } from 'vitest'
import { didYouMean } from './did-you-mean'

const KNOWN = ['mirrors', 'configs', 'endpoint', 'rewrite', 'identity_token', 'auth', 'tls']

test.each([
  { why: 'a plural', word: 'endpoints', meant: 'endpoint' },
  { why: 'a singular', word: 'config', meant: 'configs' },
  { why: 'another case', word: 'Mirrors', meant: 'mirrors' },
  { why: 'camel case', word: 'identityToken', meant: 'identity_token' },
  { why: 'two letters swapped', word: 'mirorrs', meant: 'mirrors' },
  { why: 'a stray quote', word: 'endpoint"', meant: 'endpoint' },
  { why: 'another word', word: 'token', meant: null },
  { why: 'nothing', word: '', meant: null },
  { why: 'a host', word: 'registry.example.com', meant: null },
  { why: 'a very long word', word: 'a'.repeat(100_000), meant: null },
  {
    why: 'the closer of two, though it comes later',
    word: 'rewritz',
    meant: 'rewrite',
    known: ['rewritxy', 'rewrite'],
  },
  { why: 'the first of two that are as close', word: 'atl', meant: 'atls', known: ['atls', 'atlx'] },
  { why: 'three changes in nine letters', word: 'abcdefghi', meant: 'abcdefxyz', known: ['abcdefxyz'] },
  { why: 'four changes in nine letters', word: 'abcdefghi', meant: null, known: ['abcdewxyz'] },
  { why: 'three letters more', word: 'abcdefghi', meant: 'abcdefghixyz', known: ['abcdefghixyz'] },
])('$why', ({ word, meant, known = KNOWN }) => {
  expect(didYouMean(word, known)).toBe(meant)
})
