import fc from 'fast-check'
import { expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { releaseName, allReleases } from '@/lib/k3s/releases/releases'
import { lint } from '@/lib/lint/lint'
import { parseRegistries } from '@/lib/registries/parse'
import { mutatedText } from '@/lib/testdata/generate/mutated-text'
import { generatedText } from '@/lib/testdata/generate/registries-text'
import { runs } from '@/lib/testdata/runs'
import { compare, isDifferent, type Comparison } from './compare'
import { imagesOfFiles } from './images'
import { checkUpgrade } from './upgrade/upgrade-check'

const texts = fc.nat().map((seed) => (seed % 3 === 0 ? mutatedText(generatedText(seed), seed) : generatedText(seed)))
const options: fc.Arbitrary<NodeOptions> = fc
  .record({
    release: fc.constantFrom(...allReleases()),
    distribution: fc.constantFrom('k3s' as const, 'rke2' as const),
    disableDefaultRegistryEndpoint: fc.boolean(),
    embeddedRegistry: fc.boolean(),
  })
  .map(({ release, ...rest }) => ({ ...defaultOptions(), ...rest, release: releaseName(release, rest.distribution) }))
const side = fc.record({ text: texts, options })

function means(...list: readonly { readonly text: string }[]) {
  return { engines, lint, images: imagesOfFiles(list.map(({ text }) => parseRegistries(text).registries)) }
}

const images = ({ pulls }: Comparison) => pulls.changed.flatMap((one) => one.images).toSorted()
const MIRRORED = { added: 'removed', removed: 'added', changed: 'changed', rewritten: 'rewritten' } as const
const files = ({ files: all }: Comparison, kindOf: (kind: keyof typeof MIRRORED) => string) =>
  all.map(({ path, kind }) => `${path} ${kindOf(kind)}`).toSorted()

test('a side is the same as itself', () => {
  fc.assert(
    fc.property(side, (one) => {
      const compared = compare(one, { ...one }, means(one))
      if (compared.errors.before !== null) return
      expect(isDifferent(compared)).toBe(false)
      expect(compared.files).toEqual([])
    }),
    runs(500),
  )
})

test('the other way round the same images and files differ', () => {
  fc.assert(
    fc.property(side, side, (one, other) => {
      const there = compare(one, other, means(one, other))
      const back = compare(other, one, means(one, other))
      expect(images(back)).toEqual(images(there))
      expect(files(back, (kind) => MIRRORED[kind])).toEqual(files(there, (kind) => kind))
      expect(back.findings.appears.length).toBe(there.findings.disappears.length)
      expect(back.findings.changes.length).toBe(there.findings.changes.length)
    }),
    runs(500),
  )
})

test('an upgrade check sums to the whole difference, and finds the same on the way back', () => {
  fc.assert(
    fc.property(side, fc.constantFrom(...allReleases()), (one, release) => {
      const to = releaseName(release, one.options.distribution)
      const { touching, whole } = checkUpgrade(one, to, means(one))
      if (isDifferent(whole) && whole.errors.before === null && whole.errors.after === null)
        expect(touching.length).toBeGreaterThan(0)
      for (const { effect } of touching) expect(isDifferent(effect)).toBe(true)
      const back = checkUpgrade({ ...one, options: { ...one.options, release: to } }, one.options.release, means(one))
      expect(back.touching.map(({ id, before, after }) => `${id} ${after} ${before}`).toSorted()).toEqual(
        touching.map(({ id, before, after }) => `${id} ${before} ${after}`).toSorted(),
      )
    }),
    runs(60),
  )
})
