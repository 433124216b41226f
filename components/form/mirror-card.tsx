'use client'

import { Suspense, type ReactNode } from 'react'
import { visibleText } from '@/lib/text/visible-text'
import { InSteps } from '@/components/ui/rows/in-steps'
import { ReorderList } from '@/components/ui/rows/reorder-list'
import { latePart } from '@/components/late/late'
import { useRowSteps } from '@/components/ui/rows/row-steps'
import { tip } from '@/components/ui/tip'
import { useSay } from '@/components/words/use-say'
import { GATES } from '@/lib/k3s/gates'
import type { Mirror } from '@/lib/registries/model'
import { fieldOf } from '@/lib/registries/field-of'
import { AddRow } from './add-row'
import { CardHeader, whenSeen } from './card-header'
import { FieldProblems } from './field-problems'
import { useForm } from './form-context'
import { Shared } from './shared'
import { RewriteRow } from './rewrite-row'
import { TextField } from './text-field'

const EndpointAccess = latePart('EndpointAccess')
const FieldLinks = latePart('FieldLinks')
const OwnAccess = latePart('OwnAccess')

interface MirrorCardProps {
  readonly registry: string
  readonly mirror: Mirror
  readonly isTaken: (name: string) => boolean
  readonly count: number
  readonly index: number
}

export function MirrorCard({ registry, mirror, isTaken, count, index }: MirrorCardProps) {
  const { change, readOnly } = useForm()
  const say = useSay()
  const path = ['mirrors', registry]
  const patterns = [...mirror.rewrite.keys()]
  const endpoints = useRowSteps(mirror.endpoint.length)
  const rewrites = useRowSteps(patterns.length)
  return (
    <section
      aria-label={visibleText(say('Mirror {registry}', { registry }))}
      className={`mb-3 rounded-xl border border-line bg-panel ${whenSeen(index)}`}
    >
      <CardHeader
        path={path}
        isTaken={isTaken}
        count={count}
        index={index}
        what={say('mirror {registry}', { registry })}
        name={say('Registry name')}
      />
      <div className="grid gap-3 p-3">
        <Shared path={path} />
        {registry === '*' && <p className="text-[12.5px] text-muted">{say(GATES.wildcard.help)}</p>}
        <Explained path={[...path, 'endpoint']}>
          <fieldset className="grid min-w-0 gap-1.5">
            <Legend path={[...path, 'endpoint']} />
            <ReorderList
              items={mirror.endpoint}
              steps={endpoints}
              nameOf={(at) => say('endpoint {number} of {registry}', { number: at + 1, registry })}
              disabled={readOnly}
              onMove={(from, to) => change({ move: [...path, 'endpoint', from], to })}
              onRemove={(at) => change({ remove: [...path, 'endpoint', at] })}
              note={(at) => <FieldProblems path={[...path, 'endpoint', at]} />}
              below={(endpoint, at) => (
                <Suspense>
                  <EndpointAccess registry={registry} index={at} endpoint={endpoint} />
                </Suspense>
              )}
            >
              {(endpoint, at) => (
                <TextField
                  path={[...path, 'endpoint', at]}
                  value={endpoint}
                  name={say('Endpoint {number}', { number: at + 1 })}
                  hideLabel
                  parentShowsProblems
                />
              )}
            </ReorderList>
            <AddRow
              path={[...path, 'endpoint']}
              names={[say('New endpoint')]}
              placeholders={[say('e.g. {example}', { example: 'https://registry.example.com:5000' })]}
              action={say('Add endpoint')}
              startsOpen={mirror.endpoint.length === 0}
              onAdd={([endpoint = '']) => {
                change({ insert: [...path, 'endpoint'], at: mirror.endpoint.length, to: endpoint })
                endpoints.show(mirror.endpoint.length)
                return true
              }}
            />
            <Suspense>
              <OwnAccess registry={registry} />
            </Suspense>
          </fieldset>
        </Explained>
        <Explained path={[...path, 'rewrite']} isFolded={patterns.length === 0}>
          <fieldset className="grid min-w-0 gap-1.5">
            <Legend path={[...path, 'rewrite']} isFolded={patterns.length === 0} />
            <InSteps steps={rewrites}>
              {(at) => (
                <RewriteRow
                  registry={registry}
                  pattern={patterns[at] ?? ''}
                  replacement={mirror.rewrite.get(patterns[at] ?? '') ?? ''}
                  rewrite={mirror.rewrite}
                  number={at + 1}
                />
              )}
            </InSteps>
            <AddRow
              path={[...path, 'rewrite']}
              names={[say('New rewrite pattern'), say('New rewrite replacement')]}
              placeholders={[
                say('e.g. {example}', { example: '^rancher/(.*)' }),
                say('e.g. {example}', { example: 'mirrors/rancher/$1' }),
              ]}
              action={say('Add rewrite')}
              onAdd={([pattern = '', replacement = '']) => {
                if (patterns.includes(pattern)) return false
                change({ set: [...path, 'rewrite', pattern], to: replacement })
                rewrites.show(patterns.length)
                return true
              }}
            />
          </fieldset>
        </Explained>
      </div>
    </section>
  )
}

interface ExplainedProps extends LegendProps {
  readonly children: ReactNode
}

/** A part of the card, with links to what explains it beside its legend, of which they are no part. */
function Explained({ path, isFolded = false, children }: ExplainedProps) {
  return (
    <div className="relative min-w-0">
      {!isFolded && (
        <span className="absolute -top-1 right-0">
          <Suspense>
            <FieldLinks path={path} />
          </Suspense>
        </span>
      )}
      {children}
    </div>
  )
}

interface LegendProps {
  readonly path: readonly (string | number)[]
  /** Its button says what it is. */
  readonly isFolded?: boolean
}

function Legend({ path, isFolded = false }: LegendProps) {
  const say = useSay()
  const field = fieldOf(path)
  return (
    <>
      <legend className={isFolded ? 'sr-only' : 'mb-1 text-[12.5px] text-muted'}>
        <span {...tip(say(field?.help ?? ''))}>{say(field?.label ?? '')}</span>
      </legend>
      <Shared path={path} />
      <FieldProblems path={path} />
    </>
  )
}
