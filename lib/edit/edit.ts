import { pathOf, type Change, type Refusal } from './change'
import { checkChange } from './check-change'
import { composeSyntax } from './compose-syntax'
import { fileStyleOf } from './file-style'
import { planStep } from './plan-step'
import { LENGTH_MAX } from '@/lib/registries/parse'
import { canBeStored } from './quote'
import { applyEdits, joinEdits, tidyEdits, type TextEdit } from '@/lib/text/text-edit'

export { applyEdits } from '@/lib/text/text-edit'

// Each step reads the text again and writes out one alias, anchor or merge that is in the way; real files have a handful.
const STEPS_MAX = 200
const READ_MAX = 4 * LENGTH_MAX

/**
 * The text edits that make a change, ascending and apart; none when the text says so already.
 *
 * They touch only the lines they must, so comments, order, quotes, indentation, anchors and line breaks survive, and no
 * other value changes, even if it shares an anchor. Refuses what it cannot do so, and text that K3s cannot read; the
 * result always parses. Never throws.
 */
export function editsFor(text: string, change: Change): readonly TextEdit[] | Refusal {
  const hindrance = hindranceOf(text, change)
  if (hindrance !== null) return { refused: hindrance }
  let current = text
  let edits: readonly TextEdit[] = []
  let left = READ_MAX
  for (let step = 0; step < STEPS_MAX && left > 0 && current.length <= LENGTH_MAX; step += 1) {
    left -= current.length
    const syntax = composeSyntax(current)
    if ('refused' in syntax) return step === 0 ? syntax : CANNOT
    const planned = planStep({ syntax, style: fileStyleOf(syntax) }, change)
    if ('refused' in planned) return planned
    const tidy = tidyEdits(current, planned.edits)
    current = applyEdits(current, tidy)
    edits = joinEdits(text.length, edits, tidy)
    if (planned.done && current === text) return []
    if (planned.done) return checkChange(text, current, change) ? tidyEdits(text, edits) : CANNOT
  }
  return CANNOT
}

const CANNOT: Refusal = {
  refused: 'This place is written in a way that cannot be changed from here. Change it in the text.',
}

function hindranceOf(text: string, change: Change): string | null {
  if (text.length > LENGTH_MAX) return 'The file is too large to be changed here.'
  const path = pathOf(change)
  if (path.length === 0) return 'The whole file cannot be changed at once.'
  const numbers = [...path, 'at' in change ? change.at : 0, 'to' in change ? change.to : 0].filter(
    (one) => typeof one === 'number',
  )
  if (!numbers.every((one) => Number.isSafeInteger(one) && one >= 0)) return 'An index is a whole number from 0 on.'
  const texts = [...path, 'to' in change ? change.to : ''].filter((one) => typeof one === 'string')
  return texts.every(canBeStored) ? null : 'Half a character cannot be stored in a file.'
}
