import type { GeneratedFile } from '@/lib/k3s/generated-file'

/**
 * Lines of `after` (zero-based) that are new or changed: those between the longest common prefix and suffix that do not
 * occur in the corresponding middle of `before`. Linear; never marks an unchanged file.
 */
export function changedLines(before: readonly string[], after: readonly string[]): ReadonlySet<number> {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const known = new Set(before.slice(start, before.length - end))
  const changed = new Set<number>()
  for (let line = start; line < after.length - end; line++) {
    const text = after[line] ?? ''
    if (text.trim() !== '' && !known.has(text)) changed.add(line)
  }
  return changed
}

type Files = readonly GeneratedFile[]

/** For each file that is new or changed, its lines that are; by path. Without files before, nothing is. */
export function changedLinesOf(before: Files | null, after: Files): ReadonlyMap<string, ReadonlySet<number>> {
  if (before === null) return new Map()
  const texts = new Map(before.map((file) => [file.path, file.text]))
  return new Map(
    after
      .filter((file) => texts.get(file.path) !== file.text)
      .map((file) => [file.path, changedLines((texts.get(file.path) ?? '').split('\n'), file.text.split('\n'))]),
  )
}
