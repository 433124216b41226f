'use client'

import { useId, useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { visibleText } from '@/lib/text/visible-text'
import { useForm } from './form-context'
import { INPUT } from './text-field'

interface AddRowProps {
  /** Accessible names of the inputs, in order. */
  readonly names: readonly string[]
  readonly placeholders: readonly string[]
  readonly action: string
  /** Returns false to keep what was typed, because it cannot be added. */
  readonly onAdd: (values: readonly string[]) => boolean
}

/** Inputs for an entry that is not in the file yet. Enter adds it. */
export function AddRow({ names, placeholders, action, onAdd }: AddRowProps) {
  const { readOnly } = useForm()
  const [values, setValues] = useState<readonly string[]>([])
  const id = useId()
  const [taken, setTaken] = useState<string | null>(null)
  const add = () => {
    const full = names.map((_, index) => (values[index] ?? '').trim())
    const [first = ''] = full
    if (first === '') return
    const added = onAdd(full)
    setTaken(added ? null : first)
    if (added) setValues([])
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      add()
    }
  }
  return (
    <div className={`flex flex-wrap items-center gap-2 ${taken === null ? 'sm:flex-nowrap' : ''}`}>
      {names.map((name, index) => (
        <input
          key={name}
          aria-label={name}
          aria-invalid={taken !== null && index === 0}
          aria-describedby={taken !== null && index === 0 ? id : undefined}
          value={values[index] ?? ''}
          readOnly={readOnly}
          placeholder={placeholders[index]}
          onChange={(event) => {
            setTaken(null)
            setValues(names.map((_, at) => (at === index ? event.target.value : (values[at] ?? ''))))
          }}
          onKeyDown={onKey}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          data-own-undo
          className={`${INPUT} border-dashed`}
        />
      ))}
      <Button onClick={add} disabled={readOnly}>
        <Icon name="plus" size={14} /> {action}
      </Button>
      {taken !== null && (
        <p id={id} role="alert" className="w-full shrink-0 text-[12.5px] text-error">
          {visibleText(taken)} is already there.
        </p>
      )}
    </div>
  )
}
