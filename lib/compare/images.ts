import type { Registries } from '@/lib/registries/model'
import { imageOf, registryOf } from '@/lib/suggest/image-names'

/** Images that are compared at most: each has a plan on each side. */
export const IMAGES_MAX = 500
/** Of those that follow from a file: it can have thousands of mirrors. */
const SUGGESTED_MAX = 60
/** For a wildcard, which is for any registry. */
const OF_WILDCARD = ['docker.io', 'registry.k8s.io', 'quay.io', 'ghcr.io']

/** Images to compare where none are given: one of each registry that a file names, and of known ones for a wildcard. */
export function imagesOfFiles(files: readonly Pick<Registries, 'mirrors' | 'configs'>[]): readonly string[] {
  const images = new Set<string>()
  for (const registry of registriesOf(files)) {
    if (images.size === SUGGESTED_MAX) break
    const image = imageOf(registry)
    if (registryOf(image) === registry) images.add(image)
  }
  return [...images]
}

function* registriesOf(files: readonly Pick<Registries, 'mirrors' | 'configs'>[]): Generator<string> {
  for (const { mirrors } of files) yield* mirrors.keys()
  if (files.some(({ mirrors, configs }) => mirrors.has('*') || configs.has('*') || mirrors.size === 0))
    yield* OF_WILDCARD
  for (const { configs } of files) yield* configs.keys()
}

/** The images to compare, each once, and how many are left out because they are too many. */
export function comparedImages(images: readonly string[]): {
  readonly images: readonly string[]
  readonly left: number
} {
  const all = [...new Set(images.map((image) => image.trim()))].filter((image) => image !== '')
  return { images: all.slice(0, IMAGES_MAX), left: Math.max(0, all.length - IMAGES_MAX) }
}
