/** One replaced range of text, in UTF-16 offsets; can be applied and reverted. */
export interface TextChange {
  readonly at: number
  readonly removed: string
  readonly inserted: string
}

/** Letters that are compared at once: the engine does that much faster than one by one. */
const CHUNK = 4_096

/** The smallest single replacement that turns `before` into `after`; null when they are equal. Linear. */
export function changeBetween(before: string, after: string): TextChange | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start + CHUNK <= shorter && before.slice(start, start + CHUNK) === after.slice(start, start + CHUNK))
    start += CHUNK
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  const rest = shorter - start
  let end = 0
  while (end + CHUNK <= rest && chunkBefore(before, end) === chunkBefore(after, end)) end += CHUNK
  while (end < rest && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++
  return {
    at: start,
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
  }
}

/** What ends so many letters before the end. */
function chunkBefore(text: string, end: number): string {
  return text.slice(text.length - end - CHUNK, text.length - end)
}

/** The text after the change. */
export function redoChange(text: string, change: TextChange): string {
  return text.slice(0, change.at) + change.inserted + text.slice(change.at + change.removed.length)
}

/** The text before the change. */
export function undoChange(text: string, change: TextChange): string {
  return text.slice(0, change.at) + change.removed + text.slice(change.at + change.inserted.length)
}
