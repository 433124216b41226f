/** The known word that `word` was most likely meant to be; null when none is close. */
export function didYouMean(word: string, known: readonly string[]): string | null {
  const typed = plain(word)
  if (typed.length > 40) return null
  let best: string | null = null
  let limit = Math.max(1, Math.floor(typed.length / 3))
  for (const candidate of known) {
    const letters = plain(candidate)
    // Each letter that one has more takes a change, so most words need no closer look.
    if (Math.abs(letters.length - typed.length) > limit) continue
    const distance = editDistance(typed, letters)
    if (distance > limit) continue
    best = candidate
    if (distance === 0) break
    // A later one must be closer.
    limit = distance - 1
  }
  return best
}

/** Case, dashes and stray quotes are ignored. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** Letters to insert, remove, replace or swap with their neighbour. */
function editDistance(left: string, right: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= right.length; j += 1) {
      const same = left.charAt(i - 1) === right.charAt(j - 1)
      const swapped =
        i > 1 && j > 1 && left.charAt(i - 1) === right.charAt(j - 2) && left.charAt(i - 2) === right.charAt(j - 1)
      const change = (last[j - 1] ?? 0) + (same ? 0 : 1)
      const swap = swapped ? (beforeLast[j - 2] ?? 0) + 1 : Infinity
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, swap))
    }
    beforeLast = last
    last = row
  }
  return last[right.length] ?? 0
}
