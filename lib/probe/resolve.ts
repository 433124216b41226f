import { notFoundLine } from '@/lib/containerd/pull/lines'
import { skipsBlobs, worseOf, type ErrorClass } from '@/lib/containerd/pull/selection'
import { createHost } from './ask-host'
import type { Undecided } from './event'
import type { CriError } from '@/lib/containerd/pull/cri-error'
import type { Host, HostAnswer, HostStatus } from './host-answer'
import { keptDigest, stepOf } from './next-step'
import type { WireAnswer } from '@/lib/probe/wire/wire-message'
import { outcomeOf } from '@/lib/probe/outcome/outcome'
import { notFilledIn } from '@/lib/probe/outcome/not-filled-in'
import { undecidedClause, undecidedOf } from '@/lib/probe/outcome/undecided-words'
import { OwnLimit, requireAttempt } from '@/lib/probe/guard/own-limits'
import type { Pull } from './pull'
import { shortageOf } from '@/lib/probe/verdict/shortage'
import { speaksTls } from './speaks-tls'
import type { Descriptor, Step } from './step'

export interface Resolution {
  /** By an attempt that is decided. */
  readonly found: Descriptor | null
  /** By an attempt that is not: a node may be told something else. */
  readonly perhapsFound: Descriptor | null
  /** The error of the pull; null when the image was found. */
  readonly error: ResolveError | null
  readonly undecided: readonly Undecided[]
  /** A limit of ours ended the search. */
  readonly isCut: boolean
}

export interface ResolveError {
  /** Null where containerd's words cannot be known, or none ever come. */
  readonly cri: CriError | null
  /** Attempt whose failure it is; null when it is of no single one. */
  readonly blamed: number | null
  /** The pull does not end by itself. */
  readonly hangs: boolean
}

interface Remembered {
  readonly priority: ErrorClass
  readonly cri: CriError | null
  readonly attempt: number
}

/**
 * Asks the endpoints of a plan in their order, as containerd does to resolve a name. What comes after an attempt that is
 * undecided is asked too, to learn what follows if that one fails. Never rejects for what a server does; says what it
 * learns through `pull.emit`. `only`: no other attempt is asked.
 * Source: containerd v2.3.4 core/remotes/docker/resolver.go, Resolve; v1.7.34 remotes/docker/resolver.go
 */
