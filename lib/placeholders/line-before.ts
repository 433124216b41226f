/** The beginning of a line up to an offset, no more than its last 500 characters. */
export function lineBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - 500), at)
  return near.slice(near.lastIndexOf('\n') + 1)
}
