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
