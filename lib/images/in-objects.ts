import type { NamedImage } from './named-image'

/** Objects in objects, and texts in objects that are documents themselves. */
const DEPTH_MAX = 60

/** Reads a document that is a text in another one; an empty list for one that cannot be read. */
export type ReadInner = (text: string) => readonly unknown[]

/**
 * The images that a document of YAML or JSON names, in its order, with repeats: at keys `image`, in lists called `images`,
 * in Helm values with repository and tag, in values of a HelmChart, and
 * in volumes that are images. The status of an object is left out: what runs is
 * named by its spec too, in the form in which it is pulled. Never throws; deeper than 60 levels nothing is read.
 */
export function* imagesInObject(document: unknown, readInner: ReadInner, depth = 0): Generator<NamedImage> {
  if (Array.isArray(document) && depth === 0 && document.every((item) => typeof item === 'string')) {
    for (const name of document as readonly string[]) yield { name, isTagOpen: false }
    return
  }
  yield* inside(document, '', readInner, depth)
}

function* inside(value: unknown, key: string, readInner: ReadInner, depth: number): Generator<NamedImage> {
  if (depth > DEPTH_MAX || value === null || typeof value !== 'object') return
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) yield* inside(item, key, readInner, depth + 1)
    return
  }
  const parts = partsOf(value, key)
  if (parts !== null) yield parts
  const mounted = key === 'volumes' ? textAt(valueAt(value, 'image'), 'reference') : ''
  if (mounted !== '') yield { name: mounted, isTagOpen: false }
  for (const [name, inner] of entriesOf(value)) {
    if (name === 'status' && depth <= 4) {
      yield* inNodeStatus(inner)
      continue
    }
    if (typeof inner === 'string') {
      if (name === 'image' && inner !== '' && parts === null) yield withTagBeside(inner, value)
      else if (name === 'valuesContent' && depth < 12)
        for (const values of readInner(inner)) yield* imagesInObject(values, readInner, depth + 8)
    } else if (name === 'images' && Array.isArray(inner)) yield* inList(inner, readInner, depth)
    else if ((name === 'args' || name === 'command') && Array.isArray(inner)) yield* inArguments(inner)
    else if (name === 'env' && Array.isArray(inner)) yield* inVariables(inner)
    else if (name === 'set' && isChart(value)) yield* inside(nested(inner), name, readInner, depth + 1)
    else yield* inside(inner, name, readInner, depth + 1)
  }
}

/** Charts that take the tag of `image` from a key beside it. */
function withTagBeside(image: string, map: object): NamedImage {
  const hasTag = /[:@][^/]*$/.test(image)
  const key = ['imageTag', 'tag'].find((one) => valueAt(map, one) !== undefined)
  if (hasTag || key === undefined) return { name: image, isTagOpen: false }
  const tag = textAt(map, key)
  return tag === '' ? { name: image, isTagOpen: true } : { name: `${image}:${tag}`, isTagOpen: false }
}

function isChart(map: object): boolean {
  return valueAt(map, 'chart') !== undefined || valueAt(map, 'chartContent') !== undefined
}

/** `set` of a HelmChart as values: each key is a path, in which a backslash makes a dot part of a name. */
function nested(set: unknown): unknown {
  if (set === null || typeof set !== 'object' || Array.isArray(set)) return set
  const values = new Map<string, unknown>()
  for (const [path, value] of entriesOf(set)) {
    const names = path.split(/(?<!\\)\./, DEPTH_MAX)
    const last = names.pop() ?? ''
    let map = values
    for (const name of names) {
      const known = map.get(name)
      const inner = known instanceof Map ? (known as Map<string, unknown>) : new Map<string, unknown>()
      map.set(name, inner)
      map = inner
    }
    map.set(last, value)
  }
  return values
}

/** `--config-reloader=quay.io/…`: an operator that starts other images is told them so. */
function* inArguments(list: readonly unknown[]): Generator<NamedImage> {
  for (const item of list) {
    const [, name = ''] = (typeof item === 'string' && /^--?[\w.-]*(?:image|reloader)[\w.-]*=(\S+)$/i.exec(item)) || []
    if (isLikelyName(name)) yield { name, isTagOpen: false, isGuess: true }
  }
}

