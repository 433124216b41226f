'use client'

import { useId, useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { tip } from '@/components/ui/tip'
import { useSay } from '@/components/words/use-say'
import { WRITES } from '@/components/ui/held-input'
import type { Path } from '@/lib/registries/diagnostic'
import { pathKey } from '@/lib/registries/diagnostic'
import { fieldOf } from '@/lib/registries/field-of'
import { FieldProblems } from './field-problems'
import { describedBy, useForm, useProblems } from './form-context'

export const INPUT =
  'h-8 w-full min-w-0 rounded-lg border border-line-strong bg-panel px-2.5 font-mono text-[13px] text-ink placeholder:text-muted/60 placeholder:italic read-only:bg-soft aria-invalid:border-error'

interface TextFieldProps {
  readonly path: Path
  readonly value: string
  /** Accessible name if the visible label is not unique. */
  readonly name?: string
  readonly hideLabel?: boolean
  /** The parent renders the problems, and those about the key are not those of the field. */
  readonly parentShowsProblems?: boolean
  /** Writes what is typed; left out, the value at the path is set. */
  readonly onType?: (to: string) => void
}

/** One string of the file. It shows what the YAML says; every key press is an edit of that text. */
export function TextField({
  path,
  value,
  name,
  hideLabel = false,
  parentShowsProblems = false,
  onType,
}: TextFieldProps) {
  const { change, readOnly, reveal } = useForm()
  const all = useProblems(path)
  const problems = parentShowsProblems ? all.filter(({ part }) => part === 'value') : all
  const field = fieldOf(path)
  const id = useId()
  const say = useSay()
  const label = say(field?.label ?? '')
  const [shown, setShown] = useState(false)
  const secret = field?.kind === 'secret'
  const hidden = secret && !shown && !reveal
  return (
    <div className="min-w-0 flex-1">
      {!hideLabel && (
        <label htmlFor={id} className="mb-1 inline-block text-[12.5px] text-muted" {...tip(say(field?.help ?? ''))}>
          {label}
        </label>
      )}
      <div className="relative">
        <input
          id={id}
          aria-label={name}
          aria-describedby={describedBy(path, all)}
          aria-invalid={problems.some((problem) => problem.severity === 'error')}
          data-path={pathKey(path)}
          {...WRITES}
          value={value}
          readOnly={readOnly}
          placeholder={field?.example === undefined ? undefined : say('e.g. {example}', { example: field.example })}
          onChange={({ target: { value: to } }) => (onType === undefined ? change({ set: path, to }) : onType(to))}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete={secret ? 'new-password' : 'off'}
          data-1p-ignore
          data-lpignore="true"
          type={hidden ? 'password' : 'text'}
          className={`${INPUT} ${secret ? 'pr-9' : ''}`}
        />
        {secret && !reveal && (
          <IconButton
            label={shown ? say('Hide') : say('Reveal')}
            aria-label={
              shown ? say('Hide {name}', { name: name ?? label }) : say('Reveal {name}', { name: name ?? label })
            }
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="absolute! top-0 right-0"
          >
            <Icon name={shown ? 'eyeOff' : 'eye'} />
          </IconButton>
        )}
      </div>
      {!parentShowsProblems && <FieldProblems path={path} />}
    </div>
  )
}
