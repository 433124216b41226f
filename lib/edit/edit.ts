import { changeAt, pathOf, type Change } from './change'
import { refusal, type Refusal } from './refusal'
import { meansTheChange } from './change-model'
import { fileStyleOf } from './file-style'
import { holdersOf, removeOrphans } from '@/lib/edit/shared/orphans'
import { planStep } from './plan-step'
import { twinsOf } from '@/lib/edit/shared/sharing'
import { composeYaml } from '@/lib/go/yaml/compose'
import type { Syntax } from '@/lib/go/yaml/node'
import type { ParsedRegistries } from '@/lib/registries/model'
import { LENGTH_MAX } from '@/lib/registries/parse'
import { parseAfter } from '@/lib/registries/reparse/reparse'
import { canBeStored } from '@/lib/edit/write/quote'
import { applyEdits, joinEdits, tidyEdits, type TextEdit } from '@/lib/text/text-edit'
import { saying, type Saying } from '@/lib/words/saying'

/** A file that was changed. */
export interface Edited {
  /** Edits of the text before the change, ascending and disjoint; empty if the text already says so. */
  readonly edits: readonly TextEdit[]
  /** The file afterwards: it was read to check the edits, and need not be read again. */
  readonly parsed: ParsedRegistries
}

// Each further step reads the text again after writing out one alias, anchor or merge that is in the way; real files
// have a handful.
const STEPS_MAX = 200
const READ_MAX = 4 * LENGTH_MAX

/**
 * The text edits that make a change, with the resulting file.
 *
 * They touch only the lines they must, so comments, order, quotes, indentation, anchors and line breaks survive, and no
 * other value changes, even if it shares an anchor. Refuses what it cannot do this way, and text that K3s cannot read;
 * the result always parses. Reads the text once, and once more for each step before the last. Never throws.
 */
export function editsFor(parsed: ParsedRegistries, change: Change): Edited | Refusal {
  const hindrance = hindranceOf(parsed, change)
  if (hindrance !== null) return refusal(hindrance)
  let syntax: Syntax = parsed
  let edits: readonly TextEdit[] = []
  let left = READ_MAX
  for (let step = 0; step < STEPS_MAX && left > 0; step += 1) {
    left -= syntax.text.length
    const context = { syntax, style: fileStyleOf(syntax), everywhere: change.everywhere === true }
    const planned = planStep(context, change)
    if ('refused' in planned) return planned
    const tidy = tidyEdits(syntax.text, planned.edits)
    const text = applyEdits(syntax.text, tidy)
    edits = joinEdits(parsed.text.length, edits, tidy)
    const mayOrphan = isChanged(parsed, text) && holdersOf(parsed).length > 0
    if (planned.done && !mayOrphan) return checked(parsed, text, edits, change)
    if (text.length > LENGTH_MAX) return CANNOT
    const composed = composeYaml(text)
    if (composed.failure !== null || repeatingItself(composed) !== null) return CANNOT
    syntax = composed
    if (planned.done) return withoutOrphans(parsed, syntax, edits, change)
  }
  return CANNOT
}

const CANNOT = refusal(
  saying('This place is written in a way that cannot be changed from here. Change it in the text.'),
)

function isChanged({ text: before }: ParsedRegistries, text: string): boolean {
  return before !== text
}

/** The change, and without the keys that only held what an alias repeated before it. */
function withoutOrphans(
  before: ParsedRegistries,
  syntax: Syntax,
  edits: readonly TextEdit[],
  change: Change,
): Edited | Refusal {
  const removed = removeOrphans({ syntax, style: fileStyleOf(syntax) }, holdersOf(before))
  if ('refused' in removed || removed.length === 0) return checked(before, syntax.text, edits, change)
  const tidy = tidyEdits(syntax.text, removed)
  return checked(before, applyEdits(syntax.text, tidy), joinEdits(before.text.length, edits, tidy), change)
}

/** YAML has more spellings than anyone thinks of; refuse a change rather than damage a file. */
function checked(before: ParsedRegistries, text: string, edits: readonly TextEdit[], change: Change): Edited | Refusal {
  if (!isChanged(before, text)) return { edits: [], parsed: before }
  const parsed = parseAfter(before, text)
  const isReadable = parsed.parseError === null || (before.parseError !== null && parsed.wellFormed)
  if (!isReadable || !meansTheChange(before.registries, parsed.registries, ...changesOf(before, change))) return CANNOT
  return { edits: tidyEdits(before.text, edits), parsed }
}

/** The same change at each path that shares the value. */
function changesOf(before: ParsedRegistries, change: Change): readonly Change[] {
  if (change.everywhere !== true) return [change]
  const path = pathOf(change)
  const isOfValue = 'set' in change || 'insert' in change
  return twinsOf(before, path, isOfValue ? path.length : path.length - 1).map((twin) => changeAt(change, twin))
}

function hindranceOf(parsed: ParsedRegistries, change: Change): Saying | null {
  const path = pathOf(change)
  if (path.length === 0) return saying('The whole file cannot be changed at once.')
  const numbers = [...path, 'at' in change ? change.at : 0, 'to' in change ? change.to : 0].filter(
    (one) => typeof one === 'number',
  )
  if (!numbers.every((one) => Number.isSafeInteger(one) && one >= 0))
    return saying('An index is a whole number from 0 on.')
  const texts = [...path, 'to' in change ? change.to : ''].filter((one) => typeof one === 'string')
  return texts.every(canBeStored) ? unreadable(parsed) : saying('Half a character cannot be stored in a file.')
}

function unreadable(parsed: ParsedRegistries): Saying | null {
  const { failure, wellFormed } = parsed
  if (failure !== null)
    return saying('The YAML cannot be read ({problem}). Correct it in the text first.', { problem: failure.problem })
  if (!wellFormed) return saying('The file is too large or too deep to be changed here.')
  const alias = repeatingItself(parsed)
  return (
    alias &&
    saying('*{name} stands inside the value that it repeats. Correct it in the text first.', { name: alias.name })
  )
}

function repeatingItself({ aliases }: Syntax): Syntax['aliases'][number] | null {
  return aliases.find(({ target, start }) => target.outerStart <= start && start < target.end) ?? null
}
