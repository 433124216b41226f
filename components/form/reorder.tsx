'use client'

import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react'
import { IconButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useForm } from './form-context'

interface ReorderRowProps {
  /** What is moved, e.g. `endpoint 2`; part of the buttons' names. */
  readonly what: string
  readonly index: number
  readonly count: number
  /** Rows that may change places with each other. */
  readonly group: string
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
  readonly children: ReactNode
}

/** A row that can be dragged by its handle, moved with the arrows next to it or with Alt and the arrow keys, and removed. */
export function ReorderRow({ what, index, count, group, onMove, onRemove, children }: ReorderRowProps) {
  const { readOnly } = useForm()
  const [over, setOver] = useState(false)
  const type = `application/x-pullpath-${hash(group)}`
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || readOnly) return
    const to = event.key === 'ArrowUp' ? index - 1 : event.key === 'ArrowDown' ? index + 1 : -1
    if (to < 0 || to >= count) return
    event.preventDefault()
    move(to, 'input')
  }
  /** The row that moved keeps the focus, where it is now. */
  const move = (to: number, focused: string) => {
    onMove(to)
    requestAnimationFrame(() => {
      const row = document.querySelector(`[data-row="${CSS.escape(`${group} ${to}`)}"]`)
      const wanted =
        row?.querySelector<HTMLElement>(`${focused}:not(:disabled)`) ?? row?.querySelector<HTMLElement>('input')
      wanted?.focus()
    })
  }
  const accepts = (event: DragEvent) => event.dataTransfer.types.includes(type)
  return (
    <div
      role="group"
      data-row={`${group} ${index}`}
      aria-label={what}
      onKeyDown={onKey}
      onDragOver={(event) => {
        if (!accepts(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        if (!accepts(event)) return
        event.preventDefault()
        event.stopPropagation()
        const from = Number(event.dataTransfer.getData(type))
        if (from !== index) moveTo(from)
      }}
      className={`flex items-start gap-1 rounded-lg ${over ? 'bg-accent-soft' : ''}`}
    >
      <span
        draggable={!readOnly}
        onDragStart={(event) => {
          event.dataTransfer.setData(type, String(index))
          event.dataTransfer.effectAllowed = 'move'
          dragged = { type, onDropAt: onMove }
        }}
        aria-hidden="true"
        data-tip="Drag to reorder"
        className="mt-1.5 cursor-grab text-line-strong hover:text-ink"
      >
        <Icon name="grip" />
      </span>
      {children}
      <span className="flex">
        <IconButton
          label={`Move ${what} up`}
          disabled={readOnly || index === 0}
          data-move="up"
          onClick={() => move(index - 1, '[data-move=up]')}
          className="w-6!"
        >
          <Icon name="up" size={14} />
        </IconButton>
        <IconButton
          label={`Move ${what} down`}
          disabled={readOnly || index === count - 1}
          data-move="down"
          onClick={() => move(index + 1, '[data-move=down]')}
          className="w-6!"
        >
          <Icon name="down" size={14} />
        </IconButton>
        <IconButton label={`Remove ${what}`} disabled={readOnly} onClick={onRemove} className="w-7!">
          <Icon name="close" size={14} />
        </IconButton>
      </span>
    </div>
  )

  function moveTo(from: number) {
    // The row that was dragged knows its own path; this one only knows where it should go.
    if (dragged !== null && dragged.type === type && Number.isInteger(from)) dragged.onDropAt(index)
    dragged = null
  }
}

/** A drag carries only text between elements; this is who started the one under way. */
let dragged: { readonly type: string; readonly onDropAt: (to: number) => void } | null = null

/** Drag types must be lower-case words. */
function hash(text: string): string {
  let value = 7
  for (let at = 0; at < text.length; at++) value = (value * 31 + text.charCodeAt(at)) >>> 0
  return value.toString(36)
}
