import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Check } from '@/lib/examples/answers/check'
import { printUpstreams, type Upstream } from '@/lib/examples/answers/upstreams'
import { upstreamsOf, type UpstreamsQuestion } from '@/lib/examples/recipe'
import { saying, type Saying } from '@/lib/words/saying'
import { ANSWER, Fault } from './fault'

interface UpstreamsFieldProps {
  readonly question: UpstreamsQuestion
  readonly answer: string
  readonly faults: ReadonlyMap<string, Saying>
  readonly onAnswer: (answer: string) => void
}

/** Registries to tick, each with its name at the mirror, and a field for others. */
export function UpstreamsField({ question, answer, faults, onAnswer }: UpstreamsFieldProps) {
  const { id, label, help, offered, name, checkOther } = question
  const say = useSay()
  const chosen = upstreamsOf(question, answer)
  const set = (upstreams: readonly Upstream[]) => onAnswer(printUpstreams(upstreams))
  const toggle = (registry: string, on: boolean) =>
    set(
      on
        ? [...chosen, { registry, name: name?.standardFor(registry) ?? '' }]
        : chosen.filter((one) => one.registry !== registry),
    )
  const rows = [...offered, ...chosen.map(({ registry }) => registry).filter((one) => !offered.includes(one))]
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 flex w-full gap-2 text-[12.5px] text-muted">
        <span className="min-w-0 flex-1">{say(label)}</span>
        {name !== null && (
          <span aria-hidden="true" className="w-[52%] shrink-0">
            {say(name.label)}
          </span>
        )}
      </legend>
      <ul className="grid gap-1">
        {rows.map((registry) => (
          <Row
            key={registry}
            id={id}
            registry={registry}
            nameLabel={name === null ? null : say(name.label)}
            own={chosen.find((one) => one.registry === registry)}
            fault={faults.get(`${id} ${registry}`)}
            onToggle={(on) => toggle(registry, on)}
            onName={(to) => set(chosen.map((one) => (one.registry === registry ? { registry, name: to } : one)))}
          />
        ))}
      </ul>
      {checkOther !== null && (
        <OtherRegistry check={checkOther} taken={chosen} onAdd={(registry) => toggle(registry, true)} />
      )}
      {help !== undefined && <p className="mt-1 text-[12.5px] text-muted">{say(help)}</p>}
      <Fault id={`fault-${id}`} fault={faults.get(id)} />
    </fieldset>
  )
}

interface RowProps {
  readonly id: string
  readonly registry: string
  readonly nameLabel: string | null
  readonly own: Upstream | undefined
  readonly fault: Saying | undefined
  readonly onToggle: (on: boolean) => void
  readonly onName: (name: string) => void
}

function Row({ id, registry, nameLabel, own, fault, onToggle, onName }: RowProps) {
  const say = useSay()
  const faultId = `fault-${id}-${registry.replaceAll(/[^a-z0-9]/g, '-')}`
  const described = fault === undefined ? undefined : faultId
  const shown = registry === '*' ? say('* (every other)') : registry
  return (
    <li data-row>
      <div className="flex min-h-7 items-center gap-2">
        <label className="flex min-w-0 flex-1 items-center gap-2 font-mono text-[13px] [overflow-wrap:anywhere]">
          <input
            type="checkbox"
            checked={own !== undefined}
            aria-describedby={nameLabel === null ? described : undefined}
            onChange={(event) => onToggle(event.target.checked)}
            className="size-4 shrink-0 accent-accent"
          />
          {visibleText(shown)}
        </label>
        {nameLabel !== null && own !== undefined && (
          <span className="w-[52%] shrink-0">
            <input
              aria-label={say('{label} of {registry}', { label: nameLabel, registry })}
              aria-invalid={fault !== undefined}
              aria-describedby={described}
              value={own.name}
              onChange={(event) => onName(event.target.value)}
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              data-own-undo
              className={ANSWER}
            />
          </span>
        )}
      </div>
      <Fault id={faultId} fault={fault} />
    </li>
  )
}

interface OtherRegistryProps {
  readonly check: Check
  readonly taken: readonly Upstream[]
  readonly onAdd: (registry: string) => void
}

function OtherRegistry({ check, taken, onAdd }: OtherRegistryProps) {
  const say = useSay()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<Saying | null>(null)
  const add = () => {
    const registry = typed.trim()
    const wrong = taken.some((one) => one.registry === registry)
      ? saying('{registry} is in the list.', { registry })
      : check(registry)
    setFault(wrong)
    if (wrong !== null) return
    onAdd(registry)
    setTyped('')
  }
  return (
    <div className="mt-1.5">
      <div className="flex gap-1.5">
        <input
          aria-label={say('Another registry')}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : id}
          placeholder="registry.example.com"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setFault(null)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          data-own-undo
          className={ANSWER}
        />
        <Button onClick={add} aria-label={say('Add another registry')}>
          <Icon name="plus" size={14} /> {say('Add')}
        </Button>
      </div>
      <Fault id={id} fault={fault ?? undefined} />
    </div>
  )
}
