/** “a、b 和 c”。 */
export function and(names: readonly (string | number)[], word = '和'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')} ${word} ${names.at(-1) ?? ''}`
}

/** “a、b 或 c”。 */
export function or(names: readonly string[]): string {
  return and(names, '或')
}

/** “a、b 以及另外 3 个”，“a（第 4 行）以及另外 3 个”。 */
export function andMore(names: readonly string[], more: number): string {
  const row = names.join('、')
  return more > 0 ? `${row}${/[\u3000-\u9fff\uff00-\uff60]$/.test(row) ? '' : ' '}以及另外 ${more} 个` : and(names)
}
