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

/**
 * Which rows of a list are rendered: the first step, and each other step once it is asked for. With `wanted`, at first
 * only the rows that are.
 */
export function useRowSteps(count: number, perStep = ROWS_PER_STEP, wanted?: readonly boolean[]): RowSteps {
  const [steps, setSteps] = useState(NONE)
  const show = useCallback(
    (row: number) => {
      const step = Math.floor(row / perStep)
      setSteps((old) => (old.has(step) ? old : new Set(old).add(step)))
    },
    [perStep],
  )
  const spans = wanted === undefined ? rowSpans(count, steps, perStep) : foldedSpans(wanted, steps, perStep)
  return { count, perStep, spans, show }
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

/** Wanted rows that are shown at first. */
const WANTED_MAX = 400

/** All rows in order: of the steps that were asked for each, of the others those that are wanted. */
export function foldedSpans(
  wanted: readonly boolean[],
  steps: ReadonlySet<number>,
  perStep: number,
  wantedMax = WANTED_MAX,
): readonly RowSpan[] {
  const spans: { start: number; end: number; isShown: boolean }[] = []
  let left = wantedMax
  wanted.forEach((isWanted, row) => {
    const isShown = (isWanted && left-- > 0) || steps.has(Math.floor(row / perStep))
    const last = spans.at(-1)
    if (last?.isShown === isShown) last.end = row + 1
    else spans.push({ start: row, end: row + 1, isShown })
  })
  return spans
}
