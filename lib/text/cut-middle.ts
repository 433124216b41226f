/** A text in three parts, the middle one of which can be left out; null when the text is not longer than `max`. */
export function cutMiddle(text: string, max: number): readonly [start: string, middle: string, end: string] | null {
  if (text.length <= max) return null
  const first = beforePair(text, Math.ceil(max / 2))
  const last = beforePair(text, text.length - Math.floor(max / 2))
  return [text.slice(0, first), text.slice(first, last), text.slice(last)]
}

/** The text itself, or its start and its end. */
export function shortInMiddle(text: string, max: number): string {
  const parts = cutMiddle(text, max)
  return parts === null ? text : `${parts[0]}…${parts[2]}`
}

/** A place that does not divide a character of two units. */
function beforePair(text: string, at: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at
}
