'use client'

import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useSay } from '@/components/words/use-say'
import { IconButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { InSteps } from './in-steps'
import type { RowSteps } from './row-steps'
import { say as announce } from '@/components/ui/say'
import { rowElement, useRowDrag } from './use-row-drag'

interface ReorderListProps<Item> {
  readonly items: readonly Item[]
  /** Which rows are rendered. */
  readonly steps: RowSteps
  /** The name of a row, e.g. `endpoint 2`; part of the buttons' names. */
  readonly nameOf: (index: number) => string
  readonly disabled: boolean
  readonly onMove: (from: number, to: number) => void
  readonly onRemove: (index: number) => void
  /** A row without its handle and buttons; an input in it gets the focus if no button can. */
  readonly children: (item: Item, index: number) => ReactNode
  /** What is said of the input of a row: when a button in it goes, the input takes the focus. */
  readonly note?: (index: number) => ReactNode
  /** What else is said of a row. */
  readonly below?: (item: Item, index: number) => ReactNode
}

/** Rows that are dragged by their handles, moved with the arrows next to them or with Alt and the arrow keys, and removed. */
export function ReorderList<Item>(props: ReorderListProps<Item>) {
  const { items, steps, nameOf, disabled, onMove, onRemove, children, note, below } = props
  const say = useSay()
  const list = useRef<HTMLDivElement>(null)
  const moveAndSay = (from: number, to: number) => {
    onMove(from, to)
    announce(
      say('{name} is now number {number} of {count}', { name: nameOf(from), number: to + 1, count: items.length }),
    )
  }
  const { drag, handle } = useRowDrag(list, moveAndSay)
  /** The row that moves keeps the focus. Rows are keyed by index, so the one at the new index exists once it is shown. */
  const move = (from: number, to: number, control: string) => {
    flushSync(() => steps.show(to))
    moveAndSay(from, to)
    const row = rowElement(list.current, to)
    const target = row?.querySelector<HTMLElement>(`${control}:not(:disabled)`) ?? row?.querySelector('input')
    target?.focus()
  }
  const onKey = (event: KeyboardEvent, from: number) => {
    if (!event.altKey || disabled) return
    const to = event.key === 'ArrowUp' ? from - 1 : event.key === 'ArrowDown' ? from + 1 : -1
    if (to < 0 || to >= items.length) return
    event.preventDefault()
    move(from, to, 'input')
  }
  if (items.length === 0) return null
  return (
    <div ref={list} className={`grid gap-1.5 ${drag === null ? '' : 'select-none'}`}>
      <InSteps steps={steps}>
        {(index) => (
          <div
            role="group"
            data-row={index}
            aria-label={nameOf(index)}
            onKeyDown={(event) => onKey(event, index)}
            className={`rounded-lg ${drag?.from === index ? 'opacity-50' : drag?.to === index ? 'bg-accent-soft' : ''}`}
          >
            <div>
              <div className="flex items-start gap-1">
                {items.length > 1 && (
                  <span
                    {...(disabled ? {} : handle(index))}
                    aria-hidden="true"
                    data-drag
                    data-tip={say('Drag to reorder')}
                    className={`-ml-1 flex h-8 touch-none items-center px-1 text-line-strong select-none hover:text-ink ${drag === null ? 'cursor-grab' : 'cursor-grabbing'}`}
                  >
                    <Icon name="grip" />
                  </span>
                )}
                {children(items[index]!, index)}
                <RowButtons
                  name={nameOf(index)}
                  disabled={disabled}
                  isAlone={items.length === 1}
                  isFirst={index === 0}
                  isLast={index === items.length - 1}
                  onUp={() => move(index, index - 1, '[data-move=up]')}
                  onDown={() => move(index, index + 1, '[data-move=down]')}
                  onRemove={() => onRemove(index)}
                />
              </div>
              {note?.(index)}
            </div>
            {below?.(items[index]!, index)}
          </div>
        )}
      </InSteps>
    </div>
  )
}

interface RowButtonsProps {
  readonly name: string
  readonly disabled: boolean
  /** There is no other place to go to. */
  readonly isAlone: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onUp: () => void
  readonly onDown: () => void
  readonly onRemove: () => void
}

function RowButtons({ name, disabled, isAlone, isFirst, isLast, onUp, onDown, onRemove }: RowButtonsProps) {
  const say = useSay()
  return (
    <span className="flex">
      {!isAlone && (
        <>
          <IconButton
            label={say('Move {name} up', { name })}
            disabled={disabled || isFirst}
            data-move="up"
            onClick={onUp}
            className="w-6!"
          >
            <Icon name="up" size={14} />
          </IconButton>
          <IconButton
            label={say('Move {name} down', { name })}
            disabled={disabled || isLast}
            data-move="down"
            onClick={onDown}
            className="w-6!"
          >
            <Icon name="down" size={14} />
          </IconButton>
        </>
      )}
      <IconButton label={say('Remove {name}', { name })} disabled={disabled} onClick={onRemove} className="w-7!">
        <Icon name="close" size={14} />
      </IconButton>
    </span>
  )
}
