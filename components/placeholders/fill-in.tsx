'use client'

import { useId, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import { labelOf, placeholdersOf } from '@/lib/placeholders/list'
import type { Placeholder, Template } from '@/lib/placeholders/template'
import type { PlaceholderValues } from '@/lib/placeholders/values'
import { commaOf, type Say } from '@/lib/words/say'
import { positionOf, type LineIndex } from '@/lib/text/line-index'

/** Null: the text is no template. */
export interface FillInOffer extends Omit<FillInProps, 'template'> {
  readonly template: Template | null
}

interface FillInProps {
  readonly template: Template
  readonly values: PlaceholderValues
  /** Of the written text. */
  readonly lines: LineIndex
  /** Secrets are shown. */
  readonly reveal: boolean
  readonly onValues: (values: PlaceholderValues) => void
  readonly onShow: (offset: number) => void
}

/** More than this nobody fills in here. */
const SHOWN_MAX = 100

/**
 * Asks for the values of the placeholders of a template, for this page only: the text stays as it is, and everything that
 * follows from it is of the filled one.
 */
export function FillIn({ template, values, lines, reveal, onValues, onShow }: FillInProps) {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const all = useMemo(() => placeholdersOf(template), [template])
  const open = all.filter(({ value }) => value === null).length
  if (all.length === 0) return null
  return (
    <section
      lang={say.tag}
      aria-label={say('Placeholders')}
      className="border-b border-line bg-soft px-4 py-2 text-[13px]"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1">
          {open === 0
            ? say('All placeholders are filled in, on this page only.')
            : countWords(open, all.length - open, say)}
        </p>
        {values.size > 0 && <Button onClick={() => onValues(new Map())}>{say('Empty all')}</Button>}
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? say('Done') : say('Fill in')}
        </Button>
      </div>
      {isOpen && (
        <div className="fill-in max-h-[40dvh] overflow-auto pb-1">
          <p className="mt-1 mb-2 text-[12.5px] text-muted">
            {say(
              'Values stay in the memory of this page: they are in no link, no draft and no download. A running plan asks with them.',
            )}
          </p>
          <ul className="grid grid-cols-[minmax(0,1fr)_fit-content(6.5rem)] gap-x-3 gap-y-2 sm:grid-cols-[fit-content(16rem)_minmax(8rem,1fr)_auto] xl:grid-cols-[repeat(2,fit-content(18rem)_minmax(8rem,1fr)_auto)]">
            {all.slice(0, SHOWN_MAX).map((placeholder) => (
              <Row
                key={placeholder.identity}
                placeholder={placeholder}
                lines={lines}
                reveal={reveal}
                value={values.get(placeholder.name) ?? ''}
                onChange={(value) => onValues(withValue(values, placeholder.name, value))}
                onShow={onShow}
              />
            ))}
          </ul>
          {all.length > SHOWN_MAX && (
            <p className="mt-2 text-muted">{say('and {count} more', { count: all.length - SHOWN_MAX })}</p>
          )}
        </div>
      )}
    </section>
  )
}

interface RowProps extends Pick<FillInProps, 'lines' | 'reveal' | 'onShow'> {
  readonly placeholder: Placeholder
  readonly value: string
  readonly onChange: (value: string) => void
}

const LINES_MAX = 6

function Row({ placeholder, value, lines, reveal, onChange, onShow }: RowProps) {
  const id = useId()
  const say = useSay()
  const { places } = placeholder
  const isSecret = places.some(
    ({ role, path }) => role === 'pair' || (role === 'secret' && path?.at(-1) !== 'username'),
  )
  const label = visibleText(labelOf(placeholder))
  const starts = new Map(places.map(({ start }) => [positionOf(lines, start).line, start]))
  return (
    <li className="col-span-2 grid grid-cols-subgrid items-center gap-x-3 gap-y-1 sm:col-span-3">
      <label htmlFor={id} className="min-w-0 font-mono text-[12.5px] [overflow-wrap:anywhere] max-sm:col-span-2">
        {label}
      </label>
      <input
        id={id}
        value={value}
        type={isSecret && !reveal ? 'password' : 'text'}
        onChange={(event) => onChange(event.target.value)}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete={isSecret ? 'new-password' : 'off'}
        data-1p-ignore
        data-lpignore="true"
        className="h-8 min-w-0 rounded-lg border border-line-strong bg-panel px-2.5 font-mono text-[13px] text-ink"
      />
      <span className="text-[12.5px] text-muted">
        <Phrase
          text="line {lines}"
          values={{
            lines: Array.from(starts, ([line, start], index) => (
              <span key={line}>
                {index > 0 && commaOf(say)}
                <button
                  type="button"
                  className="text-accent underline underline-offset-2"
                  aria-label={say('Show line {line}', { line })}
                  onClick={() => onShow(start)}
                >
                  {line}
                </button>
              </span>
            )).slice(0, LINES_MAX),
          }}
        />
        {starts.size > LINES_MAX && ` ${say('and {count} more', { count: starts.size - LINES_MAX })}`}
      </span>
    </li>
  )
}

function countWords(open: number, filled: number, say: Say): string {
  if (open === 1) {
    if (filled === 0) return say('A placeholder is not filled in.')
    if (filled === 1) return say('A placeholder is not filled in, 1 is.')
    return say('A placeholder is not filled in, {filled} are.', { filled })
  }
  if (filled === 0) return say('{open} placeholders are not filled in.', { open })
  if (filled === 1) return say('{open} placeholders are not filled in, 1 is.', { open })
  return say('{open} placeholders are not filled in, {filled} are.', { open, filled })
}

function withValue(values: PlaceholderValues, name: string, value: string): PlaceholderValues {
  const next = new Map(values)
  if (value === '') next.delete(name)
  else next.set(name, value)
  return next
}
