import type { Diagnostic } from '@/lib/registries/diagnostic'
import { applyEdits, joinEdits, tidyEdits, type TextEdit } from '@/lib/registries/text-edit'

export interface FixedText {
  /** Of the text that was given, ascending and apart; none when there is nothing to mend. */
  readonly edits: readonly TextEdit[]
  /** What was done, in the order in which it was. */
  readonly titles: readonly string[]
}

/** One fix can uncover the next problem, as a renamed key does. More rounds than that mean that two fixes undo each other. */
const ROUNDS_MAX = 20

/**
 * All safe fixes, until no more are offered. `relint` gives the diagnostics of a text; a round that would add an error
 * is not made. Never throws.
 */
export function fixAll(text: string, relint: (text: string) => readonly Diagnostic[]): FixedText {
  let current = text
  let edits: readonly TextEdit[] = []
  let titles: readonly string[] = []
  let diagnostics = relint(text)
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const step = mend(current, diagnostics, relint)
    if (step === null) break
    edits = joinEdits(text.length, edits, step.edits)
    titles = [...titles, ...step.titles]
    current = step.text
    diagnostics = step.diagnostics
  }
  return { edits: tidyEdits(text, edits), titles }
}

interface Step extends FixedText {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

/** As many fixes at once as do not touch each other; where that goes wrong, the first one that goes well alone. */
function mend(text: string, diagnostics: readonly Diagnostic[], relint: (text: string) => readonly Diagnostic[]): Step | null {
  const offers = offersOf(diagnostics)
  const attempts = [offers, ...(offers.length > 1 ? offers.map((offer) => [offer]) : [])]
  const errors = errorsIn(diagnostics)
  for (const attempt of attempts) {
    const chosen = apart(attempt)
    if (chosen.length === 0) return null
    const edits = chosen.flatMap((offer) => offer.edits).toSorted((a, b) => a.start - b.start)
    const mended = applyEdits(text, edits)
    const after = relint(mended)
    if (mended !== text && errorsIn(after) <= errors && after.length < diagnostics.length) {
      return { text: mended, edits, titles: chosen.map(({ title }) => title), diagnostics: after }
    }
  }
  return null
}

interface Offer {
  readonly title: string
  readonly edits: readonly TextEdit[]
}

/** A file with more to mend is mended in several rounds. */
const OFFERS_MAX = 50

function offersOf(diagnostics: readonly Diagnostic[]): readonly Offer[] {
  const offers: Offer[] = []
  for (const { fixes = [] } of diagnostics) {
    const fix = fixes.find(({ safe }) => safe)
    const edits = fix?.edits() ?? []
    if (fix !== undefined && edits.length > 0) offers.push({ title: fix.title, edits })
    if (offers.length === OFFERS_MAX) break
  }
  return offers
}

/** Each fix was computed without the others: two that touch may both write the same new lines. */
function apart(offers: readonly Offer[]): readonly Offer[] {
  const taken: TextEdit[] = []
  return offers.filter(({ edits }) => {
    const isFree = edits.every(({ start, end }) => taken.every((other) => end < other.start || other.end < start))
    if (isFree) taken.push(...edits)
    return isFree
  })
}

function errorsIn(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length
}
