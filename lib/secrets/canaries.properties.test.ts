import { describe, expect, it } from 'vitest'
import { SECRET_PLACES } from '@/lib/testdata/generate/secret-places'
import { canaryText } from '@/lib/testdata/generate/canary-text'
import { holdsCanary } from '@/lib/testdata/generate/holds-canary'
import { runs } from '@/lib/testdata/runs'
import { redactLink } from '@/lib/secrets/redact/redact-link'

const RUNS = Number(process.env['CANARIES'] ?? runs(2_500).numRuns)
const FROM = Number(process.env['SEED'] ?? 1) * 10_000_000

describe('no canary stays', () => {
  it('in what a link, an API answer, a draft and a kept document are made of', () => {
    const leaks: string[] = []
    for (let run = 0; run < RUNS && leaks.length < 60; run += 1) {
      const { text, image, canary, places } = canaryText(FROM + run)
      const link = redactLink(text, image, new Set())
      const draft = redactLink(text, image, 'all')
      const shown = {
        link: link.text + link.image,
        comments: link.comments.map((one) => one.text).join('\n'),
        draft: draft.text,
      }
      for (const [where, held] of Object.entries(shown))
        if (holdsCanary(held, canary))
          leaks.push(`${where} of ${FROM + run}, ${canary}: ${places.map((place) => place.text).join(' | ')}`)
    }
    expect(leaks).toEqual([])
  })

  it('with places enough', () => {
    expect(new Set(SECRET_PLACES.map(({ text }) => text)).size).toBeGreaterThanOrEqual(150)
  })
})
