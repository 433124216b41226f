'use client'

import { Suspense, useState } from 'react'
import { latePart } from '@/components/late/late'
import { Select } from '@/components/ui/select'
import { useSay } from '@/components/words/use-say'
import { pathKey } from '@/lib/registries/diagnostic'
import { fieldOf } from '@/lib/registries/field-of'
import type { AuthField } from '@/lib/registries/fields'
import type { Auth } from '@/lib/registries/model'
import type { Say } from '@/lib/words/say'
import { AUTH_KINDS, authFields, authKind, fieldsOfKind, replacedBy, type AuthKind } from './auth-kind'
import { FieldProblems } from './field-problems'
import { describedBy, useForm, useProblems } from './form-context'
import { TextField } from './text-field'

const FieldLinks = latePart('FieldLinks')

interface AuthFieldsProps {
  readonly host: string
  readonly auth: Auth | null
  /** The kind to begin with where nothing is written; left out, no kind is chosen. */
  readonly start: AuthKind | null
}

/**
 * The credentials of one host. Another kind is only looked at until it has a value: then what it does not use leaves the
 * file.
 */
export function AuthFields({ host, auth, start }: AuthFieldsProps) {
  const { change, has, readOnly } = useForm()
  const say = useSay()
  const path = ['configs', host, 'auth']
  const written = (field: string) => has([...path, field])
  const [chosen, setChosen] = useState<AuthKind | null>(start)
  const present = authKind(auth, written)
  const kind = chosen ?? present
  const choose = (to: AuthKind) => {
    if (to === 'none' && auth !== null) change({ remove: path })
    setChosen(to === 'none' || to === present ? null : to)
  }
  const type = (field: AuthField, to: string) => {
    if (chosen === null || to === '') return change({ set: [...path, field], to })
    change({ set: [...path, field], to }, ...replacedBy(path, chosen, written))
    setChosen(null)
  }
  const kept = chosen === null ? [] : fieldsOfKind(present).filter((field) => auth?.[field])
  const [first, second] = kept.map((field) => say(fieldOf([...path, field])?.label ?? field))
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="sr-only">{say('Credentials')}</legend>
      <div className="flex items-center gap-2" data-path={pathKey(path)} tabIndex={-1}>
        <Select
          label={say('Credentials')}
          help={say(fieldOf(path)?.help ?? '')}
          value={kind}
          disabled={readOnly}
          aria-describedby={describedBy(path, useProblems(path))}
          onChoose={(to) => choose(to as AuthKind)}
        >
          {AUTH_KINDS.map((each) => (
            <option key={each.id} value={each.id}>
              {say(each.label)}
            </option>
          ))}
        </Select>
        {kind !== 'none' && (
          <span className="ml-auto">
            <Suspense>
              <FieldLinks path={path} />
            </Suspense>
          </span>
        )}
      </div>
      <FieldProblems path={path} />
      <div className="flex flex-wrap gap-2 empty:hidden">
        {(chosen === null ? authFields(auth, written) : fieldsOfKind(chosen)).map((field) => (
          <TextField key={field} path={[...path, field]} value={auth?.[field] ?? ''} onType={(to) => type(field, to)} />
        ))}
      </div>
      {first !== undefined && (
        <p role="status" className="text-[12.5px] text-muted">
          {keptWords(say, first, second)}
        </p>
      )}
    </fieldset>
  )
}

/** That what another kind of login uses is still there. No kind has more than two fields. */
function keptWords(say: Say, first: string, second: string | undefined): string {
  return second === undefined
    ? say('{field} stays in the file until this has a value.', { field: first })
    : say('{first} and {second} stay in the file until this has a value.', { first, second })
}
