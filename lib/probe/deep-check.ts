import { createHash } from 'node:crypto'
import { createHost } from './ask-host'
import type { Host } from './host-answer'
import type { ObjectReport } from './event'
import { headerOf, type WireAnswer } from '@/lib/probe/wire/exchange'
import type { Pull } from './pull'
import { readManifest, type ManifestContent, type ManifestEntry } from './manifest-content'
import { MANIFEST_MAX, type Descriptor } from './step'

/** Why the pull fails although the name was found, in containerd's words, and at whom. */
export interface DeepProblem {
  readonly goText: string
  readonly blamed: number | null
}

interface Fetched {
  readonly attempt: number
  readonly answer: WireAnswer
}

/** More layers than that are not asked for. */
const LAYERS_MAX = 20

/**
 * What containerd fetches after it resolved a name: the manifest, that of the platform, the configuration, the layers.
 * Manifests are read and their digests checked; of the rest it is only asked whether it is there. Each object is asked
 * for at every endpoint in order, as containerd does. Null when all of it is there.
 */
export async function checkObjects(root: Descriptor, platform: string, pull: Pull): Promise<DeepProblem | null> {
  const hosts = pull.attempts.map((attempt, index) => createHost(pull, attempt, index))
  const first = await manifest(hosts, 'manifest', root.digest, pull)
  if ('goText' in first) return first
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
          problem: `There is no ${platform} in it, only ${has === '' ? 'nothing' : has}.`,
        },
      })
      return {
        goText: `no match for platform in manifest${pull.release.errorByClass ? ` ${root.digest}` : ''}: not found`,
        blamed: first.attempt,
      }
    }
    const second = await manifest(hosts, 'platform', wanted.digest, pull)
    if ('goText' in second) return second
    image = second.content
  }
  const blobs = [
    ...(image.config === null ? [] : [{ what: 'config' as const, entry: image.config }]),
    ...image.layers.slice(0, LAYERS_MAX).map((entry) => ({ what: 'layer' as const, entry })),
  ]
  if (blobs.length === 0)
    return { goText: `unexpected media type ${root.mediaType} for ${root.digest}: not found`, blamed: root.attempt }
  for (const { what, entry } of blobs) {
    const problem = await blob(hosts, what, entry, pull)
    if (problem !== null) return problem
    if (pull.signal.aborted) return null
  }
  return null
}

type Manifest = { readonly content: ManifestContent; readonly attempt: number }

async function manifest(
  hosts: readonly Host[],
  what: 'manifest' | 'platform',
  digest: string,
  pull: Pull,
): Promise<Manifest | DeepProblem> {
  const fetched = await fetchFrom(hosts, 'manifests', 'GET', digest)
  const report = (object: Partial<ObjectReport>): void =>
    pull.emit({ kind: 'object', object: { what, digest, attempt: null, bytes: null, problem: null, ...object } })
  if ('goText' in fetched) {
    report({ problem: 'No endpoint has it.' })
    return fetched
  }
  const { attempt, answer } = fetched
  const computed = `sha256:${createHash('sha256').update(answer.body).digest('hex')}`
  if (answer.isCut || (digest.startsWith('sha256:') && computed !== digest)) {
    report({
      attempt,
      bytes: answer.body.length,
      problem: answer.isCut ? 'It is too large.' : 'What came is not what its digest says.',
    })
    return {
      goText: `failed commit on ref "manifest-${digest}": unexpected commit digest ${computed}, expected ${digest}: failed precondition`,
      blamed: attempt,
    }
  }
  const content = readManifest(answer.body)
  report({ attempt, bytes: answer.body.length, problem: content === null ? 'It is no manifest.' : null })
  return content === null
    ? {
        goText: `unexpected media type ${headerOf(answer, 'content-type') ?? ''} for ${digest}: not found`,
        blamed: attempt,
      }
    : { content, attempt }
}

async function blob(
  hosts: readonly Host[],
  what: 'config' | 'layer',
  { digest, size }: ManifestEntry,
  pull: Pull,
): Promise<DeepProblem | null> {
  const found = await fetchFrom(hosts, 'blobs', 'HEAD', digest)
  const attempt = 'goText' in found ? null : found.attempt
  pull.emit({
    kind: 'object',
    object: {
      what,
      digest,
      attempt,
      bytes: size >= 0 ? size : null,
      problem: attempt === null ? 'No endpoint has it.' : null,
    },
  })
  return 'goText' in found ? found : null
}

/** Any answer but a 2xx leads to the next host; the first error is the one that is told. */
async function fetchFrom(
  hosts: readonly Host[],
  object: 'manifests' | 'blobs',
  method: 'HEAD' | 'GET',
  digest: string,
): Promise<Fetched | DeepProblem> {
  let first: DeepProblem | null = null
  for (const [attempt, host] of hosts.entries()) {
    const answer = await host.ask({
      method,
      object,
      digest,
      purpose: 'fetch',
      isLast: attempt === hosts.length - 1,
      bodyMax: method === 'GET' ? MANIFEST_MAX : 0,
    })
    if (answer.kind === 'status' && answer.answer.status < 300) return { attempt, answer: answer.answer }
    const goText =
      answer.kind === 'failed' ? answer.goText : `could not fetch content descriptor ${digest} from remote: not found`
    first ??= { goText: `failed to copy: httpReadSeeker: failed open: ${goText}`, blamed: attempt }
  }
  return first ?? { goText: `could not fetch content descriptor ${digest} from remote: not found`, blamed: null }
}
