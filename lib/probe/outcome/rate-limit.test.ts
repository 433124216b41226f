import { describe, expect, it } from 'vitest'
import { inEnglish } from '@/lib/words/saying'
import { rateLimitNote } from './rate-limit'

describe('what an answer says of a rate limit', () => {
  it.each<{
    readonly why: string
    readonly headers: readonly (readonly [string, string])[]
    readonly note: string | null
  }>([
    {
      why: 'as Docker Hub does',
      headers: [
        ['ratelimit-limit', '100;w=21600'],
        ['ratelimit-remaining', '76;w=21600'],
        ['docker-ratelimit-source', '203.0.113.7'],
      ],
      note: 'Rate limit: 76 of 100 left, within 6 hours, counted for 203.0.113.7.',
    },
    {
      why: 'without a window',
      headers: [
        ['ratelimit-limit', '100'],
        ['ratelimit-remaining', '0'],
      ],
      note: 'Rate limit: 0 of 100 left.',
    },
    {
      why: 'only what remains, in a window of its own',
      headers: [['ratelimit-remaining', '5;w=60']],
      note: 'Rate limit: 5 left, within 1 minute.',
    },
    {
      why: 'a window of no round time',
      headers: [['ratelimit-remaining', '5;w=61']],
      note: 'Rate limit: 5 left, within 61 seconds.',
    },
    { why: 'nothing', headers: [], note: null },
    { why: 'what is no number', headers: [['ratelimit-remaining', 'many']], note: null },
    {
      why: 'a source that is a secret',
      headers: [
        ['ratelimit-remaining', '5'],
        ['docker-ratelimit-source', 'hidden of a user'],
      ],
      note: 'Rate limit: 5 left, counted for ••• of a user.',
    },
  ])('$why', ({ headers, note }) => {
    const said = rateLimitNote({ headers }, (text) => text.replace('hidden', '•••'))
    expect(said && inEnglish(said)).toBe(note)
  })
})
