'use client'

import { useId, useState } from 'react'
import { tip } from '@/components/ui/tip'
import { useSay } from '@/components/words/use-say'
import { WRITES } from '@/components/ui/held-input'
import type { Path } from '@/lib/registries/diagnostic'
import { pathKey } from '@/lib/registries/diagnostic'
import { fieldOf } from '@/lib/registries/field-of'
import { FieldProblems } from './field-problems'
import { describedBy, useForm, useProblems } from './form-context'
import { INPUT } from './text-field'

interface KeyFieldProps {
  /** Ends with the key itself. */
  readonly path: Path
  /** Whether one of its siblings is called so: two entries with the same name would become one. */
  readonly isTaken: (name: string) => boolean
  readonly name: string
  readonly strong?: boolean
  /** The parent renders the problems. */
  readonly parentShowsProblems?: boolean
}

/**
 * A key of the file. Renames with every key press, except while the new name is empty or already taken: then it is only
 * a draft, marked as such, and discarded when the field loses the focus.
 */
export function KeyField({ path, isTaken, name, strong = false, parentShowsProblems = false }: KeyFieldProps) {
  const { change, readOnly } = useForm()
  const say = useSay()
  const all = useProblems(path)
  const problems = all.filter(({ part }) => part === 'key')
  const key = String(path.at(-1))
  const [draft, setDraft] = useState<string | null>(null)
  const id = useId()
  const field = fieldOf(path.slice(0, -1))?.key
  const rename = (to: string) => {
    const free = to !== '' && (to === key || !isTaken(to))
    setDraft(free ? null : to)
    if (free && to !== key) change({ rename: path, to })
  }
  return (
    <div className="min-w-0 flex-1">
      <input
        id={id}
        aria-label={name}
        {...tip(say(field?.help ?? ''))}
        aria-describedby={draft === null ? describedBy(path, all) : `${id}-draft`}
        aria-invalid={draft !== null || problems.some((problem) => problem.severity === 'error')}
        data-path={pathKey(path)}
        {...WRITES}
        value={draft ?? key}
        readOnly={readOnly}
        onChange={(event) => rename(event.target.value)}
        onBlur={() => setDraft(null)}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        className={`${INPUT} ${strong ? 'border-line! text-[13.5px] font-semibold hover:border-line-strong! focus:border-line-strong!' : ''}`}
      />
      {draft !== null && (
        <p id={`${id}-draft`} role="alert" className="mt-1 text-[12.5px] text-error">
          {draft === '' ? say('A name is needed.') : say('{name} is already there.', { name: draft })}
        </p>
      )}
      {!parentShowsProblems && <FieldProblems path={path} />}
    </div>
  )
}
