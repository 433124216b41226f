'use client'

import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import { matching, type Command } from './commands'
import { Keys } from './keys'
import { useFoundPages } from './use-found-pages'

interface PaletteProps {
  readonly commands: readonly Command[]
  /** Opens what is found beside commands. */
  readonly openPage: (address: string) => void
  readonly onClose: () => void
}

const SHOWN_MAX = 50

/** All that the page can do, found by typing a part of its name, and after that what its other pages say. */
export function Palette({ commands, openPage, onClose }: PaletteProps) {
  const say = useSay()
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  // After the dialog has opened, which gives the focus to its first button.
  useEffect(() => field.current?.focus(), [])
  const id = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const named = useMemo(() => matching(commands, query), [commands, query])
  const pages = useFoundPages(query, openPage)
  const found = [...named.slice(0, SHOWN_MAX), ...pages]
  const total = named.length + pages.length
  const choose = (command: Command | undefined) => {
    if (command === undefined) return
    onClose()
    // It may open another dialog, or move the focus.
    command.run()
  }
  const show = (index: number) => {
    setActive(index)
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKey = (event: KeyboardEvent) => {
    const to = target(event.key, active, found.length)
    if (to !== null) show(to)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(found[active])
    else return
    event.preventDefault()
  }
  return (
    <Dialog
      ref={dialog}
      title={say('Commands')}
      onClose={onClose}
      className="h-[min(32rem,calc(100dvh-2rem))] w-[min(38rem,calc(100vw-1rem))]"
    >
      <div className="px-5">
        <input
          ref={field}
          role="combobox"
          aria-label={say('Find a command')}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          value={query}
          placeholder={say('What do you want to do?')}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKey}
          data-own-undo
          spellCheck={false}
          autoComplete="off"
          className="h-10 w-full rounded-lg border border-line-strong bg-panel px-3 text-[14px]"
        />
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={say('Commands')}
        tabIndex={-1}
        // The field keeps the focus.
        onMouseDown={(event) => event.preventDefault()}
        className="mt-2 min-h-0 flex-1 overflow-auto px-3 pb-2"
      >
        {found.map((command, index) => (
          <button
            type="button"
            key={command.address ?? `${command.group} ${command.name}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerMove={() => index !== active && setActive(index)}
            onClick={() => choose(command)}
            className={`flex w-full items-baseline gap-3 rounded-lg px-2 py-1.5 text-left text-[13.5px] ${index === active ? 'bg-accent-soft outline-2 -outline-offset-2 outline-accent' : ''}`}
          >
            <span className="w-24 shrink-0 text-[12px] text-muted">{command.group}</span>
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{visibleText(command.name)}</span>
            {command.keys !== undefined && <Keys keys={command.keys} />}
          </button>
        ))}
      </div>
      <p role="status" className="border-t border-line px-5 py-2 text-[12.5px] text-muted">
        {found.length === 0
          ? say('Nothing is called like that. A part of a name is enough: a registry, a release, “share”.')
          : total > found.length
            ? say('The first {count} of {total}. Type more of the name.', { count: found.length, total })
            : total === 1
              ? say('1 result')
              : say('{count} results', { count: total })}
      </p>
    </Dialog>
  )
}

function target(key: string, active: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count
    case 'ArrowUp':
      return (active + count - 1) % count
    case 'PageDown':
      return Math.min(active + 10, count - 1)
    case 'PageUp':
      return Math.max(active - 10, 0)
    default:
      return null
  }
}
