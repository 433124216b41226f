'use client'

import { lazy, memo, Suspense, useMemo, type Dispatch, type FormEvent, type ReactNode } from 'react'
import { Count } from '@/components/ui/chip'
import { InSteps } from '@/components/ui/in-steps'
import { useRowSteps } from '@/components/ui/row-steps'
import { tip } from '@/components/ui/tip'
import { isEditingReady } from '@/components/workspace/editing'
import type { Analysis } from '@/lib/analyze'
import type { LineIndex } from '@/lib/text/line-index'
import type { Diagnostic, Fix, Range } from '@/lib/registries/diagnostic'
import { fieldOf } from '@/lib/registries/field-of'
import type { Action } from '@/lib/workspace/reduce'
import { AddRow } from './add-row'
import { ConfigCard } from './config-card'
import { FieldProblems } from './field-problems'
import { FormContext, problemsByPath, useForm, type FormContextValue } from './form-context'
import { MirrorCard } from './mirror-card'

const Rejected = lazy(() => import('@/components/problems/rejected').then((module) => ({ default: module.Rejected })))

interface FormPaneProps {
  readonly analysis: Analysis
  /** What the cards show: of an earlier text while this one cannot be read. */
  readonly shown: Analysis
  readonly lines: LineIndex
  readonly dispatch: Dispatch<Action>
  readonly refused: string | null
  readonly reveal: boolean
  readonly onShow: (range: Range) => void
  readonly onFix: (fix: Fix) => void
}

const NO_PROBLEMS: readonly Diagnostic[] = []

/** registries.yaml as a form. It holds no copy: every input shows the text and every change is an edit of it. */
export const FormPane = memo(function FormPane({
  analysis,
  shown,
  lines,
  dispatch,
  refused,
  reveal,
  onShow,
  onFix,
}: FormPaneProps) {
  const { parsed, plan } = shown
  const isEarlier = shown !== analysis
  const diagnostics = isEarlier ? NO_PROBLEMS : analysis.diagnostics
  // A file that K3s rejects for a wrong type is still YAML and can be fixed here.
  const readOnly = isEarlier || !parsed.wellFormed
  const context = useMemo<FormContextValue>(
    () => ({
      change: (...changes) => dispatch({ type: 'changed', changes, atMs: Date.now() }),
      fix: onFix,
      plan,
      problems: problemsByPath(diagnostics),
      has: (path) => parsed.locate(path) !== null,
      reveal,
      readOnly,
    }),
    [dispatch, onFix, plan, diagnostics, parsed, reveal, readOnly],
  )
  const { mirrors, configs } = parsed.registries
  return (
    <FormContext value={context}>
      {analysis.parsed.parseError !== null && (
        <Suspense>
          <Rejected
            analysis={analysis}
            lines={lines}
            isEarlierShown={isEarlier}
            reveal={reveal}
            onShow={onShow}
            onFix={onFix}
          />
        </Suspense>
      )}
      <div className={`p-4 ${isEarlier ? 'grayscale' : ''}`} onBeforeInput={waitForEditing}>
        {refused && (
          <p role="status" className="mb-4 rounded-xl bg-warn-soft px-4 py-3 text-[13px] text-warn">
            {refused}
          </p>
        )}
        <Cards
          root="mirrors"
          names={[...mirrors.keys()]}
          empty="No mirrors: every image comes from its own registry."
          placeholder="docker.io"
          newName="New registry"
          action="Mirror"
          card={(registry, index, siblings) => (
            <MirrorCard registry={registry} mirror={mirrors.get(registry)!} siblings={siblings} index={index} />
          )}
        />
        <Cards
          root="configs"
          names={[...configs.keys()]}
          empty="No registry configs: anonymous, with the node's own CAs."
          placeholder="registry.example.com:5000"
          newName="New host"
          action="Registry config"
          card={(host, index, siblings) => (
            <ConfigCard host={host} config={configs.get(host)!} siblings={siblings} index={index} />
          )}
        />
      </div>
    </FormContext>
  )
})

/** A letter that could not be written into the text yet must not appear: the next one would replace it. */
function waitForEditing(event: FormEvent): void {
  if (!isEditingReady()) event.preventDefault()
}

interface CardsProps {
  readonly root: 'mirrors' | 'configs'
  readonly names: readonly string[]
  readonly empty: string
  readonly placeholder: string
  readonly newName: string
  readonly action: string
  readonly card: (name: string, index: number, siblings: readonly string[]) => ReactNode
}

function Cards({ root, names, empty, placeholder, newName, action, card }: CardsProps) {
  const { change } = useForm()
  const steps = useRowSteps(names.length)
  const field = fieldOf([root])
  return (
    <section aria-label={field?.label} className="mb-6">
      <h2 className="mb-2 flex items-center gap-2 text-[13px] font-semibold">
        <span {...tip(field?.help)}>{field?.label}</span>
        <Count value={names.length} />
      </h2>
      <FieldProblems path={[root]} />
      {names.length === 0 && (
        <p className="mb-3 rounded-xl border border-dashed border-line-strong px-4 py-3 text-[13px] text-muted">
          {empty}
        </p>
      )}
      <InSteps steps={steps} className="mb-3">
        {(index) => <div data-row>{card(names[index] ?? '', index, names)}</div>}
      </InSteps>
      <AddRow
        names={[newName]}
        placeholders={[placeholder]}
        action={action}
        onAdd={([name = '']) => {
          if (names.includes(name)) return false
          change({ add: [root, name], to: 'empty' })
          steps.show(names.length)
          return true
        }}
      />
    </section>
  )
}
