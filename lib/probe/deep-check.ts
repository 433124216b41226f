import { createHash } from 'node:crypto'
import { createHost } from './ask-host'
import {
  blobMissing,
  fetchFailed,
  fetchStatusLine,
  manifestMissing,
  noPlatform,
  wrongCommit,
} from '@/lib/containerd/pull/lines'
import { plainLine, type Line } from '@/lib/containerd/pull/line'
import type { Host, HostAnswer, HostStatus } from './host-answer'
import type { ObjectReport, Undecided, UndecidedReason } from './event'
import type { CriError } from '@/lib/containerd/pull/cri-error'
import { registryErrors } from './report'
import { isIndexType } from './manifest-content'
import { wholeOf } from './unusable'
import { printUrl } from '@/lib/probe/wire/wire-url'
import { shortageOf } from '@/lib/probe/verdict/shortage'
import { undecidedClause, undecidedOf } from '@/lib/probe/outcome/undecided-words'
import { headerOf } from '@/lib/probe/wire/exchange'
import type { WireAnswer } from '@/lib/probe/wire/wire-message'
import { OwnLimit, requireAttempt } from '@/lib/probe/guard/own-limits'
import type { Pull } from './pull'
import { readManifest, type ManifestContent, type ManifestEntry } from './manifest-content'
import { cut } from '@/lib/probe/guard/shown-url'
import { inEnglish, saying, type Saying } from '@/lib/words/saying'
import { MANIFEST_MAX, type Descriptor } from './step'

/** Why the pull fails although the name was found, and at whom. */
export interface DeepProblem {
  /** Null where containerd's words cannot be known, or none ever come. */
  readonly cri: CriError | null
  readonly blamed: number | null
  /** The pull does not end by itself. */
  readonly hangs: boolean
  /** Attempts that a node may find in another state, with what that hangs on. */
  readonly undecided: readonly Undecided[]
}

interface Fetched {
  readonly attempt: number
  readonly answer: WireAnswer
  readonly status: HostStatus
}

type Named = Pick<ManifestEntry, 'digest' | 'mediaType'>

/** More layers than that are not asked for; overlayfs could not stack them. */
const LAYERS_MAX = 127

/**
 * What containerd fetches after it resolved a name: the manifest, that of the platform, the configuration, the layers.
 * Manifests are read and their digests checked; of the rest it is only asked whether it is there. Each object is asked
 * for at every endpoint in order, as containerd does. Null when all of it is there.
 */
export async function checkObjects(root: Descriptor, platform: string, pull: Pull): Promise<DeepProblem | null> {
  try {
    return await checkAll(root, platform, pull)
  } catch (error) {
    if (!(error instanceof OwnLimit)) throw error
    return unfinished(root.attempt, 'own-limit', error.why)
  }
}

async function checkAll(root: Descriptor, platform: string, pull: Pull): Promise<DeepProblem | null> {
  const hosts = pull.attempts.map((attempt, index) => createHost(pull, attempt, index))
  const first = await manifest(hosts, 'manifest', root, pull)
  if ('cri' in first) return first
  let image = first.content
  const entries = image.manifests
  if (entries.length > 0) {
    const wanted = entries.find((one) => one.platform === platform)
    if (wanted === undefined) {
      const has = [...new Set(entries.map((entry) => entry.platform))]
        .filter((one) => one !== 'unknown/unknown' && one !== '')
        .join(', ')
      pull.emit({
        kind: 'object',
        object: {
          what: 'platform',
          digest: root.digest,
          attempt: first.attempt,
          bytes: null,
          ...remarks(
            saying('There is no {platform} in it, only {others}.', {
              platform,
              others: has === '' ? saying('nothing') : cut(pull.redact(has), 300),
            }),
          ),
        },
      })
      return problemAt(first.attempt, wholeOf(noPlatform(root.digest, pull.release)))
    }
    const second = await manifest(hosts, 'platform', wanted, pull)
    if ('cri' in second) return second
    image = second.content
  }
  const blobs = [
    ...(image.config === null ? [] : [{ what: 'config' as const, entry: image.config }]),
    ...image.layers.slice(0, LAYERS_MAX).map((entry) => ({ what: 'layer' as const, entry })),
  ]
  if (blobs.length === 0)
    return problemAt(root.attempt, {
      code: 'NotFound',
      message: `unexpected media type ${pull.redact(root.mediaType)} for ${root.digest}: not found`,
    })
  for (const { what, entry } of blobs) {
    const problem = await blob(hosts, what, entry, pull)
    if (problem !== null) return problem
    if (pull.signal.aborted)
      return unfinished(root.attempt, 'own-time-limit', saying('the whole run took too long here and was ended'))
  }
  return image.layers.length > LAYERS_MAX
    ? unfinished(
        root.attempt,
        'own-limit',
        saying('the image has more layers than the {limit} that are asked for here', { limit: LAYERS_MAX }),
      )
    : null
}

function unfinished(attempt: number, reason: UndecidedReason, clause: Saying): DeepProblem {
  return {
    cri: null,
    blamed: null,
    hangs: false,
    undecided: [undecidedOf(attempt, reason, clause)],
  }
}

type Manifest = { readonly content: ManifestContent; readonly attempt: number }

