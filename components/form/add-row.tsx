'use client'

import { useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useForm } from './form-context'
import { INPUT } from './text-field'

interface AddRowProps {
  /** Accessible names of the inputs, in order. */
  readonly names: readonly string[]
  readonly placeholders: readonly string[]
  readonly action: string
  /** False keeps what was typed, because it cannot be added. */
  readonly onAdd: (values: readonly string[]) => boolean
}

/** Inputs for something that is not in the file yet. Enter adds it. */
export function AddRow({ names, placeholders, action, onAdd }: AddRowProps) {
  const { readOnly } = useForm()
  const [values, setValues] = useState<readonly string[]>([])
  const add = () => {
    const full = names.map((_, index) => (values[index] ?? '').trim())
    if (full[0] !== '' && onAdd(full)) setValues([])
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      add()
    }
  }
  return (
    <div className="flex flex-wrap items-center gap-2 sm:flex-nowrap">
      {names.map((name, index) => (
        <input
          key={name}
          aria-label={name}
          value={values[index] ?? ''}
          readOnly={readOnly}
          placeholder={placeholders[index]}
          onChange={(event) => setValues(names.map((_, at) => (at === index ? event.target.value : (values[at] ?? ''))))}
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
    </div>
  )
}
