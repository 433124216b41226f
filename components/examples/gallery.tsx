'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { useSay } from '@/components/words/use-say'
import { ENTRIES, entryId, entryTitle, searchEntries } from '@/lib/examples/catalogue'
import type { Answers } from '@/lib/examples/recipe'
import { EntryList } from './entry-list'
import { EntryView } from './entry-view'
import type { GalleryProps } from './gallery-props'

const NO_ANSWERS: Answers = {}

/**
 * Recipes, which ask for what differs from site to site, and examples: to look at, to start from, or to add to one's own.
 * Answers are kept while it is open, and nowhere else.
 */
export function Gallery({ onClose, ...rest }: GalleryProps) {
  const say = useSay()
  const dialog = useRef<HTMLDialogElement>(null)
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(ENTRIES[0] === undefined ? '' : entryId(ENTRIES[0]))
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answers>>(new Map())
  /** In a narrow window there is room for the list or for an entry. */
  const [step, setStep] = useState<'list' | 'entry'>('list')
  const list = useRef<HTMLDivElement>(null)
  const view = useRef<HTMLDivElement>(null)
  const found = searchEntries(words, say)
  const entry = found.find((one) => entryId(one) === chosen) ?? found[0]
  const id = entry === undefined ? '' : entryId(entry)
  const choose = (next: string) => {
    setChosen(next)
    setStep('entry')
    requestAnimationFrame(() => {
      if (list.current?.checkVisibility() !== true) view.current?.querySelector('h3')?.focus()
    })
  }
  return (
    <Dialog
      ref={dialog}
      title={say('Recipes and examples')}
      onClose={onClose}
      className="gallery h-[min(54rem,calc(100dvh-2rem))] w-[min(84rem,calc(100vw-1.5rem))]"
      beside={
        <input
          type="search"
          aria-label={say('Search the examples')}
          placeholder={say('harbor, air gap, wildcard…')}
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
            setStep('list')
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            list.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()
          }}
          data-own-undo
          className="h-8 w-56 min-w-0 max-sm:order-last max-sm:w-full rounded-lg border border-line-strong bg-page px-2.5 text-[13px]"
        />
      }
    >
      <div
        data-step={step}
        className="group/gallery grid min-h-0 flex-1 border-t border-line grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] sm:grid-cols-[14rem_minmax(0,1fr)]"
      >
        <div
          ref={list}
          className="gallery-list overflow-auto border-line p-2 max-sm:group-data-[step=entry]/gallery:hidden sm:border-r"
        >
          <EntryList entries={found} chosen={id} onChoose={choose} />
        </div>
        <div ref={view} className="flex min-h-0 min-w-0 flex-col max-sm:group-data-[step=list]/gallery:hidden">
          <div className="px-1.5 pt-2 sm:hidden">
            <Button
              look="ghost"
              onClick={() => {
                setStep('list')
                requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus())
              }}
            >
              <span className="rotate-90">
                <Icon name="down" size={14} />
              </span>
              {say('All recipes and examples')}
            </Button>
          </div>
          {entry !== undefined && (
            <EntryView
              key={id}
              {...rest}
              entry={entry}
              title={say(entryTitle(entry))}
              answers={answers.get(id) ?? NO_ANSWERS}
              onAnswers={(next) => setAnswers((before) => new Map(before).set(id, next))}
              onDone={() => dialog.current?.close()}
            />
          )}
        </div>
      </div>
    </Dialog>
  )
}
