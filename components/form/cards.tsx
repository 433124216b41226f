'use client'

import { Suspense, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { latePart } from '@/components/late/late'
import { Count } from '@/components/ui/chip'
import { InSteps } from '@/components/ui/rows/in-steps'
import { useRowSteps, type RowSteps } from '@/components/ui/rows/row-steps'
import { tip } from '@/components/ui/tip'
import { useStable } from '@/components/ui/use-stable'
import { useSay } from '@/components/words/use-say'
import type { Path } from '@/lib/registries/diagnostic'
import { fieldOf } from '@/lib/registries/field-of'
import { AddRow } from './add-row'
import { FieldProblems } from './field-problems'
import { focusField } from './focus-field'
import { useForm } from './form-context'

const FieldLinks = latePart('FieldLinks')

/** Where a card is among those of its part. */
export interface CardPlace {
  readonly index: number
  readonly count: number
  /** Whether one of them is called so. */
  readonly isTaken: (name: string) => boolean
}

/** What explains the parts of a card is shown in the first, and in the others while one is at them. */
const ONCE = '[&:not(:hover):not(:focus-within)_[data-field-links]]:invisible'

interface CardsProps {
  readonly root: 'mirrors' | 'configs'
  readonly names: readonly string[]
  readonly empty: string
  readonly placeholder: string
  readonly newName: string
  readonly action: string
  /** Where one goes on writing in a new card. */
  readonly next: (name: string) => Path
  /** Makes the entry; left out, it is written into the text. */
  readonly onAdd?: (name: string) => void
  readonly steps?: RowSteps
  readonly card: (name: string, place: CardPlace) => ReactNode
}

/** The entries of one part of the file, each in a card, and a way to add one. */
export function Cards({ root, names, empty, placeholder, newName, action, next, onAdd, card, ...given }: CardsProps) {
  const { change } = useForm()
  const say = useSay()
  const own = useRowSteps(names.length)
  const steps = given.steps ?? own
  const isTaken = useStable((name: string) => names.includes(name))
  const field = fieldOf([root])
  const add = (name: string) => {
    if (onAdd === undefined) change({ add: [root, name], to: 'empty' })
    else onAdd(name)
    steps.show(names.length)
  }
  return (
    <section aria-label={say(field?.label ?? '')} className="mb-6">
      <div className="mb-2 flex items-center justify-between gap-3">
        <h2 className="flex items-center gap-2 text-[13px] font-semibold">
          <span {...tip(say(field?.help ?? ''))}>{say(field?.label ?? '')}</span>
          <Count value={names.length} />
        </h2>
        <Suspense>
          <FieldLinks path={[root]} />
        </Suspense>
      </div>
      <div className="mb-2 empty:hidden">
        <FieldProblems path={[root]} />
      </div>
      {names.length === 0 && (
        <p className="mb-3 rounded-xl border border-dashed border-line-strong px-4 py-3 text-[13px] text-muted">
          {empty}
        </p>
      )}
      <InSteps steps={steps} className="mb-3">
        {(index) => (
          <div data-row className={index > 0 ? ONCE : ''}>
            {card(names[index] ?? '', { index, count: names.length, isTaken })}
          </div>
        )}
      </InSteps>
      <AddRow
        names={[newName]}
        placeholders={[say('e.g. {example}', { example: placeholder })]}
        action={action}
        startsOpen={names.length === 0}
        onAdd={([name = ''], goesOn) => {
          if (names.includes(name)) return false
          if (!goesOn) add(name)
          else {
            flushSync(() => add(name))
            focusField(next(name))
          }
          return true
        }}
      />
    </section>
  )
}
