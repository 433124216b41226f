'use client'

import { memo, Suspense, useDeferredValue, useMemo, useRef, useState, type Dispatch } from 'react'
import { lazyChunk } from '@/components/late/late'
import { useRowSteps } from '@/components/ui/rows/row-steps'
import { useStable } from '@/components/ui/use-stable'
import { useSay } from '@/components/words/use-say'
import type { Analysis } from '@/lib/analyze'
import { pathOf, type Change } from '@/lib/edit/change'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { LineIndex } from '@/lib/text/line-index'
import { isSameValue } from '@/lib/same-value'
import type { ParsedRegistries } from '@/lib/registries/model'
import { pathKey, type Diagnostic, type Fix, type Path, type Range } from '@/lib/registries/diagnostic'
import type { Action } from '@/lib/workspace/reduce'
import { Cards } from './cards'
import { ConfigCards, type ConfigCardsHandle } from './config-cards'
import { cardFacts } from './card-facts'
import { FormContext, LiveFormContext, liveForm, type FormContextValue } from './form-context'
import { Kept } from './kept'
import { problemsByPath } from './path-problems'
import { focusField } from './focus-field'
import { MirrorCard } from './mirror-card'
import type { Refusal } from '@/lib/edit/refusal'
import { sayingIn } from '@/lib/words/saying'

const Rejected = lazyChunk('rejected', (module) => module.Rejected)

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
  /** The text that the problems were found in. */
  readonly foundIn: ParsedRegistries
  /** The conversion of the text is offered. */
  readonly isOther: boolean
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
  foundIn,
  isOther,
}: FormPaneProps) {
  const say = useSay()
  const { parsed } = shown
  const isEarlier = shown !== analysis
  const diagnostics = isEarlier ? NO_PROBLEMS : analysis.diagnostics
  // A file that K3s rejects for a wrong type is still YAML and can be fixed here.
  const readOnly = isEarlier || isOther || !parsed.wellFormed
  // What is shown follows from no file that K3s reads.
  const isUnread = isOther || (!isEarlier && parsed.parseError !== null)
  const isPart = isUnread && !parsed.wellFormed && entryCount(parsed) > 0
  const cards = useRef<ConfigCardsHandle>(null)
  const openConfig = useStable((host: string) => cards.current?.open(host))
  const { mirrors, configs } = parsed.registries
  const steps = useRowSteps(mirrors.size)
  const openMirror = useStable((registry: string, endpoint: number | null) => {
    steps.show([...mirrors.keys()].indexOf(registry))
    requestAnimationFrame(() => focusField(['mirrors', registry, ...(endpoint === null ? [] : ['endpoint', endpoint])]))
  })
  const [everywhere, setEverywhere] = useState(NOWHERE)
  const changeEverywhere = useStable((path: Path, isOn: boolean) => {
    const next = new Set(everywhere)
    if (isOn) next.add(pathKey(path))
    else next.delete(pathKey(path))
    setEverywhere(next)
  })
  const change = useStable((...changes: readonly Change[]) =>
    dispatch({ type: 'changed', changes: changes.map((one) => forAll(one, everywhere)), atMs: Date.now() }),
  )
  // A card that was not rendered again shows an equal problem of an earlier text.
  const fix = useStable((problem: Diagnostic, { title }: Fix) => {
    const now = diagnostics.find(
      (one) => one.code === problem.code && isSameValue([one.message, one.path], [problem.message, problem.path]),
    )
    const wanted = now?.fixes?.find((one) => one.title === title)
    if (wanted !== undefined) onFix(wanted)
  })
  const problems = useMemo(() => problemsByPath(diagnostics, foundIn), [diagnostics, foundIn])
  const live = useMemo(() => liveForm(shown, images), [shown, images])
  const later = useDeferredValue(live)
  const form = useMemo<FormContextValue>(
    () => ({
      change,
      fix,
      parsed,
      options,
      live,
      openConfig,
      openMirror,
      everywhere,
      changeEverywhere,
      problems,
      has: (path) => parsed.locate(path) !== null,
      reveal,
      readOnly,
    }),
    [
      change,
      fix,
      parsed,
      options,
      live,
      openConfig,
      openMirror,
      everywhere,
      changeEverywhere,
      problems,
      reveal,
      readOnly,
    ],
  )
  const facts = useMemo(() => cardFacts(form), [form])
  return (
    <LiveFormContext value={later}>
      <FormContext value={form}>
        {(isOther || analysis.parsed.parseError !== null) && (
          <Suspense>
            <Rejected
              analysis={analysis}
              distribution={options.distribution}
              lines={lines}
              isEarlierShown={isEarlier}
              reveal={reveal}
              onShow={onShow}
              onFix={onFix}
            />
          </Suspense>
        )}
        <div lang={say.tag} className={`p-4 ${isEarlier ? 'grayscale' : ''}`}>
          {refused && (
            <p role="status" className="mb-4 rounded-xl bg-warn-soft px-4 py-3 text-[13px] text-warn">
              {sayingIn(say, refused.said)}
            </p>
          )}
          {isPart && (
            <p className="mb-4 text-[13px] text-muted">
              {say('Below is what can be read of the text without its mistakes. The node reads none of it.')}
            </p>
          )}
          <Cards
            root="mirrors"
            names={[...mirrors.keys()]}
            steps={steps}
            empty={
              isUnread ? say('No mirrors can be read.') : say('No mirrors: every image comes from its own registry.')
            }
            placeholder="docker.io"
            newName={say('New registry')}
            action={say('Add mirror')}
            next={(name) => ['mirrors', name, 'endpoint']}
            card={(registry, place) => (
              <Kept form={form} facts={[...facts.ofMirror(registry), place.index, place.count]}>
                <MirrorCard registry={registry} mirror={mirrors.get(registry)!} {...place} />
              </Kept>
            )}
          />
          <ConfigCards ref={cards} configs={configs} facts={facts.ofConfig} isUnread={isUnread} />
        </div>
      </FormContext>
    </LiveFormContext>
  )
})

function entryCount({ registries }: ParsedRegistries): number {
  return registries.mirrors.size + registries.configs.size
}

/** The change, for all that share the value where the person chose that. */
function forAll(change: Change, everywhere: ReadonlySet<string>): Change {
  if (everywhere.size === 0) return change
  const path = pathOf(change)
  const isShared = path.some((_, at) => everywhere.has(pathKey(path.slice(0, at + 1))))
  return isShared ? { ...change, everywhere: true } : change
}
