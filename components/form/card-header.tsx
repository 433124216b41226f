'use client'

import { IconButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { say as announce } from '@/components/ui/say'
import { useSay } from '@/components/words/use-say'
import type { Path } from '@/lib/registries/diagnostic'
import { visibleText } from '@/lib/text/visible-text'
import { FieldProblems } from './field-problems'
import { useForm } from './form-context'
import { KeyField } from './key-field'

interface CardHeaderProps {
  readonly path: Path
  /** Whether one of its siblings is called so. */
  readonly isTaken: (name: string) => boolean
  /** Of the card and its siblings. */
  readonly count: number
  readonly index: number
  /** What the card is of, with its name; part of the buttons' names. */
  readonly what: string
  /** Accessible name of the key. */
  readonly name: string
  /** The card is removed. */
  readonly onGone?: () => void
}

/** Cards that are seen at once are laid out at once: an estimate of their height would move what follows them. */
const SEEN_AT_ONCE = 3

/** Leaves the layout of a card to the browser until it comes into view. */
export function whenSeen(index: number): string {
  return index < SEEN_AT_ONCE ? '' : '[contain-intrinsic-size:auto_300px] [content-visibility:auto]'
}

/** The card's key, and the buttons for the whole card. */
export function CardHeader({ path, isTaken, count, index, what, name, onGone }: CardHeaderProps) {
  const { change, readOnly } = useForm()
  const say = useSay()
  const move = (to: number) => {
    change({ move: path, to })
    const said = say('{what} is now number {number} of {count}', { what, number: to + 1, count })
    announce(visibleText(said))
  }
  return (
    <header className="border-b border-line py-1.5 pr-1.5 pl-3">
      <div className="flex items-start gap-0.5">
        <KeyField strong path={path} isTaken={isTaken} name={name} parentShowsProblems />
        {count > 1 && (
          <>
            <IconButton
              label={say('Move {what} up', { what })}
              disabled={readOnly || index === 0}
              onClick={() => move(index - 1)}
              className="w-7!"
            >
              <Icon name="up" size={14} />
            </IconButton>
            <IconButton
              label={say('Move {what} down', { what })}
              disabled={readOnly || index === count - 1}
              onClick={() => move(index + 1)}
              className="w-7!"
            >
              <Icon name="down" size={14} />
            </IconButton>
          </>
        )}
        <IconButton
          label={say('Remove {what}', { what })}
          disabled={readOnly}
          onClick={() => {
            onGone?.()
            change({ remove: path })
          }}
        >
          <Icon name="trash" />
        </IconButton>
      </div>
      <div className="pr-1.5">
        <FieldProblems path={path} />
      </div>
    </header>
  )
}

interface DraftHeaderProps extends Pick<CardHeaderProps, 'what'> {
  readonly host: string
  readonly onGone: () => void
}

/** Of an entry that is not in the text yet. */
export function DraftHeader({ host, what, onGone }: DraftHeaderProps) {
  const say = useSay()
  return (
    <header className="flex items-start gap-2 border-b border-line py-1.5 pr-1.5 pl-3">
      <p className="min-w-0 flex-1 py-1 [overflow-wrap:anywhere]">
        <span className="font-mono text-[13.5px] font-semibold">{visibleText(host)}</span>{' '}
        <span className="text-[12.5px] text-muted">{say('Not in the file yet: its first value writes it.')}</span>
      </p>
      <IconButton label={say('Remove {what}', { what })} onClick={onGone}>
        <Icon name="trash" />
      </IconButton>
    </header>
  )
}
