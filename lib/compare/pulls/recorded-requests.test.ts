import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compare } from '@/lib/compare/compare'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { lint } from '@/lib/lint/lint'
import { TESTDATA } from '@/lib/testdata/folder'
import { RELEASE_OF_ERA } from '@/lib/testdata/release-of-era'

type Options = Partial<NodeOptions>

const IMAGES = ['nginx', 'ghcr.io/a/b:1', 'ghcr.io/c/d:1', 'quay.io/e/f:1']
const side = (text: string, options: Options = {}) => ({ text, options: { ...defaultOptions(), ...options } })

function compared(
  before: string,
  after: string,
  options: { before?: Options; after?: Options; images?: string[] } = {},
) {
  return compare(side(before, options.before), side(after, options.after), {
    engines,
    lint,
    images: options.images ?? IMAGES,
  })
}

interface EraRow {
  readonly file: string
  readonly flags: { readonly disableDefaultRegistryEndpoint: boolean; readonly embeddedRegistry: boolean } | null
  readonly era: string
  readonly parseError: string | null
  readonly pulls: readonly {
    readonly image: string
    readonly attempts?: readonly { readonly url: string; readonly alternatives: readonly string[] }[]
  }[]
}

describe('what real releases did', () => {
  const rows = JSON.parse(readFileSync(join(TESTDATA, 'conformance/eras.json'), 'utf8')) as EraRow[]
  const byFile = new Map<string, EraRow[]>()
  for (const row of rows) {
    if (row.flags?.embeddedRegistry === true || RELEASE_OF_ERA[row.era] === undefined) continue
    const key = `${row.file} ${row.flags?.disableDefaultRegistryEndpoint === true}`
    byFile.set(key, [...(byFile.get(key) ?? []), row])
  }
  const pairs = [...byFile.values()].flatMap((eras) =>
    eras.slice(1).map((after, index) => ({ before: eras[index]!, after, file: after.file })),
  )
  test.each(pairs)(
    '$file: other requests are another pull, in $before.era and $after.era',
    ({ before, after, file }) => {
      const text = readFileSync(join(TESTDATA, 'conformance/configs', file), 'utf8')
      const images = before.pulls.map(({ image }) => image)
      const optionsOf = ({ era, flags }: EraRow): Options => ({
        release: RELEASE_OF_ERA[era]!,
        disableDefaultRegistryEndpoint: flags?.disableDefaultRegistryEndpoint === true,
      })
      if (before.parseError !== null) return
      const { pulls } = compared(text, text, { before: optionsOf(before), after: optionsOf(after), images })
      const requests = ({ pulls: recorded }: EraRow, image: string) =>
        JSON.stringify(
          recorded
            .find((one) => one.image === image)
            ?.attempts?.map(({ url, alternatives }) => [url, alternatives.toSorted()]),
        )
      for (const image of images) {
        const change = pulls.changed.find((one) => one.images.includes(image))
        const isOther = requests(before, image) !== requests(after, image)
        const asksOther = change?.changes.some(({ kind }) => !NOT_IN_URLS.includes(kind)) ?? false
        expect([image, asksOther]).toEqual([image, isOther])
      }
    },
  )
})

/** Changes that the addresses of requests do not show. */
const NOT_IN_URLS = [
  'fails-otherwise',
  'login',
  'another-login',
  'anonymous',
  'unverified',
  'authorities',
  'client-certificate',
  'token-scope',
  'http-after-https',
]
