import { createHash } from 'node:crypto'
import { createHost } from './ask-host'
import type { Host, HostAnswer, HostStatus } from './host-answer'
import { headerOf, type WireAnswer } from '@/lib/probe/wire/exchange'
import { outcomeOf } from '@/lib/probe/outcome/outcome'
import type { Pull } from './pull'
import { registryErrors } from './report'
import { speaksTls } from './speaks-tls'
import { statusText } from '@/lib/probe/wire/status-text'
import { MANIFEST_MAX, type Descriptor, type Step } from './step'
import { printUrl } from '@/lib/probe/wire/wire-url'

export interface Resolution {
  readonly found: Descriptor | null
  /** The error of the pull and whose it is; null when the image was found. */
  readonly error: { readonly goText: string; readonly blamed: number | null } | null
}

interface Remembered {
  readonly priority: number
  readonly goText: string
  readonly attempt: number
}

/**
 * Asks the endpoints of a plan in their order, as containerd does to resolve a name. Never rejects for what a server
 * does; says what it learns through `pull.emit`.
 * Source: containerd v2.3.4 core/remotes/docker/resolver.go, Resolve; v1.7.34 remotes/docker/resolver.go
 */
export async function resolve(pull: Pull): Promise<Resolution> {
  const { attempts, reference, release } = pull
  const hosts = attempts.map((attempt, index) => createHost(pull, attempt, index))
  const byDigest = reference.object.includes(':')
  let digest = byDigest ? reference.object : ''
  let remembered: Remembered | null = null
  for (const object of byDigest ? (['manifests', 'blobs'] as const) : (['manifests'] as const)) {
    // What answered with an error is not asked for the same as a blob.
    if (object === 'blobs' && release.limitedBlobFallback && (remembered?.priority ?? 0) > 2) break
    for (const [index, host] of hosts.entries()) {
      const isLast = index === hosts.length - 1
      const answer = await host.ask({ method: 'HEAD', object, purpose: 'resolve', isLast, bodyMax: 0 })
      const attempt = attempts[index]
      const isTls = attempt !== undefined && (await speaksTls(answer, attempt, index, pull))
      const spoken = await heardOut(answer, host, object, pull)
      const step = await stepOf(answer, spoken?.isContainerds === true ? spoken.answer : null, {
        host,
        index,
        digest,
        object,
        pull,
      })
      pull.emit({
        kind: 'attempt',
        attempt: index,
        outcome: outcomeOf(answer, step, { spoken: spoken?.answer ?? null, isTls }, index, pull),
      })
      if (pull.signal.aborted) return { found: null, error: { goText: 'context canceled', blamed: null } }
      if (step.kind === 'found') return { found: step.descriptor, error: null }
      if (step.kind === 'dead-end') return { found: null, error: { goText: step.goText, blamed: index } }
      if (step.priority === 4) digest = keptDigest(answer, digest)
      remembered = worseOf(
        remembered,
        { priority: step.priority, goText: step.goText, attempt: index },
        release.errorByClass,
      )
    }
  }
  const notFound = `${reference.normalised}: not found`
  return {
    found: null,
    error:
      remembered === null
        ? { goText: notFound, blamed: null }
        : { goText: remembered.goText, blamed: remembered.attempt },
  }
}

/** Since containerd 2.0 the first of the highest class; before, the first that is not a 404. */
function worseOf(before: Remembered | null, now: Remembered, byClass: boolean): Remembered {
  if (before === null) return now
  if (byClass) return now.priority > before.priority ? now : before
  return before.priority === 2 && now.priority !== 2 ? now : before
}

/** The body that belongs to an error: HEAD brings none. Newer containerd asks again for it after a 403, we when the person wants it. */
async function heardOut(
  answer: HostAnswer,
  host: Host,
  object: 'manifests' | 'blobs',
  { release, diagnostics, parity }: Pull,
): Promise<Spoken | null> {
  if (answer.kind === 'failed' || answer.answer.status < 400) return null
  if (answer.method === 'GET') return { answer: answer.answer, isContainerds: true }
  const isContainerds = answer.answer.status === 403 && release.getAfterForbiddenHead
  // Neither a wrong password nor a request too many is sent again for its sake.
  const isWanted = diagnostics || (!parity && mayWantCertificate(answer))
  if (!isContainerds && (!isWanted || [401, 408, 429].includes(answer.answer.status))) return null
  const again = await host.ask({
    method: 'GET',
    object,
    purpose: isContainerds ? 'resolve' : 'diagnostic',
    isLast: false,
    bodyMax: ERROR_BODY_MAX,
  })
  return again.kind === 'status' ? { answer: again.answer, isContainerds } : null
}

