'use client'

import { visibleText } from '@/lib/text/visible-text'
import { Button, IconButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import type { RegistryConfig } from '@/lib/registries/model'
import { pathKey, type Path } from '@/lib/registries/diagnostic'
import { fieldOf } from '@/lib/registries/field-of'
import { TLS_TEXT_FIELDS, TLS_SWITCH_FIELDS } from '@/lib/registries/fields'
import { AUTH_KINDS, authFields, authKind, changeAuthKind, type AuthKind } from './auth-kind'
import { CardHeader } from './card-header'
import { FieldProblems } from './field-problems'
import { describedBy, useForm, useProblems } from './form-context'
import { TextField } from './text-field'

interface ConfigCardProps {
  readonly host: string
  readonly config: RegistryConfig
  readonly siblings: readonly string[]
  readonly index: number
}

export function ConfigCard({ host, config, siblings, index }: ConfigCardProps) {
  const path = ['configs', host]
  return (
    <section
      aria-label={visibleText(`Registry config ${host}`)}
      className="mb-3 rounded-xl border border-line bg-panel [contain-intrinsic-size:auto_220px] [content-visibility:auto]"
    >
      <CardHeader path={path} siblings={siblings} index={index} what="registry config" name="Host" />
      <div className="grid gap-4 p-3">
        <AuthFields host={host} config={config} />
        <TlsFields host={host} config={config} />
      </div>
    </section>
  )
}

function AuthFields({ host, config }: { readonly host: string; readonly config: RegistryConfig }) {
  const { change, has, readOnly } = useForm()
  const path = ['configs', host, 'auth']
  const written = (field: string) => has([...path, field])
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="sr-only">Credentials</legend>
      <div className="flex items-center gap-2" data-path={pathKey(path)} tabIndex={-1}>
        <Select
          label="Credentials"
          help={fieldOf(path)?.help}
          value={authKind(config.auth, written)}
          disabled={readOnly}
          aria-describedby={describedBy(path, useProblems(path))}
          onChoose={(to) => change(...changeAuthKind(path, config.auth, to as AuthKind, written))}
        >
          {AUTH_KINDS.map((each) => (
            <option key={each.id} value={each.id}>
              {each.label}
            </option>
          ))}
        </Select>
      </div>
      <FieldProblems path={path} />
      <div className="flex flex-wrap gap-2">
        {authFields(config.auth, written).map((field) => (
          <TextField key={field} path={[...path, field]} value={config.auth?.[field] ?? ''} />
        ))}
      </div>
    </fieldset>
  )
}

function TlsFields({ host, config }: { readonly host: string; readonly config: RegistryConfig }) {
  const { change, readOnly } = useForm()
  const path = ['configs', host, 'tls']
  const { tls } = config
  if (tls === null) {
    return (
      <div>
        <Button disabled={readOnly} onClick={() => change({ add: path, to: 'empty' })} help={fieldOf(path)?.help}>
          <Icon name="plus" size={14} /> TLS settings
        </Button>
        <FieldProblems path={path} />
      </div>
    )
  }
  return (
    <fieldset data-path={pathKey(path)} tabIndex={-1} className="grid min-w-0 gap-2 rounded-lg">
      <legend className="flex w-full items-center justify-between text-[12.5px] font-semibold">
        TLS
        <IconButton
          label={`Remove TLS settings of ${host}`}
          disabled={readOnly}
          onClick={() => change({ remove: path })}
          className="w-7!"
        >
          <Icon name="close" size={14} />
        </IconButton>
      </legend>
      <FieldProblems path={path} />
      <div className="flex flex-wrap gap-2 [&>:first-child]:basis-full">
        {TLS_TEXT_FIELDS.map((field) => (
          <TextField key={field} path={[...path, field]} value={tls[field]} />
        ))}
      </div>
      {TLS_SWITCH_FIELDS.map((field) => (
        <SwitchField key={field} path={[...path, field]} checked={tls[field]} />
      ))}
    </fieldset>
  )
}

/** A boolean of the file. Off removes the key. */
function SwitchField({ path, checked }: { readonly path: Path; readonly checked: boolean }) {
  const { change, readOnly } = useForm()
  const problem = describedBy(path, useProblems(path))
  const field = fieldOf(path)
  return (
    <>
      <span data-path={pathKey(path)} tabIndex={-1} className="w-fit rounded-lg">
        <Switch
          label={field?.label ?? ''}
          help={field?.help}
          describedBy={problem}
          checked={checked}
          onChange={(to) => !readOnly && change(to ? { set: path, to } : { remove: path })}
        />
      </span>
      <FieldProblems path={path} />
    </>
  )
}
