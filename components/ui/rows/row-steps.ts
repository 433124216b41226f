'use client'

import { useCallback, useState } from 'react'

/** Rows of a list that are rendered at once; a file may have so many that the page would hang. */
export const ROWS_PER_STEP = 60
/** For a list in each row of another one. */
export const INNER_ROWS_PER_STEP = 10

/** Neighbouring rows, without `end`. */
export interface RowSpan {
  readonly start: number
  readonly end: number
  readonly isShown: boolean
}

export interface RowSteps {
  readonly count: number
  readonly perStep: number
  readonly spans: readonly RowSpan[]
  /** Renders the step that a row is in, also of one that the list is about to have. */
  readonly show: (row: number) => void
}

const NONE: ReadonlySet<number> = new Set()

/** The rows of a list as spans, of which those in `steps` are shown. */
type SpansOf = (count: number, steps: ReadonlySet<number>, perStep: number) => readonly RowSpan[]

/** Which rows of a list are rendered: by default the first step, and each other step once it is asked for. */
export function useRowSteps(count: number, perStep = ROWS_PER_STEP, spansOf: SpansOf = rowSpans): RowSteps {
  const [steps, setSteps] = useState(NONE)
  const show = useCallback(
    (row: number) => {
      const step = Math.floor(row / perStep)
      setSteps((old) => (old.has(step) ? old : new Set(old).add(step)))
    },
    [perStep],
  )
  return { count, perStep, spans: spansOf(count, steps, perStep), show }
}

/** All rows in order; the first step is always shown. */
export function rowSpans(count: number, steps: ReadonlySet<number>, perStep: number): readonly RowSpan[] {
  const spans: RowSpan[] = []
  let next = 0
  for (const step of [...new Set([0, ...steps])].toSorted((a, b) => a - b)) {
    const start = step * perStep
    const end = Math.min(start + perStep, count)
    if (start >= end) break
    if (start > next) spans.push({ start: next, end: start, isShown: false })
    spans.push({ start, end, isShown: true })
    next = end
  }
  if (next < count) spans.push({ start: next, end: count, isShown: false })
  return spans
}
