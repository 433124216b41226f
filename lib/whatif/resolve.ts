import type { Reference } from '@/lib/containerd/reference'
import type { CriLine } from '@/lib/containerd/pull/cri-error'
import { DIGEST_FORMAT, invalidDigestLine, notFoundLine, oldStatusLine, statusLine } from '@/lib/containerd/pull/lines'
import { unknown, type Line, type Written } from '@/lib/containerd/pull/line'
import { skipsBlobs, worseOf, type ErrorClass } from '@/lib/containerd/pull/selection'
import type { Release } from '@/lib/k3s/releases/releases'
import type { HostWord, SimulatedHost } from './host'
import type { Content } from './server'

/** What containerd takes for the image. */
export interface Found {
  readonly attempt: number
  readonly content: Content
  readonly digest: Written
  readonly mediaType: Written
}

export type Resolved =
  | { readonly found: Found }
  /** `cri` without what is before it; its message null where the words of the release were not read. */
  | { readonly error: FoundError; readonly blamed: number | null; readonly endsAt: number }
  | { readonly hangsAt: number }

export interface FoundError {
  readonly code: CriLine['code']
  readonly message: Line | null
}

interface Kept {
  readonly priority: ErrorClass
  readonly attempt: number
  readonly error: FoundError
}

/**
 * Asks the endpoints in their order until one has the name.
 * Source: containerd v2.3.4 core/remotes/docker/resolver.go, Resolve; v1.7.34 remotes/docker/resolver.go
 */
export function simulateResolve(
  hosts: readonly SimulatedHost[],
  hostNames: readonly string[],
  reference: Reference,
  abortsWith: string | null,
  release: Release,
): Resolved {
  const byDigest = reference.object.includes(':')
  let kept: Kept | null = null
  for (const object of byDigest ? (['manifests', 'blobs'] as const) : (['manifests'] as const)) {
    if (object === 'blobs' && skipsBlobs(kept, release)) break
    for (const [index, host] of hosts.entries()) {
      const isLast = index === hosts.length - 1 && abortsWith === null
      const asked = { object, name: reference.object, wanted: 'name' } as const
      const word = host.ask({ ...asked, method: 'HEAD', isLast })
      if (word.kind === 'hangs') return { hangsAt: index }
      const context = { host, index, hostName: hostNames[index] ?? '', reference, object, release }
      const step = word.kind === 'failed' ? nextHost(1, 'Unknown', word.text) : stepOf(word, context)
      if ('found' in step || 'hangsAt' in step) return step
      if ('ends' in step) return { error: step.ends, blamed: index, endsAt: index }
      kept = worseOf<Kept>(kept, { ...step, attempt: index }, release)
    }
    if (abortsWith !== null)
      return { error: { code: 'Unknown', message: [abortsWith] }, blamed: null, endsAt: hosts.length - 1 }
  }
  const last = hosts.length - 1
  return kept === null
    ? { error: { code: 'NotFound', message: [notFoundLine(reference.normalised)] }, blamed: null, endsAt: last }
    : { error: kept.error, blamed: kept.attempt, endsAt: last }
}

type Step =
  | { readonly found: Found }
  | { readonly ends: FoundError }
  | { readonly hangsAt: number }
  | Omit<Kept, 'attempt'>

function nextHost(priority: ErrorClass, code: FoundError['code'], message: Line | null): Omit<Kept, 'attempt'> {
  return { priority, error: { code, message } }
}

interface StepContext {
  readonly host: SimulatedHost
  readonly index: number
  readonly hostName: string
  readonly reference: Reference
  readonly object: 'manifests' | 'blobs'
  readonly release: Release
}

type StatusWord = Extract<HostWord, { kind: 'status' }>

/** What containerd does after one host's answer. */
function stepOf(word: StatusWord, context: StepContext): Step {
  const { reference, release, object, hostName } = context
  const { status } = word.reply
  if (status === 404) return nextHost(2, 'NotFound', [notFoundLine(reference.normalised)])
  if (status < 300) return accept(word, context)
  if (release.containerdLine === '1.5')
    return status > 399 ? nextHost(3, 'Unknown', null) : { ends: { code: 'Unknown', message: null } }
  const message: Line =
    release.containerdLine === '1.6'
      ? [oldStatusLine(hostName, object, reference.object, status)]
      : statusLine({ ...word, status, words: wordsOf(word, context) })
  return status > 399 ? nextHost(3, 'Unknown', message) : { ends: { code: 'Unknown', message } }
}

/** Newer containerd asks again with GET after a 403, to read what the registry says. */
function wordsOf(word: StatusWord, { host, object, reference, release, hostName }: StepContext) {
  if (!release.getAfterForbiddenHead) return []
  if (word.method === 'HEAD') {
    if (word.reply.status !== 403) return []
    const again = host.ask({ method: 'GET', object, name: reference.object, isLast: false, wanted: 'name' })
    if (again.kind !== 'status' || again.reply.status < 400) return []
  }
  return host.answer.known?.says ?? [unknown('words', hostName)]
}

/** sha256 of nothing. */
const EMPTY = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

const MEDIA_TYPES: Readonly<Partial<Record<Content, string>>> = { 'web-page': 'text/html' }

function accept({ reply }: StatusWord, { host, index, hostName, reference, object, release }: StepContext): Step {
  const { known } = host.answer
  const byDigest = reference.object.includes(':')
  if (!byDigest && reply.digest === 'invalid')
    return {
      ends: {
        code: 'Unknown',
        message: invalidDigestLine(known?.digestHeader ?? unknown('invalid-digest', hostName), DIGEST_FORMAT),
      },
    }
  let content = reply.content ?? 'image'
  if (!byDigest && reply.digest === undefined) {
    const again = host.ask({ method: 'GET', object, name: reference.object, isLast: true, wanted: 'name' })
    if (again.kind === 'hangs') return { hangsAt: index }
    if (again.kind === 'failed') return { ends: { code: 'Unknown', message: again.text } }
    const { status } = again.reply
    if (status > 299 && release.checksManifestGet) {
      const words = release.getAfterForbiddenHead ? (known?.says ?? [unknown('words', hostName)]) : []
      return { ends: { code: 'Unknown', message: statusLine({ ...again, status, words }) } }
    }
    content = again.reply.content ?? 'error-page'
  }
  const digest = byDigest ? reference.object : content === 'empty' ? EMPTY : unknown('digest', 'root')
  const mediaType = known?.mediaType ?? MEDIA_TYPES[content] ?? unknown('media-type', hostName)
  return { found: { attempt: index, content, digest, mediaType } }
}
