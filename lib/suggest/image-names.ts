import { parseReference } from '@/lib/containerd/reference'
import { DOCKER_HUB } from '@/lib/known/docker-hub'
import type { Registries } from '@/lib/registries/model'

/** From where a suggested image comes. */
export type NameOrigin = 'file' | 'list' | 'recent' | 'example'

export interface SuggestedName {
  readonly name: string
  readonly origin: NameOrigin
}

export interface NameSources {
  /** Null when no file could be read. */
  readonly registries: Pick<Registries, 'mirrors'> | null
  /** The image list. */
  readonly images: readonly string[]
  /** Names used before, newest first. */
  readonly recent: readonly string[]
}

/** A file can have thousands of mirrors, and a longer list takes long to draw. */
const SHOWN_MAX = 60

const EXAMPLES = [
  'rancher/mirrored-pause:3.6',
  'nginx',
  'registry.k8s.io/pause:3.10',
  'quay.io/jetstack/cert-manager-controller:v1.18.2',
  'ghcr.io/fluxcd/source-controller:v1.6.2',
]

/** An image that each registry has. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  [DOCKER_HUB, 'nginx'],
  ['registry.k8s.io', 'registry.k8s.io/pause:3.10'],
  ['quay.io', 'quay.io/jetstack/cert-manager-controller:v1.18.2'],
  ['ghcr.io', 'ghcr.io/fluxcd/source-controller:v1.6.2'],
  ['gcr.io', 'gcr.io/distroless/static:latest'],
  ['public.ecr.aws', 'public.ecr.aws/docker/library/nginx:latest'],
  ['mcr.microsoft.com', 'mcr.microsoft.com/oss/kubernetes/pause:3.9'],
  ['registry.suse.com', 'registry.suse.com/bci/bci-base:latest'],
  ['registry.gitlab.com', 'registry.gitlab.com/gitlab-org/gitlab-runner:latest'],
])

/**
 * Images to suggest, each once: of the registries of the file, of the image list, used before, examples. With `typed`,
 * those that have each of its words in them. At most 60.
 */
export function suggestNames(sources: NameSources, typed = ''): readonly SuggestedName[] {
  const words = typed.toLowerCase().split(/\s+/)
  const shown = new Map<string, SuggestedName>()
  for (const suggested of allNames(sources)) {
    if (shown.size === SHOWN_MAX) break
    const lower = suggested.name.toLowerCase()
    if (!shown.has(suggested.name) && words.every((word) => lower.includes(word))) shown.set(suggested.name, suggested)
  }
  return [...shown.values()]
}

function* allNames({ registries, images, recent }: NameSources): Generator<SuggestedName> {
  if (registries !== null) for (const name of namesOfMirrors(registries)) yield { name, origin: 'file' }
  for (const name of images) yield { name, origin: 'list' }
  for (const name of recent) yield { name, origin: 'recent' }
  for (const name of EXAMPLES) yield { name, origin: 'example' }
}

/**
 * An image of the first mirror, for a file to which the present image says nothing: no mirror is for its registry, nor for
 * all. Null where one is, where the image is no name, and where no key is a registry.
 */
export function imageForFile(image: string, registries: Pick<Registries, 'mirrors'>): string | null {
  const registry = registryOf(image)
  if (registry === null || registries.mirrors.has('*') || registries.mirrors.has(registry)) return null
  return namesOfMirrors(registries).next().value ?? null
}

/** The registry that containerd reads out of an image name; null when it is no name. */
export function registryOf(image: string): string | null {
  const parsed = parseReference(image, 'without-domain')
  return 'error' in parsed ? null : parsed.reference.registry
}

/** An image of that registry: one that it really has, where that is known. */
export function imageOf(registry: string): string {
  return KNOWN.get(registry) ?? `${registry}/team/app:1.0`
}

/** One image for each key of `mirrors` that can be the registry of one. */
function* namesOfMirrors({ mirrors }: Pick<Registries, 'mirrors'>): Generator<string, undefined> {
  for (const key of mirrors.keys()) {
    const name = imageOf(key)
    if (registryOf(name) === key) yield name
  }
}
