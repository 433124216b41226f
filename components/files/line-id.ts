/** A line of a generated file, zero-based. */
export interface FileTarget {
  readonly file: string
  readonly line: number
}

export function lineId(file: string, line: number): string {
  return `${file}:${line}`
}

/** Frames in which a pane that was hidden is shown, on a slow machine too. */
const FRAMES_MAX = 300

/** Moves to a line of a generated file, and the keyboard with it, as soon as the line is shown. */
export function focusLine({ file, line }: FileTarget): void {
  const step = (left: number) => {
    const element = document.getElementById(lineId(file, line))
    if (element?.checkVisibility()) {
      // Only a line that was jumped to can have the focus; thousands of stops would help nobody.
      element.tabIndex = -1
      element.scrollIntoView({ block: 'center' })
      element.focus({ preventScroll: true })
    } else if (left > 0) requestAnimationFrame(() => step(left - 1))
  }
  requestAnimationFrame(() => step(FRAMES_MAX))
}
