import type { Diagnostic } from '@/lib/registries/diagnostic'
import { applyEdits, joinEdits, tidyEdits, type TextEdit } from '@/lib/text/text-edit'
import type { Titled } from '@/lib/words/worded'
import { FINDINGS_PER_RULE_MAX } from '@/lib/lint/rule'

export interface FixedText {
  /** Edits of the given text, ascending and disjoint; empty when there is nothing to fix. */
  readonly edits: readonly TextEdit[]
  /** The fixes, in the order in which they were made. */
  readonly titles: readonly Titled[]
}

/**
 * One fix can uncover the next problem, as a renamed key does. More rounds than this mean that two fixes undo each
 * other.
 */
const ROUNDS_MAX = 20

/** How often a text may be linted again: limits the work for a file whose fixes conflict. */
export const LOOKS_MAX = 80

/** Without a waiting person only the number of lint runs decides, so the result is the same on any machine. */
const NEVER_LATE: IsLate = () => false

/**
 * All safe fixes, until no more are offered. `relint` returns the diagnostics of a text. A fix is made only if it
 * removes its finding and causes no error and nothing that the parser objects to, such as two keys that become one. No
 * more fixes are started once `isLate`: what is done by then is kept, and the next call continues from there. Never
 * throws.
 */
export function fixAll(
  text: string,
  relint: (text: string) => readonly Diagnostic[],
  isLate: IsLate = NEVER_LATE,
): FixedText {
  let looks = 0
  const look: Relint = (other) => {
    looks += 1
    return looks > LOOKS_MAX || (looks > 1 && isLate()) ? null : relint(other)
  }
  let current = text
  let edits: readonly TextEdit[] = []
  let titles: readonly Titled[] = []
  let diagnostics = relint(text)
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const step = fixWith(apart(offersOf(diagnostics, isLate)), current, diagnostics, look)
    if (step === null) break
    edits = joinEdits(text.length, edits, step.edits)
    titles = [...titles, ...step.titles]
    current = step.text
    diagnostics = step.diagnostics
  }
  return { edits: tidyEdits(text, edits), titles }
}

/** Null when the text has been linted too often, or for too long. */
type Relint = (text: string) => readonly Diagnostic[] | null
type IsLate = () => boolean

interface MendedText extends FixedText {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Applies all fixes that do not touch each other at once. If that goes wrong, tries each half. */
function fixWith(
  offers: readonly SafeFix[],
  text: string,
  diagnostics: readonly Diagnostic[],
  relint: Relint,
): MendedText | null {
  const whole = tryTogether(offers, text, diagnostics, relint)
  if (whole !== null || offers.length <= 1) return whole
  const middle = offers.length >> 1
  const first = fixWith(offers.slice(0, middle), text, diagnostics, relint)
  return first ?? fixWith(offers.slice(middle), text, diagnostics, relint)
}

function tryTogether(
  offers: readonly SafeFix[],
  text: string,
  diagnostics: readonly Diagnostic[],
  relint: Relint,
): MendedText | null {
  if (offers.length === 0) return null
  const edits = offers.flatMap((offer) => offer.edits).toSorted((a, b) => a.start - b.start)
  const fixed = applyEdits(text, edits)
  const after = fixed === text ? null : relint(fixed)
  if (after === null || isWorse(after, diagnostics, offers)) return null
  const left = tally(after)
  const before = tally(diagnostics)
  if (offers.some(({ finding }) => (left.get(finding) ?? 0) >= (before.get(finding) ?? 0))) return null
  return { text: fixed, edits, titles: offers.map(({ title, said }) => ({ title, said })), diagnostics: after }
}

interface SafeFix extends Titled {
  readonly code: string
  /** The code and path of what it fixes. */
  readonly finding: string
  readonly edits: readonly TextEdit[]
}

/** A file with more problems is fixed in several rounds. */
const OFFERS_MAX = 50

function offersOf(diagnostics: readonly Diagnostic[], isLate: IsLate): readonly SafeFix[] {
  const offers: SafeFix[] = []
  for (const diagnostic of diagnostics) {
    if (offers.length > 0 && isLate()) break
    const fix = diagnostic.fixes?.find(({ safe }) => safe)
    const edits = fix?.edits() ?? []
    if (fix !== undefined && edits.length > 0)
      offers.push({ title: fix.title, said: fix.said, code: diagnostic.code, finding: findingOf(diagnostic), edits })
    if (offers.length === OFFERS_MAX) break
  }
  return offers
}

/** A file can have the same mistake more often than its rule reports: the position distinguishes them. */
function findingOf({ code, message, path, range }: Diagnostic): string {
  return `${code}: ${path === null ? range.start : JSON.stringify(path)}: ${message}`
}

function tally(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const diagnostic of diagnostics) counts.set(findingOf(diagnostic), (counts.get(findingOf(diagnostic)) ?? 0) + 1)
  return counts
}

/** Each fix was computed without the others: two that touch may both write the same new lines. */
function apart(offers: readonly SafeFix[]): readonly SafeFix[] {
  const taken: TextEdit[] = []
  return offers.filter(({ edits }) => {
    const isFree = edits.every(({ start, end }) => taken.every((other) => end < other.start || other.end < start))
    if (isFree) taken.push(...edits)
    return isFree
  })
}

/** Errors that invalid YAML hid are not caused by the fix that made it valid. */
function isWorse(after: readonly Diagnostic[], before: readonly Diagnostic[], offers: readonly SafeFix[]): boolean {
  if (before.some(isSyntaxError) && !after.some(isSyntaxError)) return false
  return errorsIn(after) > errorsIn(before) + hiddenBy(offers, before) || parsingIn(after) > parsingIn(before)
}

function isSyntaxError({ code, path }: Diagnostic): boolean {
  return path === null && code.startsWith('yaml-')
}

/** Errors that appear because others of the same rule were fixed: a rule reports only so many at once. */
function hiddenBy(offers: readonly SafeFix[], diagnostics: readonly Diagnostic[]): number {
  const counts = new Map<string, number>()
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1)
  return offers.filter(({ code }) => (counts.get(code) ?? 0) >= FINDINGS_PER_RULE_MAX).length
}

function errorsIn(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length
}

function parsingIn(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ code }) => code.startsWith('yaml-')).length
}
