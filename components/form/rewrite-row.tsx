'use client'

import { Suspense, useState, type ComponentProps } from 'react'
import { lazyChunk } from '@/components/late/late'
import { Button, IconButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Plan, RewriteStep } from '@/lib/containerd/plan'
import { keepLast } from '@/lib/keep-last'
import { FieldProblems } from './field-problems'
import { useForm, useLiveForm } from './form-context'
import { KeyField } from './key-field'
import { TextField } from './text-field'

const RewriteHelp = lazyChunk('rewriteHelp', (module) => module.RewriteHelp)

interface RewriteRowProps {
  readonly registry: string
  readonly pattern: string
  readonly replacement: string
  /** All of the mirror. */
  readonly rewrite: ReadonlyMap<string, string>
  readonly number: number
}

/** Pattern → replacement, and what they make of the current image. */
export function RewriteRow({ registry, pattern, replacement, rewrite, number }: RewriteRowProps) {
  const { change, options, readOnly } = useForm()
  const say = useSay()
  const [isExplained, setExplained] = useState(false)
  const path = ['mirrors', registry, 'rewrite', pattern]
  return (
    <div data-row>
      <div className="flex items-start gap-1.5">
        <KeyField
          path={path}
          isTaken={(name) => rewrite.has(name)}
          name={say('Rewrite {number} pattern', { number })}
          parentShowsProblems
        />
        <span aria-hidden="true" className="mt-1.5 text-muted">
          →
        </span>
        <TextField
          path={path}
          value={replacement}
          name={say('Rewrite {number} replacement', { number })}
          hideLabel
          parentShowsProblems
        />
        <IconButton
          label={say('Remove rewrite {number} of {registry}', { number, registry })}
          disabled={readOnly}
          onClick={() => change({ remove: path })}
          className="w-7!"
        >
          <Icon name="close" size={14} />
        </IconButton>
      </div>
      <FieldProblems path={path} />
      <div className="flex items-start gap-2">
        <LiveResult registry={registry} pattern={pattern} />
        <Button
          look="ghost"
          aria-expanded={isExplained}
          aria-label={visibleText(say('Explain rewrite {number} of {registry}', { number, registry }))}
          onClick={() => setExplained(!isExplained)}
          className="ml-auto h-6!"
        >
          {say('Explain')}
        </Button>
      </div>
      {isExplained && (
        <Suspense>
          <Explained registry={registry} rewrite={rewrite} pattern={pattern} number={number} options={options} />
        </Suspense>
      )}
    </div>
  )
}

function Explained(props: Omit<ComponentProps<typeof RewriteHelp>, 'names'>) {
  const { analysis, images } = useLiveForm()
  return <RewriteHelp {...props} names={namesOf({ plan: analysis.plan, images })} />
}

function LiveResult({ registry, pattern }: Pick<RewriteRowProps, 'registry' | 'pattern'>) {
  const { plan } = useLiveForm().analysis
  const step = stepsOf(plan).get(registry)?.get(pattern) ?? null
  const say = useSay()
  if (plan.reference === null) return null
  const name = <code className="font-mono">{visibleText(plan.reference.repository)}</code>
  return (
    <p className="mt-1 px-1 text-[12.5px] text-muted [overflow-wrap:anywhere]">
      {step === null && say('Not used for {registry}.', { registry: visibleText(plan.reference.registry) })}
      {step?.outcome === 'same' && <Phrase text="{name} stays as it is." values={{ name }} />}
      {step?.outcome === 'unknown' && <>…</>}
      {step?.outcome === 'invalid' && (
        <span className="text-error">{visibleText(say('Skipped: {error}', { error: step.error ?? '' }))}</span>
      )}
      {step?.outcome === 'changes' && (
        <>
          {name} →{' '}
          <code className="font-mono font-semibold text-accent">
            {visibleText(step.result ?? '') || say('(empty)')}
          </code>
        </>
      )}
    </p>
  )
}

/** The image of the plan first, then the image list. Made once for all rows. */
const namesOf = keepLast(
  ({ plan: { reference }, images }: { readonly plan: Plan; readonly images: readonly string[] }) => [
    ...new Set([...(reference === null ? [] : [reference.normalised]), ...images]),
  ],
)

/** What the first attempt that has it makes of each rewrite, by registry and pattern. Made once for all rows. */
const stepsOf = keepLast(({ attempts }: Plan) => {
  const steps = new Map<string, Map<string, RewriteStep>>()
  for (const { rewrites } of attempts)
    for (const step of rewrites) {
      const [root, registry, field, pattern] = step.path ?? []
      if (root !== 'mirrors' || field !== 'rewrite' || step.path?.length !== 4) continue
      const ofRegistry = steps.get(String(registry)) ?? new Map<string, RewriteStep>()
      steps.set(String(registry), ofRegistry)
      if (!ofRegistry.has(String(pattern))) ofRegistry.set(String(pattern), step)
    }
  return steps
})
