'use client'

import { Suspense, useState } from 'react'
import { flushSync } from 'react-dom'
import { visibleText } from '@/lib/text/visible-text'
import { Button, IconButton } from '@/components/ui/button'
import { latePart } from '@/components/late/late'
import { Icon } from '@/components/ui/icon'
import { Switch } from '@/components/ui/switch'
import { useSay } from '@/components/words/use-say'
import type { RegistryConfig } from '@/lib/registries/model'
import { pathKey, type Path } from '@/lib/registries/diagnostic'
import { fieldOf } from '@/lib/registries/field-of'
import { NO_TLS, TLS_TEXT_FIELDS, TLS_SWITCH_FIELDS } from '@/lib/registries/fields'
import { AuthFields } from './auth-fields'
import { CardHeader, DraftHeader, whenSeen } from './card-header'
import { FieldProblems } from './field-problems'
import { focusField } from './focus-field'
import { describedBy, useForm, useProblems } from './form-context'
import { Shared } from './shared'
import { TextField } from './text-field'

const FieldLinks = latePart('FieldLinks')
const UsedBy = latePart('UsedBy')

interface ConfigCardProps {
  readonly host: string
  readonly config: RegistryConfig
  readonly isTaken: (name: string) => boolean
  readonly count: number
  readonly index: number
  /** Not in the text: its first value writes it. */
  readonly isDraft: boolean
  /** The card is removed. */
  readonly onGone: () => void
}

export function ConfigCard({ host, config, isTaken, count, index, isDraft, onGone }: ConfigCardProps) {
  const path = ['configs', host]
  const say = useSay()
  const what = say('registry config {name}', { name: host })
  return (
    <section
      aria-label={visibleText(say('Registry config {name}', { name: host }))}
      className={`mb-3 rounded-xl border bg-panel ${whenSeen(index)} ${isDraft ? 'border-dashed border-line-strong' : 'border-line'}`}
    >
      {isDraft ? (
        <DraftHeader host={host} what={what} onGone={onGone} />
      ) : (
        <CardHeader
          path={path}
          isTaken={isTaken}
          count={count}
          index={index}
          what={what}
          name={say('Host')}
          onGone={onGone}
        />
      )}
      <Settings key={host} host={host} config={config} isDraft={isDraft} />
    </section>
  )
}

function Settings({ host, config, isDraft }: Pick<ConfigCardProps, 'host' | 'config' | 'isDraft'>) {
  const path = ['configs', host]
  // What an entry begins with stays open while it is filled in.
  const [isNew] = useState(isDraft)
  return (
    <div className="grid gap-4 p-3">
      {!isDraft && (
        <Suspense>
          <UsedBy host={host} />
        </Suspense>
      )}
      <Shared path={path} />
      <Shared path={[...path, 'auth']} withFields />
      <AuthFields host={host} auth={config.auth} start={isNew ? 'password' : null} />
      <TlsFields host={host} config={config} isNew={isNew} />
    </div>
  )
}

interface TlsFieldsProps {
  readonly host: string
  readonly config: RegistryConfig
  readonly isNew: boolean
}

/** The TLS settings of one host. They are opened without a change of the text, and written with their first value. */
function TlsFields({ host, config: { tls }, isNew }: TlsFieldsProps) {
  const { change, readOnly } = useForm()
  const say = useSay()
  const path = ['configs', host, 'tls']
  const [isOpen, setOpen] = useState(isNew)
  if (tls === null && !isOpen) {
    return (
      <div>
        <Button
          data-path={pathKey(path)}
          look="ghost"
          className="-ml-1 px-1! text-accent!"
          disabled={readOnly}
          onClick={() => {
            flushSync(() => setOpen(true))
            focusField([...path, TLS_TEXT_FIELDS[0] ?? ''])
          }}
          help={say(fieldOf(path)?.help ?? '')}
        >
          <Icon name="plus" size={14} /> {say('Add TLS settings')}
        </Button>
        <FieldProblems path={path} />
      </div>
    )
  }
  return (
    <div className="relative min-w-0">
      <span className="absolute top-1 right-9">
        <Suspense>
          <FieldLinks path={path} />
        </Suspense>
      </span>
      <fieldset data-path={pathKey(path)} tabIndex={-1} className="grid min-w-0 gap-2 rounded-lg">
        <legend className="flex w-full items-center justify-between text-[12.5px] font-semibold">
          TLS
          <IconButton
            label={say('Remove TLS settings of {host}', { host })}
            disabled={readOnly}
            onClick={() => {
              setOpen(false)
              if (tls !== null) change({ remove: path })
            }}
            className="w-7!"
          >
            <Icon name="close" size={14} />
          </IconButton>
        </legend>
        <Shared path={path} withFields />
        <FieldProblems path={path} />
        <div className="flex flex-wrap gap-2 [&>:first-child]:basis-full">
          {TLS_TEXT_FIELDS.map((field) => (
            <TextField key={field} path={[...path, field]} value={(tls ?? NO_TLS)[field]} />
          ))}
        </div>
        {TLS_SWITCH_FIELDS.map((field) => (
          <SwitchField key={field} path={[...path, field]} checked={(tls ?? NO_TLS)[field]} />
        ))}
      </fieldset>
    </div>
  )
}

/** A boolean of the file. Off removes the key. */
function SwitchField({ path, checked }: { readonly path: Path; readonly checked: boolean }) {
  const { change, readOnly } = useForm()
  const problem = describedBy(path, useProblems(path))
  const field = fieldOf(path)
  const say = useSay()
  return (
    <>
      <span data-path={pathKey(path)} tabIndex={-1} className="w-fit rounded-lg">
        <Switch
          label={say(field?.label ?? '')}
          help={say(field?.help ?? '')}
          describedBy={problem}
          checked={checked}
          onChange={(to) => !readOnly && change(to ? { set: path, to } : { remove: path })}
        />
      </span>
      <FieldProblems path={path} />
    </>
  )
}
