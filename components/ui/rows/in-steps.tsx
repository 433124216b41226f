'use client'

import { Fragment, type ReactNode } from 'react'
import { useSay } from '@/components/words/use-say'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { RowSpan, RowSteps } from './row-steps'

interface InStepsProps {
  readonly steps: RowSteps
  /** What the button is in: an item where the rows are items. */
  readonly as?: 'div' | 'li' | 'span'
  readonly className?: string
  /** Where rows have a state that goes with them; otherwise rows are keyed by their index. */
  readonly keyOf?: (row: number) => string | number
  /** What the button says; `count`: rows that it shows, from `start` on. */
  readonly more?: (count: number, start: number) => string
  readonly children: (row: number) => ReactNode
}

/** The rows of a list that are shown, and a button in place of those that are not. */
export function InSteps({ steps, as: Item = 'div', className, keyOf = sameRow, more, children }: InStepsProps) {
  const say = useSay()
  const { count, perStep, spans, show } = steps
  const shownBy = ({ start, end }: RowSpan) => Math.min(end, (Math.floor(start / perStep) + 1) * perStep) - start
  return spans.flatMap((span) => {
    const { start, end, isShown } = span
    return isShown ? (
      Array.from({ length: end - start }, (_, at) => (
        <Fragment key={keyOf(start + at)}>{children(start + at)}</Fragment>
      ))
    ) : (
      // By its end: the button that is pressed keeps the focus.
      <Item key={`to ${end}`} className={className}>
        <Button className="w-full" onClick={() => show(start)}>
          <Icon name="down" size={14} />{' '}
          {more?.(shownBy(span), start) ??
            say('Show {count} more of {total}', { count: shownBy(span), total: count.toLocaleString('en') })}
        </Button>
      </Item>
    )
  })
}

const sameRow = (row: number): number => row