/** `RELATED_IMAGE_…` and its like. */
function* inVariables(list: readonly unknown[]): Generator<NamedImage> {
  for (const item of list) {
    const name = textAt(item, 'value')
    if (/image/i.test(textAt(item, 'name')) && isLikelyName(name)) yield { name, isTagOpen: false, isGuess: true }
  }
}

function isLikelyName(text: string): boolean {
  return /^[^\s/]+\/\S+[:@][^\s/]+$/.test(text)
}

/** `images:` of Kustomize, and of tools that carry images. */
function* inList(list: readonly unknown[], readInner: ReadInner, depth: number): Generator<NamedImage> {
  for (const item of list) {
    if (typeof item === 'string') yield { name: item, isTagOpen: false }
    else if (textAt(item, 'newName') !== '' || textAt(item, 'newTag') !== '' || textAt(item, 'digest') !== '')
      yield kustomized(item)
    else if (textAt(item, 'name') !== '' && textAt(item, 'image') === '' && textAt(item, 'repository') === '')
      yield { name: textAt(item, 'name'), isTagOpen: false }
    else yield* inside(item, 'images', readInner, depth + 1)
  }
}

function kustomized(item: unknown): NamedImage {
  const name = textAt(item, 'newName') || textAt(item, 'name')
  const digest = textAt(item, 'digest')
  const tag = textAt(item, 'newTag')
  if (digest !== '') return { name: `${name}@${digest}`, isTagOpen: false }
  return tag === '' ? { name, isTagOpen: true } : { name: `${name}:${tag}`, isTagOpen: false }
}

/** The images that a node has, as `kubectl get nodes` says them: only of nodes, whose status has them as lists of names. */
function* inNodeStatus(status: unknown): Generator<NamedImage> {
  const images = valueAt(status, 'images')
  if (!Array.isArray(images)) return
  for (const image of images as readonly unknown[]) {
    const names = valueAt(image, 'names')
    if (!Array.isArray(names)) continue
    const texts = names.filter((name): name is string => typeof name === 'string')
    const name = texts.find((text) => !text.includes('@')) ?? texts[0]
    if (name !== undefined) yield { name, isTagOpen: false }
  }
}

/**
 * `registry`, `repository`, `tag` and `digest` as Helm charts have them. Without a tag the chart decides. A chart's own
 * place, `repository` of a HelmChart or of a dependency, is a URL.
 */
function partsOf(map: object, key: string): NamedImage | null {
  const isImage = /image$/i.test(key)
  const repository = textAt(map, 'repository') || (isImage ? textAt(map, 'name') : '')
  const hasTag = valueAt(map, 'tag') !== undefined || valueAt(map, 'digest') !== undefined
  if (repository === '' || repository.includes('://') || !(isImage || hasTag)) return null
  const registry = textAt(map, 'registry').replace(/\/+$/, '')
  const name = registry === '' ? repository : `${registry}/${repository}`
  const digest = textAt(map, 'digest') || textAt(map, 'sha')
  if (digest !== '') return { name: `${name}@${digest.includes(':') ? digest : `sha256:${digest}`}`, isTagOpen: false }
  const tag = textAt(map, 'tag')
  return tag === '' ? { name, isTagOpen: !/:[^/]*$/.test(name) } : { name: `${name}:${tag}`, isTagOpen: false }
}

function entriesOf(map: object): Iterable<readonly [string, unknown]> {
  return map instanceof Map ? (map as ReadonlyMap<string, unknown>) : Object.entries(map)
}

function valueAt(value: unknown, key: string): unknown {
  if (value === null || typeof value !== 'object') return undefined
  if (value instanceof Map) return (value as ReadonlyMap<string, unknown>).get(key)
  return Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined
}

/** A number is a tag too: YAML reads `tag: 3` as one. */
function textAt(value: unknown, key: string): string {
  const text = valueAt(value, key)
  return typeof text === 'string' ? text.trim() : typeof text === 'number' ? String(text) : ''
}
