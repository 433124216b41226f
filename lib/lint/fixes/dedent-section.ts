import { titled } from '@/lib/words/en/fixes'
import { isNull } from '@/lib/go/yaml/resolve'
import type { LintContext } from '@/lib/lint/context'
import { entriesOf, type WrittenEntry } from '@/lib/lint/facts/written'
import type { Fix } from '@/lib/registries/diagnostic'
import { isOneOf, SECTIONS, sectionOf, type Section } from '@/lib/registries/fields'
import { textFix } from './fix'
import { acceptedBelow, accepted, columnOf, endOfLine, shiftLines } from './shift-lines'

/**
 * Moves a section that was indented below another one to the beginning of the line, with what is below it. Possible where
 * the other section ends with it, or continues with hosts that belong to it; and where no section of that name is at the root.
 */
export function dedentSection(context: LintContext, entry: WrittenEntry, section: Section): readonly Fix[] {
  const { name, map } = entry
  const { text, root } = context.parsed
  if (!isOneOf(SECTIONS, name) || map.flow || !isAloneOnLine(text, entry)) return []
  if (name === section) return withoutNested(context, entry)
  if (entriesOf(root).some((one) => one.name === name)) return []
  const outer = entriesOf(root).find((one) => one.name === section)
  if (outer === undefined) return []
  const end = Math.max(entry.key.end, entry.value.end)
  const isLast = end >= outer.value.end
  const isAbove = isNull(entry.value) && outer.value === map && isFollowedByItsOwn(entry)
  if (!isLast && !isAbove) return []
  const column = columnOf(text, entry.key.start)
  // Below a section itself nothing was read of it; below a registry it was an unknown key.
  const check = entriesOf(outer.value).some((one) => one.key === entry.key) ? acceptedBelow : accepted
  return [
    textFix(context, { ...titled('move-to-line-start'), safe: true }, () =>
      check(context, shiftLines(text, entry.key.outerStart, end, -column)),
    ),
  ]
}

/** The entries after it have what the entries of its section have. */
function isFollowedByItsOwn({ name, map, index }: WrittenEntry): boolean {
  const after = entriesOf(map).filter((one) => one.index > index)
  return (
    after.length > 0 && after.every(({ value }) => entriesOf(value).some((inside) => sectionOf(inside.name) === name))
  )
}

/** `mirrors` within `mirrors`: without the inner one, its entries are where they belong. */
function withoutNested(context: LintContext, entry: WrittenEntry): readonly Fix[] {
  const [first] = entriesOf(entry.value)
  const { text } = context.parsed
  const line = text.lastIndexOf('\n', entry.key.start - 1) + 1
  const rest = text.slice(entry.key.end, endOfLine(text, entry.key.end))
  if (first === undefined || first.map.flow || !/^\s*:\s*\r?$/.test(rest)) return []
  const columns = columnOf(text, first.key.outerStart) - columnOf(text, entry.key.start)
  return [
    textFix(context, { ...titled('remove-level', { key: `"${entry.name}"` }), safe: true }, () =>
      acceptedBelow(context, [
        { start: line, end: Math.min(text.length, endOfLine(text, entry.key.end) + 1), insert: '' },
        ...shiftLines(text, first.key.outerStart, entry.value.end, -columns),
      ]),
    ),
  ]
}

function isAloneOnLine(text: string, { key }: WrittenEntry): boolean {
  return text.slice(text.lastIndexOf('\n', key.start - 1) + 1, key.outerStart).trim() === ''
}
