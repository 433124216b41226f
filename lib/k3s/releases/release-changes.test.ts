import { describe, expect, test } from 'vitest'
import { releaseChanges } from './release-changes'
import { findRelease, allReleases } from './releases'
import { sayInEnglish } from '@/lib/words/say'

describe('what a release does differently', () => {
  test.each([
    { why: 'another containerd comes first', before: 'v1.33.9', now: 'v1.33.10', words: /^containerd 2\.2, / },
    { why: 'K3s alone', before: 'v1.29.8', now: 'v1.29.9', words: /^keeps foreign certs\.d$/ },
    { why: 'what is lost', before: 'v1.32.1', now: 'v1.32.2', words: /no fallback of "\*"/ },
    { why: 'what comes back', before: 'v1.32.2', now: 'v1.32.3', words: /^fallback of "\*"$/ },
    { why: 'nothing', before: 'v1.33.10', now: 'v1.33.10', words: /^$/ },
  ])('$why', ({ before, now, words }) => {
    expect(releaseChanges(findRelease(before)!, findRelease(now)!, sayInEnglish).join(', ')).toMatch(words)
  })

  test('has few words for every change between listed releases', () => {
    for (const [at, now] of allReleases().entries()) {
      const before = allReleases()[at + 1]
      if (before === undefined) continue
      const words = releaseChanges(before, now, sayInEnglish)
      if (before.era !== now.era) expect(words, now.name).not.toEqual([])
      for (const one of words) expect(one.length).toBeLessThan(30)
    }
  })
})
