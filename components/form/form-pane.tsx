'use client'

import { lazy, memo, Suspense, useEffect, useMemo, useRef, useState, type Dispatch, type FormEvent } from 'react'
import { keepEarlyText } from '@/components/ui/early-text'
import { useRowSteps } from '@/components/ui/row-steps'
import { useStable } from '@/components/ui/use-stable'
import { editingReady, isEditingReady } from '@/components/workspace/editing'
import { useSay } from '@/components/words/use-say'
import type { Analysis } from '@/lib/analyze'
import { pathOf, type Change } from '@/lib/edit/change'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { LineIndex } from '@/lib/text/line-index'
import { pathKey, type Diagnostic, type Fix, type Path, type Range } from '@/lib/registries/diagnostic'
import type { Action } from '@/lib/workspace/reduce'
import { Cards } from './cards'
import { ConfigCards, type ConfigCardsHandle } from './config-cards'
import { focusField } from './focus-field'
import { FormContext, problemsByPath, type FormContextValue } from './form-context'
import { useOldReaders } from './use-old-readers'
import { MirrorCard } from './mirror-card'
import type { Refusal } from '@/lib/edit/refusal'
import { sayingIn } from '@/lib/words/saying'

const Rejected = lazy(() => import('@/components/problems/rejected').then((module) => ({ default: module.Rejected })))

interface FormPaneProps {
  readonly analysis: Analysis
  /** What the cards show: of an earlier text while this one cannot be read. */
  readonly shown: Analysis
  readonly options: NodeOptions
  readonly lines: LineIndex
  readonly dispatch: Dispatch<Action>
  readonly refused: Refusal | null
  readonly images: readonly string[]
  readonly reveal: boolean
  readonly onShow: (range: Range) => void
  readonly onFix: (fix: Fix) => void
}

const NO_PROBLEMS: readonly Diagnostic[] = []
const NOWHERE: ReadonlySet<string> = new Set()

/** registries.yaml as a form. It holds no copy: every input shows the text and every change is an edit of it. */
export const FormPane = memo(function FormPane({
  analysis,
  shown,
  options,
  lines,
  dispatch,
  refused,
  images,
  reveal,
  onShow,
  onFix,
}: FormPaneProps) {
  const say = useSay()
  const { parsed, plan } = shown
  const isEarlier = shown !== analysis
  const diagnostics = isEarlier ? NO_PROBLEMS : analysis.diagnostics
  // A file that K3s rejects for a wrong type is still YAML and can be fixed here.
  const readOnly = isEarlier || !parsed.wellFormed
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => keepEarlyText(fields.current, editingReady()), [])
  const cards = useRef<ConfigCardsHandle>(null)
  const openConfig = useStable((host: string) => cards.current?.open(host))
  const { mirrors, configs } = parsed.registries
  const steps = useRowSteps(mirrors.size)
  const openMirror = useStable((registry: string, endpoint: number | null) => {
    steps.show([...mirrors.keys()].indexOf(registry))
    requestAnimationFrame(() => focusField(['mirrors', registry, ...(endpoint === null ? [] : ['endpoint', endpoint])]))
  })
  const oldReaders = useOldReaders(options)
  const [everywhere, setEverywhere] = useState(NOWHERE)
  const changeEverywhere = useStable((path: Path, isOn: boolean) => {
    const next = new Set(everywhere)
    if (isOn) next.add(pathKey(path))
    else next.delete(pathKey(path))
    setEverywhere(next)
  })
  const context = useMemo<FormContextValue>(
    () => ({
      change: (...changes) =>
        dispatch({ type: 'changed', changes: changes.map((one) => forAll(one, everywhere)), atMs: Date.now() }),
      fix: onFix,
      plan,
      images,
      analysis: shown,
      options,
      oldReaders,
      openConfig,
      openMirror,
      everywhere,
      changeEverywhere,
      problems: problemsByPath(diagnostics),
      has: (path) => parsed.locate(path) !== null,
      reveal,
      readOnly,
    }),
    [
      dispatch,
      onFix,
      plan,
      images,
      shown,
      options,
      oldReaders,
      openConfig,
      openMirror,
      everywhere,
      changeEverywhere,
      diagnostics,
      parsed,
      reveal,
      readOnly,
    ],
  )
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
      <div ref={fields} lang={say.tag} className={`p-4 ${isEarlier ? 'grayscale' : ''}`} onBeforeInput={waitForEditing}>
        {refused && (
          <p role="status" className="mb-4 rounded-xl bg-warn-soft px-4 py-3 text-[13px] text-warn">
            {sayingIn(say, refused.said)}
          </p>
        )}
        <Cards
          root="mirrors"
          names={[...mirrors.keys()]}
          steps={steps}
          empty={say('No mirrors: every image comes from its own registry.')}
          placeholder="docker.io"
          newName={say('New registry')}
          action={say('Add mirror')}
          next={(name) => ['mirrors', name, 'endpoint']}
          card={(registry, index, siblings) => (
            <MirrorCard registry={registry} mirror={mirrors.get(registry)!} siblings={siblings} index={index} />
          )}
        />
        <ConfigCards ref={cards} configs={configs} />
      </div>
    </FormContext>
  )
})

/** A letter that could not be written into the text yet must not appear: the next one would replace it. */
function waitForEditing(event: FormEvent): void {
  if (!isEditingReady()) event.preventDefault()
}

/** The change, for all that share the value where the person chose that. */
function forAll(change: Change, everywhere: ReadonlySet<string>): Change {
  if (everywhere.size === 0) return change
  const path = pathOf(change)
  const isShared = path.some((_, at) => everywhere.has(pathKey(path.slice(0, at + 1))))
  return isShared ? { ...change, everywhere: true } : change
}
