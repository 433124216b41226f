'use client'

import { useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { afterPress, watchPresses } from '@/components/ui/after-press'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useStable } from '@/components/ui/use-stable'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import { useSay } from '@/components/words/use-say'
import { pathKey, type Path } from '@/lib/registries/diagnostic'
import { visibleText } from '@/lib/text/visible-text'
import { useForm } from './form-context'
import { INPUT } from './text-field'

interface AddRowProps {
  /** Accessible names of the inputs, in order. */
  readonly names: readonly string[]
  readonly placeholders: readonly string[]
  /** What the button does, for example `Add endpoint`. */
  readonly action: string
  /** What is added to, for what leads here. */
  readonly path?: Path
  /** The inputs are shown before somebody asks for them. */
  readonly startsOpen?: boolean
  /**
   * Returns false to keep what was typed, because it cannot be added. `goesOn`: the person is still here, and the focus may
   * go to where they continue; left alone, it goes to the first input.
   */
  readonly onAdd: (values: readonly string[], goesOn: boolean) => boolean
}

type Problem = 'taken' | 'incomplete'

/**
 * A button, and the inputs that it opens, for an entry that is not in the file yet. Enter goes to the next input, then adds
 * it; so does leaving the row. What cannot be added stays in it, and leaving the page asks first.
 */
export function AddRow({ names, placeholders, action, path, startsOpen = false, onAdd }: AddRowProps) {
  const { readOnly } = useForm()
  const say = useSay()
  const [values, setValues] = useState<readonly string[]>([])
  const [isOpen, setOpen] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const id = useId()
  const row = useRef<HTMLDivElement>(null)
  const hasText = values.some((value) => value.trim() !== '')
  useUnsavedWarning(hasText)
  const focus = (index: number) => row.current?.querySelectorAll('input')[index]?.focus()
  const open = () => {
    flushSync(() => setOpen(true))
    focus(0)
  }
  /** True when it is in the file. */
  const add = (goesOn: boolean): boolean => {
    const full = names.map((_, index) => (values[index] ?? '').trim())
    const isComplete = full.every((value, at) => value !== '' || (goesOn && at > 0))
    const isAdded = isComplete && onAdd(full, goesOn)
    setProblem(isAdded ? null : isComplete ? 'taken' : 'incomplete')
    if (isAdded) setValues([])
    return isAdded
  }
  const addAndGoOn = () => {
    const before = document.activeElement
    if (hasText) add(true)
    if (document.activeElement === before) focus(0)
  }
  const leave = useStable(() => {
    if (row.current?.contains(document.activeElement) === true) return
    if (!hasText || add(false)) setOpen(false)
  })
  const place = path === undefined ? {} : { 'data-path': pathKey(path) }
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && row.current?.contains(relatedTarget) === true) return
    afterPress(leave)
  }
  const onKey = (event: KeyboardEvent, index: number) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (index < names.length - 1 && (values[index] ?? '').trim() !== '') focus(index + 1)
    else addAndGoOn()
  }
  if (!startsOpen && !isOpen && !hasText)
    return (
      <Button
        {...place}
        look="ghost"
        className="-ml-1 w-fit justify-self-start px-1! text-accent!"
        onClick={open}
        disabled={readOnly}
      >
        <Icon name="plus" size={14} /> {action}
      </Button>
    )
  return (
    <div
      ref={row}
      onFocus={watchPresses}
      onBlur={onBlur}
      className={`flex flex-wrap items-center gap-2 ${problem === null ? 'sm:flex-nowrap' : ''}`}
    >
      {names.map((name, index) => (
        <input
          key={name}
          {...(index === 0 ? place : {})}
          aria-label={name}
          aria-invalid={problem === 'taken' && index === 0}
          aria-describedby={problem === null ? undefined : id}
          value={values[index] ?? ''}
          readOnly={readOnly}
          placeholder={placeholders[index]}
          onChange={(event) => {
            setProblem(null)
            setValues(names.map((_, at) => (at === index ? event.target.value : (values[at] ?? ''))))
          }}
          onKeyDown={(event) => onKey(event, index)}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          data-own-undo
          className={`${INPUT} flex-1 basis-32 border-dashed`}
        />
      ))}
      <Button onClick={addAndGoOn} disabled={readOnly}>
        <Icon name="plus" size={14} /> {action}
      </Button>
      {problem !== null && (
        <p
          id={id}
          role="alert"
          className={`w-full shrink-0 text-[12.5px] [overflow-wrap:anywhere] ${problem === 'taken' ? 'text-error' : 'text-warn'}`}
        >
          {problem === 'taken'
            ? say('{name} is already there.', { name: visibleText((values[0] ?? '').trim()) })
            : say('Not in the file yet. Fill in both, or press {action}.', { action })}
        </p>
      )}
    </div>
  )
}
