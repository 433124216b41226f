'use client'

import { useId } from 'react'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { sharedWith } from '@/lib/edit/shared/sharing'
import { pathKey, type Path } from '@/lib/registries/diagnostic'
import { childrenOf, fieldOf } from '@/lib/registries/field-of'
import { visibleText } from '@/lib/text/visible-text'
import { useForm } from './form-context'

interface SharedNotesProps {
  /** Of a card, or of a part of one. */
  readonly path: Path
  /** Say the same of single fields of it, where it is not shared as a whole. */
  readonly withFields?: boolean
}

/** Says which values other entries share through an anchor, and for whom a change is made. */
export function SharedNotes({ path, withFields = false }: SharedNotesProps) {
  const { parsed } = useForm()
  // Said once, of the largest part.
  if (path.length > 2 && sharedWith(parsed, path.slice(0, -1)).length > 0) return null
  if (sharedWith(parsed, path).length > 0) return <SharedNote path={path} />
  if (!withFields) return null
  return childrenOf(path)
    .map(({ name }) => [...path, name])
    .filter((below) => sharedWith(parsed, below).length > 0)
    .map((below) => <SharedNote key={pathKey(below)} path={below} />)
}

/** Others that are named; the rest is counted. */
const NAMED_MAX = 3

function SharedNote({ path }: { readonly path: Path }) {
  const { parsed, everywhere, changeEverywhere, readOnly } = useForm()
  const id = useId()
  const say = useSay()
  const others = [...new Set(sharedWith(parsed, path).map((other) => String(other[1])))]
  const named = others.slice(0, NAMED_MAX).map(visibleText).join(', ')
  const rest = others.length - NAMED_MAX
  const isForAll = everywhere.has(pathKey(path))
  const what = path.length === 2 ? say('This entry') : say(fieldOf(path)?.label ?? '')
  const names = <span className="font-mono text-ink">{named}</span>
  return (
    <div
      role="radiogroup"
      aria-labelledby={id}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg bg-soft px-2.5 py-1.5 text-[12.5px] text-muted"
    >
      <span id={id} className="min-w-0 [overflow-wrap:anywhere]">
        {rest > 0 ? (
          <Phrase
            text="{what} shared with {names} and {count} more. A change applies:"
            values={{ what, names, count: rest }}
          />
        ) : (
          <Phrase text="{what} shared with {names}. A change applies:" values={{ what, names }} />
        )}
      </span>
      {[false, true].map((forAll) => (
        <label key={String(forAll)} className="inline-flex min-h-6 items-center gap-1.5 text-ink">
          <input
            type="radio"
            name={id}
            checked={isForAll === forAll}
            disabled={readOnly}
            onChange={() => changeEverywhere(path, forAll)}
            className="accent-accent"
          />
          {forAll ? say('to all {count}', { count: others.length + 1 }) : say('only here')}
        </label>
      ))}
    </div>
  )
}
