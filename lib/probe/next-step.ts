import { createHash } from 'node:crypto'
import {
  DIGEST_FORMAT,
  invalidDigestLine,
  notFoundLine,
  oldStatusLine,
  statusLine,
  tooLargeLine,
} from '@/lib/containerd/pull/lines'
import { plainLine } from '@/lib/containerd/pull/line'
import type { Host, HostAnswer, HostStatus } from './host-answer'
import { headerOf } from '@/lib/probe/wire/exchange'
import type { WireAnswer } from '@/lib/probe/wire/wire-message'
import type { Pull } from './pull'
import { registryErrors } from './report'
import { cut } from '@/lib/probe/guard/shown-url'
import { MANIFEST_MAX, type Step } from './step'
import { printUrl } from '@/lib/probe/wire/wire-url'

export interface StepContext {
  readonly host: Host
  readonly index: number
  /** Known before, by the reference or by a manifest that was too large. */
  readonly digest: string
  readonly object: 'manifests' | 'blobs'
  readonly pull: Pull
}

/**
 * What containerd does after one host's answer. `spoken` is an answer with the words of the registry, where containerd
 * reads them.
 */
export async function stepOf(answer: HostAnswer, spoken: WireAnswer | null, context: StepContext): Promise<Step> {
  const { reference, release } = context.pull
  if (context.host.seen.hangsAt() !== null) return { kind: 'dead-end', code: 'hangs', goText: null }
  // An account that is known to be wrong brings a 401.
  if (answer.kind === 'failed')
    return { kind: 'next', priority: answer.code === 'wrong-credentials' ? 3 : 1, goText: answer.goText }
  const { status } = answer.answer
  if (status === 404) return { kind: 'next', priority: 2, goText: notFoundLine(reference.normalised) }
  if (status < 300) return accept(answer, context)
  const goText =
    release.containerdLine < '1.7'
      ? oldStatusLine(hostOf(context), context.object, reference.object, status)
      : statusErrorText(answer, release.getAfterForbiddenHead ? spoken : null, context.pull)
  return status > 399 ? { kind: 'next', priority: 3, goText } : { kind: 'dead-end', code: 'not-followed', goText }
}

function hostOf({ index, pull: { attempts } }: StepContext): string {
  return attempts[index]?.parts.host ?? ''
}

/** A status that is no image, with what the registry says where containerd reads it. */
export function statusErrorText(
  { method, asked, answer }: HostStatus,
  spoken: WireAnswer | null,
  { redact }: Pull,
): string {
  const words = spoken === null ? [] : registryErrors(spoken, redact)
  return plainLine(statusLine({ method, url: printUrl(asked), status: answer.status, words }))
}

async function accept(status: HostStatus, { host, index, digest: known, object, pull }: StepContext): Promise<Step> {
  let size = status.answer.contentLength
  let mediaType = mediaTypeOf(status.answer)
  let digest = known
  if (digest === '') {
    const header = headerOf(status.answer, 'docker-content-digest') ?? ''
    if (header !== '' && size !== -1) {
      const problem = digestProblem(header)
      if (problem !== null)
        return {
          kind: 'dead-end',
          code: 'digest-invalid',
          goText: plainLine(invalidDigestLine(pull.parity ? header : cut(pull.redact(header), 300), problem)),
        }
      digest = header
    }
  }
  const needsGet = digest === '' || size === -1
  if (needsGet) {
    const again = await host.ask({ method: 'GET', object, purpose: 'resolve', isLast: true, bodyMax: MANIFEST_MAX + 1 })
    if (host.seen.hangsAt() !== null) return { kind: 'dead-end', code: 'hangs', goText: null }
    if (again.kind === 'failed') return { kind: 'dead-end', code: 'manifest-unreadable', goText: again.goText }
    if (again.answer.status > 299 && pull.release.checksManifestGet)
      return {
        kind: 'dead-end',
        code: 'manifest-unreadable',
        goText: statusErrorText(again, pull.release.getAfterForbiddenHead ? again.answer : null, pull),
      }
    mediaType = mediaTypeOf(again.answer)
    if (digest === '') digest = `sha256:${createHash('sha256').update(again.answer.body).digest('hex')}`
    size = again.answer.body.length
  }
  if (size > MANIFEST_MAX)
    return {
      kind: 'next',
      priority: 4,
      goText: plainLine(tooLargeLine(`${size}`, pull.reference.normalised)),
    }
  const otherDigest = known === '' || pull.parity ? null : otherDigestIn(status.answer, known)
  return {
    kind: 'found',
    descriptor: { attempt: index, digest, size, mediaType, otherDigest },
    note: needsGet ? 'needs-get' : null,
  }
}

/** What the host says it has where that is not what was asked for; digests of two kinds cannot be compared. */
function otherDigestIn(answer: WireAnswer, wanted: string): string | null {
  const digest = headerOf(answer, 'docker-content-digest') ?? ''
  const isOther = digestProblem(digest) === null && digest !== wanted && kindOf(digest) === kindOf(wanted)
  return isOther ? digest : null
}

function kindOf(digest: string): string {
  return digest.replace(/:.*$/s, '')
}

function mediaTypeOf(answer: WireAnswer): string {
  return (headerOf(answer, 'content-type') ?? '').replace(/;.*$/s, '').trim()
}

/** The next host's answer is then taken for the one that was refused. */
export function keptDigest(answer: HostAnswer, digest: string): string {
  if (answer.kind === 'failed' || digest !== '') return digest
  return headerOf(answer.answer, 'docker-content-digest') ?? ''
}

const HEX_LENGTHS: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 }

/** Source: opencontainers/go-digest v1.0.0 digest.go, Validate */
export function digestProblem(digest: string): string | null {
  const [, algorithm = '', encoded = ''] = /^([a-z0-9]+(?:[.+_-][a-z0-9]+)*):([a-zA-Z0-9=_-]+)$/.exec(digest) ?? []
  if (algorithm === '') return DIGEST_FORMAT
  const length = Object.hasOwn(HEX_LENGTHS, algorithm) ? HEX_LENGTHS[algorithm] : undefined
  if (length === undefined) return 'unsupported digest algorithm'
  if (encoded.length !== length) return 'invalid checksum digest length'
  return /^[a-f0-9]+$/.test(encoded) ? null : DIGEST_FORMAT
}
