import type { HostAnswer } from '@/lib/probe/host-answer'
import type { OutcomeReport } from '@/lib/probe/event'
import type { Pull } from '@/lib/probe/pull'
import { registryErrors } from '@/lib/probe/report'
import type { Step } from '@/lib/probe/step'
import { unusable } from '@/lib/probe/unusable'
import type { WireAnswer } from '@/lib/probe/wire/exchange'
import { answerWords } from './answer-words'
import { failureWords } from './failure-words'
import { httpOnHttps } from './refusal-words'
import { notesOn, unknownFileNotes } from './notes'

/** What was asked besides, to understand an answer. */
interface Heard {
  /** The body that belongs to an error. */
  readonly spoken: WireAnswer | null
  /** A port that is asked over http speaks TLS. */
  readonly isTls: boolean
}

/** What one endpoint's answer means, in words for a person. Never contains a secret. */
export function outcomeOf(answer: HostAnswer, step: Step, heard: Heard, index: number, pull: Pull): OutcomeReport {
  const { spoken, isTls } = heard
  const host = pull.attempts[index]?.parts.host ?? ''
  const words = isTls
    ? httpOnHttps(host)
    : answer.kind === 'failed'
      ? failureWords(answer, index, pull)
      : answerWords(answer, step, spoken, index, pull)
  // It counts as found, and the pull then fails on what was found.
  const isDead = step.kind === 'found' && unusable(step.descriptor, pull.release) !== null
  return {
    ...words,
    leadsTo: isDead ? 'dead-end' : step.kind === 'found' ? 'found' : step.kind,
    errors: spoken === null ? [] : registryErrors(spoken, pull.redact),
    notes: [...unknownFileNotes(index, pull), ...(answer.kind === 'failed' ? [] : notesOn(answer, step, index, pull))],
    unknownFiles: pull.unknownFiles(index),
    consent: answer.kind === 'failed' ? (answer.detail.consent ?? null) : null,
  }
}
