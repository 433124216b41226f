import {
  blobMissing,
  fetchFailed,
  fetchStatusLine,
  manifestMissing,
  noContent,
  noImage,
  noPlatform,
  shortRead,
  wrongCommit,
} from '@/lib/containerd/pull/lines'
import { unknown, type Written } from '@/lib/containerd/pull/line'
import type { Release } from '@/lib/k3s/releases/releases'
import type { HostWord, SimulatedHost } from './host'
import type { Wanted } from './request'
import type { Found, FoundError } from './resolve'

/** What an image consists of. */
export interface ImageShape {
  /** Its name stands for an index of several platforms, and not for a manifest. */
  readonly isIndex: boolean
  readonly layers: number
}

export type Fetched =
  | { readonly done: true }
  | { readonly error: FoundError; readonly blamed: number | null; readonly endsAt: number; readonly wanted: Wanted }
  | { readonly hangsAt: number; readonly wanted: Wanted }

/**
 * Fetches what a name stands for: index, manifest, configuration, layers. Each of them starts again at the first
 * endpoint.
 * Source: containerd v2.3.4 core/remotes/docker/fetcher.go, Fetch; core/images/handlers.go
 */
export function simulateFetch(
  hosts: readonly SimulatedHost[],
  hostNames: readonly string[],
  root: Found,
  image: ImageShape,
  release: Release,
): Fetched {
  if (root.content === 'empty')
    return { error: noContent(root.digest), blamed: root.attempt, endsAt: root.attempt, wanted: 'root' }
  const fetch = (object: 'manifests' | 'blobs', wanted: Wanted, name: Written, mediaType: Written, layer = 0) =>
    fetchFrom(hosts, hostNames, { object, wanted, name, mediaType, layer }, release)
  if (root.content !== 'image') {
    const asked = { object: 'blobs', wanted: 'root', name: root.digest, mediaType: root.mediaType, layer: 0 } as const
    const got = fetchFrom(hosts, hostNames, { ...asked, isOfErrorPage: root.content === 'error-page' }, release)
    return 'servedBy' in got
      ? { error: noImage(root.mediaType, root.digest), blamed: got.servedBy, endsAt: got.servedBy, wanted: 'root' }
      : got
  }
  const first = fetch('manifests', 'root', root.digest, unknown('media-type'))
  if (!('servedBy' in first)) return first
  const { id } = hosts[first.servedBy]!.answer
  const at = { blamed: first.servedBy, endsAt: first.servedBy }
  if (id === 'wrong-digest')
    return {
      error: wrongCommit(image.isIndex ? 'index' : 'manifest', root.digest, unknown('other-digest')),
      ...at,
      wanted: 'root',
    }
  if (id === 'no-platform') return { error: noPlatform(root.digest, release), ...at, wanted: 'platform' }
  if (image.isIndex) {
    const platform = fetch('manifests', 'platform', unknown('digest', 'platform'), unknown('media-type'))
    if (!('servedBy' in platform)) return platform
  }
  const layers = Array.from({ length: image.layers }, (_, index) => ['layer', index + 1] as const)
  for (const [wanted, layer] of [['config', 0] as const, ...layers]) {
    const got = fetch('blobs', wanted, unknown('digest', wanted), unknown('media-type'), layer)
    if (!('servedBy' in got)) return got
    const { answer } = hosts[got.servedBy]!
    if (answer.id === 'broken-blob') {
      const [announced, came] = answer.known?.bytes ?? []
      const message = shortRead(
        announced?.toString() ?? unknown('bytes'),
        came?.toString() ?? unknown('bytes'),
        release,
      )
      return { error: { code: 'Unknown', message }, blamed: got.servedBy, endsAt: got.servedBy, wanted }
    }
  }
  return { done: true }
}

interface FetchedObject {
  readonly object: 'manifests' | 'blobs'
  readonly wanted: Wanted
  readonly name: Written
  readonly mediaType: Written
  readonly layer: number
  readonly isOfErrorPage?: boolean
}

/** Any answer but a 2xx leads to the next host; the first error is the one that is told. */
function fetchFrom(
  hosts: readonly SimulatedHost[],
  hostNames: readonly string[],
  { object, wanted, name, mediaType, layer, isOfErrorPage = false }: FetchedObject,
  release: Release,
): { readonly servedBy: number } | Exclude<Fetched, { done: true }> {
  let first: FoundError | null = null
  let blamed: number | null = null
  for (const [index, host] of hosts.entries()) {
    const isLast = index === hosts.length - 1
    const word = host.ask({ method: 'GET', object, name, isLast, wanted, layer, isOfErrorPage })
    if (word.kind === 'hangs') return { hangsAt: index, wanted }
    if (word.kind === 'status' && word.reply.status < 300) return { servedBy: index }
    if (first !== null) continue
    blamed = index
    first = errorOf(word, { object, name, mediaType }, host, hostNames[index] ?? '', release)
  }
  const error = first ?? { code: 'NotFound' as const, message: fetchFailed(blobMissing(name, mediaType)) }
  return { error, blamed, endsAt: hosts.length - 1, wanted }
}

function errorOf(
  word: Exclude<HostWord, { kind: 'hangs' }>,
  { object, name, mediaType }: Pick<FetchedObject, 'object' | 'name' | 'mediaType'>,
  host: SimulatedHost,
  hostName: string,
  release: Release,
): FoundError {
  if (word.kind === 'failed') return { code: 'Unknown', message: word.text && fetchFailed(word.text) }
  const { url, method } = word
  const { status } = word.reply
  if (status === 404)
    return {
      code: 'NotFound',
      message: fetchFailed(object === 'manifests' ? manifestMissing(url) : blobMissing(name, mediaType)),
    }
  const words = host.answer.known?.says ?? [unknown('words', hostName)]
  return { code: 'Unknown', message: fetchFailed(fetchStatusLine({ method, url, status, words }, release)) }
}