async function manifest(
  hosts: readonly Host[],
  what: 'manifest' | 'platform',
  entry: Named,
  pull: Pull,
): Promise<Manifest | DeepProblem> {
  const { digest } = entry
  const fetched = await fetchFrom(hosts, 'manifests', 'GET', entry, pull)
  const report = (problem: Saying | null, object: Partial<ObjectReport> = {}): void =>
    pull.emit({
      kind: 'object',
      object: { what, digest, attempt: null, bytes: null, ...remarks(problem), ...object },
    })
  if ('cri' in fetched) {
    report(missingWords(fetched))
    return fetched
  }
  const { attempt, answer } = fetched
  const computed = `sha256:${createHash('sha256').update(answer.body).digest('hex')}`
  if (answer.isCut || (digest.startsWith('sha256:') && computed !== digest)) {
    report(answer.isCut ? saying('It is too large.') : saying('What came is not what its digest says.'), {
      attempt,
      bytes: answer.body.length,
    })
    return problemAt(
      attempt,
      answer.isCut
        ? null
        : wholeOf(wrongCommit(isIndexType(mediaTypeOf(answer)) ? 'index' : 'manifest', digest, computed)),
    )
  }
  const content = readManifest(answer.body)
  report(content === null ? saying('It is no manifest.') : null, { attempt, bytes: answer.body.length })
  return content === null
    ? problemAt(attempt, {
        code: 'NotFound',
        message: `unexpected media type ${pull.redact(mediaTypeOf(answer))} for ${digest}: not found`,
      })
    : { content, attempt }
}

async function blob(
  hosts: readonly Host[],
  what: 'config' | 'layer',
  entry: ManifestEntry,
  pull: Pull,
): Promise<DeepProblem | null> {
  const { digest, size } = entry
  const found = await fetchFrom(hosts, 'blobs', 'HEAD', entry, pull)
  const problem = 'cri' in found ? found : null
  pull.emit({
    kind: 'object',
    object: {
      what,
      digest,
      attempt: 'cri' in found ? null : found.attempt,
      bytes: size >= 0 ? size : null,
      ...remarks(problem && missingWords(problem), 'cri' in found ? null : givenBy(found, pull)),
    },
  })
  return problem
}

/** What is said of an object. */
function remarks(problem: Saying | null, note: Saying | null = null): Pick<ObjectReport, 'problem' | 'note' | 'said'> {
  return { problem: problem && inEnglish(problem), note: note && inEnglish(note), said: { problem, note } }
}

function problemAt(blamed: number, cri: CriError | null): DeepProblem {
  return { cri, blamed, hangs: false, undecided: [] }
}

function missingWords({ hangs, undecided }: DeepProblem): Saying {
  if (hangs) return saying('The pull hangs here.')
  return undecided.length > 0
    ? saying('No endpoint has it that could be asked as a node asks.')
    : saying('No endpoint has it.')
}

function givenBy({ status: { url, asked } }: Fetched, { redact }: Pull): Saying | null {
  if (url.host === asked.host) return null
  return saying('{host} gives it, to which it redirects without credentials: nodes must reach that too.', {
    host: cut(redact(url.host), 300),
  })
}

/**
 * Any answer but a 2xx leads to the next host; the first error is the one that is told.
 * Source: containerd v2.3.4 core/remotes/docker/fetcher.go, Fetch
 */
async function fetchFrom(
  hosts: readonly Host[],
  object: 'manifests' | 'blobs',
  method: 'HEAD' | 'GET',
  { digest, mediaType }: Named,
  pull: Pull,
): Promise<Fetched | DeepProblem> {
  let first: { readonly cri: CriError | null; readonly blamed: number } | null = null
  const undecided: Undecided[] = []
  for (const [attempt, host] of hosts.entries()) {
    requireAttempt(attempt, hosts.length)
    const answer = await host.ask({
      method,
      object,
      digest,
      purpose: 'fetch',
      isLast: attempt === hosts.length - 1,
      bodyMax: method === 'GET' ? MANIFEST_MAX : 0,
    })
    const shortage = shortageOf(answer, host, attempt, pull)
    if (shortage !== null) undecided.push(undecidedOf(attempt, shortage.reason, undecidedClause(shortage)))
    if (answer.kind === 'status' && answer.answer.status < 300)
      return { attempt, answer: answer.answer, status: answer }
    if (host.seen.hangsAt() !== null) return { cri: null, blamed: attempt, hangs: true, undecided }
    if (pull.signal.aborted) break
    first ??= { cri: fetchError(answer, { object, method, digest, mediaType }, host, pull), blamed: attempt }
  }
  return { cri: first?.cri ?? null, blamed: first?.blamed ?? null, hangs: false, undecided }
}

interface Asked extends Named {
  readonly object: 'manifests' | 'blobs'
  readonly method: 'HEAD' | 'GET'
}

/** The words for an answer that is no object; null where they cannot be known. containerd asks for all of it with GET. */
function fetchError(answer: HostAnswer, asked: Asked, { seen }: Host, pull: Pull): CriError | null {
  const error = (code: CriError['code'], message: Line | string): CriError => ({
    code,
    message: plainLine(fetchFailed(message)),
  })
  if (answer.kind === 'failed')
    return seen.isParaphrased()
      ? null
      : error('Unknown', answer.goText.replace(/^failed to do request: Head /, 'failed to do request: Get '))
  const { status } = answer.answer
  const url = printUrl(answer.asked)
  if (status === 404)
    return error(
      'NotFound',
      asked.object === 'manifests' ? manifestMissing(url) : blobMissing(asked.digest, asked.mediaType),
    )
  // What the registry says is part of it, and HEAD does not bring that.
  if (asked.method === 'HEAD') return null
  const words = registryErrors(answer.answer, pull.redact)
  return error('Unknown', fetchStatusLine({ method: 'GET', url, status, words }, pull.release))
}

function mediaTypeOf(answer: WireAnswer): string {
  return (headerOf(answer, 'content-type') ?? '').replace(/;.*$/s, '').trim()
}