export async function resolve(pull: Pull, only?: number): Promise<Resolution> {
  const { attempts, abortsWith, reference, release } = pull
  const hosts = attempts.map((attempt, index) => createHost(pull, attempt, index))
  const byDigest = reference.object.includes(':')
  const undecided = new Map<number, Undecided>()
  const end = (found: Descriptor | null, error: ResolveError | null, isCut = false): Resolution => ({
    found,
    perhapsFound,
    error,
    undecided: [...undecided.values()].toSorted((a, b) => a.attempt - b.attempt),
    isCut,
  })
  let perhapsFound: Descriptor | null = null
  let digest = byDigest ? reference.object : ''
  let remembered: Remembered | null = null
  for (const object of byDigest ? (['manifests', 'blobs'] as const) : (['manifests'] as const)) {
    if (object === 'blobs' && (perhapsFound !== null || skipsBlobs(remembered, release))) break
    for (const [index, host] of hosts.entries()) {
      if (only !== undefined && index !== only) continue
      // With another login or CA than the node's, what a host answers says nothing.
      const open = pull.parity ? [] : (attempts[index]?.open ?? attempts[index]?.openAccess ?? [])
      if (open.length > 0) {
        const { undecided: unasked, outcome } = notFilledIn(index, open)
        const onlyIf = [...undecided.keys()].findLast((before) => before !== index) ?? null
        undecided.set(index, unasked)
        pull.emit({ kind: 'attempt', attempt: index, outcome, asNode: false, onlyIf })
        continue
      }
      const isLast = isLastHost(index, pull)
      const asked = await askOnce(host, index, digest, object, pull)
      if (asked instanceof OwnLimit) {
        undecided.set(index, undecidedOf(index, 'own-limit', asked.why))
        return end(null, null, true)
      }
      const { answer, spoken, step, isTls } = asked
      const shortage = shortageOf(answer, host, index, pull)
      const why = shortage && { reason: shortage.reason, clause: undecidedClause(shortage) }
      const worst: Remembered | null =
        step.kind === 'next' ? worseOf(remembered, rememberedOf(step, host, index, release), release) : remembered
      pull.emit({
        kind: 'attempt',
        attempt: index,
        outcome: outcomeOf(
          {
            answer,
            step,
            spoken: spoken?.answer ?? null,
            index,
            isTls,
            isLast: isLast && (!byDigest || object === 'blobs' || skipsBlobs(worst, release)),
            hangsAt: host.seen.hangsAt(),
            undecided: why,
          },
          pull,
        ),
        asNode: why === null && pull.unknownFiles(index).length === 0,
        onlyIf: [...undecided.keys()].findLast((before) => before !== index) ?? null,
      })
      if (why !== null) {
        undecided.set(index, undecidedOf(index, why.reason, why.clause))
        if (step.kind === 'found') perhapsFound ??= step.descriptor
      }
      if (pull.signal.aborted) return end(null, { cri: null, blamed: null, hangs: false })
      if (why !== null) continue
      if (step.kind === 'found') return end(step.descriptor, null)
      if (step.kind === 'dead-end')
        return end(null, { cri: deadEndCri(step, host), blamed: index, hangs: step.code === 'hangs' })
      if (step.priority === 4) digest = keptDigest(answer, digest)
      remembered = worst
    }
    if (abortsWith !== null && only === undefined)
      return end(null, { cri: { code: 'Unknown', message: abortsWith }, blamed: null, hangs: false })
  }
  return end(null, {
    cri:
      remembered === null
        ? { code: 'NotFound', message: notFoundLine(reference.normalised) }
        : (remembered as Remembered).cri,
    blamed: (remembered as Remembered | null)?.attempt ?? null,
    hangs: false,
  })
}

/** A host at which containerd ends the pull is not asked, but the one before it is not the last for that. */
function isLastHost(index: number, { attempts, abortsWith }: Pull): boolean {
  return index === attempts.length - 1 && abortsWith === null
}

interface AskedOnce {
  readonly answer: HostAnswer
  readonly spoken: Spoken | null
  readonly step: Step
  readonly isTls: boolean
}

/** One endpoint's last word about the name; the limit where we send no more. */
async function askOnce(
  host: Host,
  index: number,
  digest: string,
  object: 'manifests' | 'blobs',
  pull: Pull,
): Promise<AskedOnce | OwnLimit> {
  try {
    requireAttempt(index, pull.attempts.length)
    const isLast = isLastHost(index, pull)
    const answer = await host.ask({ method: 'HEAD', object, purpose: 'resolve', isLast, bodyMax: 0 })
    const attempt = pull.attempts[index]
    const isTls = attempt !== undefined && (await speaksTls(answer, attempt, index, pull))
    const spoken = await heardOut(answer, host, object, pull)
    const read = spoken?.isContainerds === true ? spoken.answer : null
    return { answer, spoken, isTls, step: await stepOf(answer, read, { host, index, digest, object, pull }) }
  } catch (error) {
    if (error instanceof OwnLimit) return error
    throw error
  }
}

function rememberedOf(
  step: Extract<Step, { kind: 'next' }>,
  { seen }: Host,
  attempt: number,
  release: Pull['release'],
): Remembered {
  const { priority, goText } = step
  const code = priority === 2 || priority === 4 ? 'NotFound' : 'Unknown'
  const isUnread = priority === 3 && release.containerdLine === '1.5'
  return {
    priority,
    attempt,
    cri: isUnread || (priority === 1 && seen.isParaphrased()) ? null : { code, message: goText },
  }
}

function deadEndCri({ goText }: Extract<Step, { kind: 'dead-end' }>, { seen }: Host): CriError | null {
  return goText === null || seen.isParaphrased() ? null : { code: 'Unknown', message: goText }
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
