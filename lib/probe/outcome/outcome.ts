import type { HostAnswer } from '@/lib/probe/host-answer'
import type { Consent, OutcomeReport, UndecidedReason } from '@/lib/probe/event'
import type { Pull } from '@/lib/probe/pull'
import { registryErrors } from '@/lib/probe/report'
import type { Step } from '@/lib/probe/step'
import { unusable } from '@/lib/probe/unusable'
import type { WireAnswer } from '@/lib/probe/wire/wire-message'
import type { Saying } from '@/lib/words/saying'
import { answerWords } from './answer-words'
import { failureWords } from './failure-words'
import { httpOnHttps } from './refusal-words'
import { detailsOn, maskedNotes, notesOn, unknownFileNotes } from './notes'
import { hangWords } from './transport-words'
import { undecidedAdvice } from './undecided-words'
import { reported, type OutcomeWords, type UndecidedWords } from './words'

export interface Asked {
  readonly answer: HostAnswer
  readonly step: Step
  /** What the registry said with an error; null when it was not asked or did not say. */
  readonly spoken: WireAnswer | null
  readonly index: number
  /** TLS is spoken on the port, and it was asked over http. */
  readonly isTls: boolean
  /** containerd has no other endpoint to ask. */
  readonly isLast: boolean
  /** Host for which containerd waits without end. */
  readonly hangsAt: string | null
  /** Why a node may be told something else; null when it is told this. */
  readonly undecided: { readonly reason: UndecidedReason; readonly clause: Saying } | null
}

/** What one endpoint's answer means, in words for a person. Never contains a secret. */
export function outcomeOf(asked: Asked, pull: Pull): OutcomeReport {
  const { answer, step, spoken, index, undecided } = asked
  const learned = learnedWords(asked, pull)
  return {
    ...reported(undecided === null ? learned : undecidedWords(learned, undecided.reason, undecided.clause), {
      notes: [
        ...(undecided?.reason === 'file-not-given' ? [] : unknownFileNotes(index, pull)),
        ...(answer.kind === 'failed' ? maskedNotes(answer) : notesOn(answer, step, pull)),
      ],
      details: answer.kind === 'failed' ? [] : detailsOn(answer, step, index, pull),
    }),
    leadsTo: leadsTo(asked, pull),
    undecided: undecided?.reason ?? null,
    errors: spoken === null ? [] : registryErrors(spoken, pull.redact),
    unknownFiles: pull.unknownFiles(index),
    consent: answer.kind === 'failed' ? tellable(answer.detail.consent ?? null, pull) : null,
  }
}

function learnedWords({ answer, step, spoken, index, hangsAt, isTls }: Asked, pull: Pull): OutcomeWords {
  if (isTls) return httpOnHttps(pull.attempts[index]?.parts.host ?? '')
  if (step.kind === 'dead-end' && step.code === 'hangs') return hangWords(hangsAt ?? '')
  return answer.kind === 'failed' ? failureWords(answer, index, pull) : answerWords(answer, step, spoken, index, pull)
}

function undecidedWords(learned: OutcomeWords, reason: UndecidedReason, clause: Saying): OutcomeWords | UndecidedWords {
  const { code, message, undecided = message } = learned
  switch (reason) {
    case 'consent':
    case 'not-filled-in':
    case 'account-not-filled-in':
      return learned
    case 'file-not-given':
    case 'own-localhost':
      return {
        code: code === 'certificate-other-authority' ? 'certificate-unknown-authority' : code,
        clause,
        // What a token server does is not worth telling where it was asked in another way than the node asks it.
        message: code === 'token-failed' ? null : undecided,
        advice: undecidedAdvice(reason),
      }
    default:
      return { code, clause, message: null, advice: undecidedAdvice(reason) }
  }
}

function leadsTo({ step, isLast, undecided }: Asked, { release }: Pull): OutcomeReport['leadsTo'] {
  if (undecided !== null) return 'undecided'
  // It counts as found, and the pull then fails on what was found.
  if (step.kind === 'found') return unusable(step.descriptor, release) === null ? 'found' : 'dead-end'
  return step.kind === 'next' && isLast ? 'last' : step.kind
}

/** A host that has a secret in its name is not one to allow. */
function tellable(consent: Consent | null, { redact }: Pull): Consent | null {
  return consent === null || redact(consent.realm) !== consent.realm ? null : consent
}
