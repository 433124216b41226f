import { titled } from '@/lib/words/en/fixes'
import type { LintContext } from '@/lib/lint/context'
import { entriesOf, type WrittenEntry } from '@/lib/lint/facts/written'
import { sectionBelow } from '@/lib/lint/facts/written-section'
import type { Fix } from '@/lib/registries/diagnostic'
import type { Section } from '@/lib/registries/fields'
import { quoteName } from '@/lib/registries/issues/parse-messages'
import { textFix } from './fix'
import { accepted, shiftLines } from './shift-lines'

const COLUMNS = 2
const NAMES_MAX = 3

/**
 * Writes the section that is missing above a registry or host at the root, and indents it with all others of that section
 * around it. None where the file has the section already, which may be far away, and in braces.
 */
export function belowNewSection(context: LintContext, entry: WrittenEntry, section: Section): readonly Fix[] {
  const all = entriesOf(entry.map)
  if (entry.map.flow || all.some(({ name }) => name === section)) return []
  const at = all.findIndex(({ key }) => key === entry.key)
  const isOne = (one: WrittenEntry | undefined): boolean => one !== undefined && sectionBelow(one) === section
  let [first, last] = [at, at]
  while (isOne(all[first - 1])) first -= 1
  while (isOne(all[last + 1])) last += 1
  const together = all.slice(first, last + 1)
  // The same section begins a second time further down.
  if (all.filter((one) => sectionBelow(one) === section).length > together.length) return []
  const names = together.slice(0, NAMES_MAX).map(({ name }) => quoteName(name))
  const title = titled('below-new-section', { section, names, more: together.length - names.length })
  return [
    textFix(context, { ...title, safe: false }, () => {
      const from = together[0]?.key.outerStart ?? 0
      const to = together.at(-1)?.value.end ?? from
      const line = context.parsed.text.lastIndexOf('\n', from - 1) + 1
      const lineBreak = context.parsed.text.includes('\r\n') ? '\r\n' : '\n'
      return accepted(context, [
        { start: line, end: line, insert: `${section}:${lineBreak}` },
        ...shiftLines(context.parsed.text, from, to, COLUMNS),
      ])
    }),
  ]
}