/** Some servers demand a client certificate only in the text of a 400. */
function mayWantCertificate({ answer, last }: HostStatus): boolean {
  return answer.status === 400 && last.request.scheme === 'https' && last.request.tls.client === null
}

interface Spoken {
  readonly answer: WireAnswer
  /** containerd reads it too, and puts it into its error. */
  readonly isContainerds: boolean
}

const ERROR_BODY_MAX = 64_000

interface StepContext {
  readonly host: Host
  readonly index: number
  /** Known before, by the reference or by a manifest that was too large. */
  readonly digest: string
  readonly object: 'manifests' | 'blobs'
  readonly pull: Pull
}

async function stepOf(answer: HostAnswer, spoken: WireAnswer | null, context: StepContext): Promise<Step> {
  const { reference, release } = context.pull
  if (answer.kind === 'failed') return { kind: 'next', priority: 1, goText: answer.goText }
  const { status } = answer.answer
  if (status === 404) return { kind: 'next', priority: 2, goText: `${reference.normalised}: not found` }
  if (status < 300) return accept(answer, context)
  const goText = statusErrorText(answer, release.getAfterForbiddenHead ? spoken : null, context.pull)
  return status > 399 ? { kind: 'next', priority: 3, goText } : { kind: 'dead-end', code: 'not-followed', goText }
}

/** Source: containerd v2.3.4 core/remotes/errors/errors.go */
function statusErrorText({ method, asked, answer }: HostStatus, spoken: WireAnswer | null, { redact }: Pull): string {
  const said =
    spoken === null
      ? []
      : registryErrors(spoken, redact).map(
          ({ code, message }) => `${code.toLowerCase().replaceAll('_', ' ')}${message === '' ? '' : `: ${message}`}`,
        )
  return [`unexpected status from ${method} request to ${printUrl(asked)}: ${statusText(answer.status)}`, ...said].join(
    '\n',
  )
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
          goText: `"${pull.redact(header)}" in header not a valid digest: ${problem}`,
        }
      digest = header
    }
  }
  const needsGet = digest === '' || size === -1
  if (needsGet) {
    const again = await host.ask({ method: 'GET', object, purpose: 'resolve', isLast: true, bodyMax: MANIFEST_MAX + 1 })
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
      goText: `rejecting ${size} byte manifest for ${pull.reference.normalised}: not found`,
    }
  return { kind: 'found', descriptor: { attempt: index, digest, size, mediaType }, note: needsGet ? 'needs-get' : null }
}

function mediaTypeOf(answer: WireAnswer): string {
  return (headerOf(answer, 'content-type') ?? '').replace(/;.*$/s, '').trim()
}

/** The next host's answer is then taken for the one that was refused. */
function keptDigest(answer: HostAnswer, digest: string): string {
  if (answer.kind === 'failed' || digest !== '') return digest
  return headerOf(answer.answer, 'docker-content-digest') ?? ''
}

const HEX_LENGTHS: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 }

/** Source: opencontainers/go-digest v1.0.0 digest.go, Validate */
export function digestProblem(digest: string): string | null {
  const [, algorithm = '', encoded = ''] = /^([a-z0-9]+(?:[.+_-][a-z0-9]+)*):([a-zA-Z0-9=_-]+)$/.exec(digest) ?? []
  if (algorithm === '') return 'invalid checksum digest format'
  const length = Object.hasOwn(HEX_LENGTHS, algorithm) ? HEX_LENGTHS[algorithm] : undefined
  if (length === undefined) return 'unsupported digest algorithm'
  if (encoded.length !== length) return 'invalid checksum digest length'
  return /^[a-f0-9]+$/.test(encoded) ? null : 'invalid checksum digest format'
}
