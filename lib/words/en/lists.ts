/** "a, b and c". */
export function and(names: readonly (string | number)[], word = 'and'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1) ?? ''}`
}

/** "a, b or c". */
export function or(names: readonly string[]): string {
  return and(names, 'or')
}

/** "a, b and 3 more". */
export function andMore(names: readonly string[], more: number): string {
  return more > 0 ? `${names.join(', ')} and ${more} more` : and(names)
}
