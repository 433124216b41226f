import { Suspense, useCallback, useEffect, useMemo, useState, type Dispatch } from 'react'
import type { OtherSide } from '@/components/compare/other-side'
import { lazyChunk } from '@/components/late/late'
import type { Base } from '@/components/files/compare/base'
import { closeReport, useOpenedReport } from '@/components/nodes/opened-report'
import { ImageField } from '@/components/plan/image-field'
import { PlanPane } from '@/components/plan/plan-pane'
import { TabPanel } from '@/components/ui/tabs'
import { useStable } from '@/components/ui/use-stable'
import { useSay } from '@/components/words/use-say'
import type { Analysis } from '@/lib/analyze'
import type { Change } from '@/lib/edit/change'
import type { FixedText } from '@/lib/lint/fixes/fix-all'
import type { Fix } from '@/lib/registries/diagnostic'
import type { OpenedFile } from '@/components/workspace/opened-file'
import type { Progress } from '@/components/workspace/use-analysis'
import type { PlaceholderValues } from '@/lib/placeholders/values'
import { keepLast } from '@/lib/keep-last'
import type { ParsedRegistries } from '@/lib/registries/model'
import { indexLines, type LineIndex } from '@/lib/text/line-index'
import type { Action, WorkspaceState } from '@/lib/workspace/reduce'
import { Arriving } from './arriving'
import type { Jump } from './use-jump'
import { ResultTabs } from './result-tabs'
import { useProbeSlot } from './use-probe-slot'
import type { ResultTab, Tabs } from './use-tabs'

// Panels of hidden tabs are in the page's HTML and hydrate after the first paint.
const FilesPane = lazyChunk('panes', ({ panes }) => panes.FilesPane)
const Rejected = lazyChunk('rejected', (module) => module.Rejected)
const ProblemsPane = lazyChunk('panes', ({ panes }) => panes.ProblemsPane)

const DeployPane = lazyChunk('deployPane', (module) => module.DeployPane)

const ComparePane = lazyChunk('comparePane', (module) => module.ComparePane)

const ImagesPane = lazyChunk('imagesPane', (module) => module.ImagesPane)

const NodesPane = lazyChunk('nodesPane', (module) => module.NodesPane)

const NO_IMAGES: readonly string[] = []

interface ResultSideProps {
  readonly state: WorkspaceState
  readonly dispatch: Dispatch<Action>
  readonly analysis: Analysis
  /** The text that its findings are about. */
  readonly foundIn: ParsedRegistries
  /** Of the last text that K3s would read; null when there was none, and for a text of another format. */
  readonly readable: Analysis | null
  /** The conversion of the text is offered. */
  readonly isOther: boolean
  readonly progress: Progress
  readonly fixAll: ((text: string) => Promise<FixedText>) | null
  readonly lines: LineIndex
  readonly tabs: Tabs
  readonly jump: Jump
  /** What was opened last; null when nothing has been. */
  readonly opened: OpenedFile | null
  /** Hidden panels wait. */
  readonly isHydrated: boolean
  /** Secrets are shown. */
  readonly reveal: boolean
  readonly onReveal: (reveal: boolean) => void
  readonly onFix: (fix: Pick<Fix, 'edits' | 'later'>) => void
  readonly onChange: (changes: readonly Change[]) => void
  /** Asks for another format. */
  readonly onExport: () => void
  readonly values: PlaceholderValues
  /** What the files are compared with; null when they are shown alone. */
  readonly base: Base | null
  readonly onBase: (base: Base | null) => void
}

/** What follows from the text: the plan of one image, the files, the problems, the steps for the nodes, a comparison. */
export function ResultSide(props: ResultSideProps) {
  const { state, dispatch, analysis, readable, isOther, lines, tabs, jump, isHydrated, reveal } = props
  const { diagnostics } = analysis
  const { foundIn } = props
  const [linesIn] = useState(() => keepLast(({ text }: { readonly text: string }) => indexLines(text)))
  const foundLines = foundIn === analysis.parsed ? lines : linesIn({ text: foundIn.text })
  const say = useSay()
  const isEarlier = readable !== analysis
  const setImages = useCallback((images: readonly string[]) => dispatch({ type: 'images', images }), [dispatch])
  const text = readable?.parsed.text ?? ''
  const { options, opened, downloaded } = state
  const { base, onBase, values } = props
  const comparing = useMemo(
    () => ({ text, options, opened, downloaded, base, onBase, values }),
    [text, options, opened, downloaded, base, onBase, values],
  )
  const [other, setOther] = useState<OtherSide | null>(null)
  const isShown = (tab: ResultTab) => tabs.results.includes(tab)
  const { probe, below, resultOf, stopOf } = useProbeSlot({
    analysis,
    options: state.options,
    isReady: isHydrated,
    onChange: props.onChange,
    onShow: jump.showPath,
  })
  const report = useOpenedReport()
  const showNodes = useStable(() => tabs.showResult('nodes'))
  useEffect(() => {
    if (report !== null) showNodes()
  }, [report, showNodes])
  const rejectedAbove = (isEarlierShown: boolean) =>
    isEarlier && (
      <Suspense>
        <Rejected
          analysis={analysis}
          distribution={options.distribution}
          lines={lines}
          isEarlierShown={isEarlierShown}
          reveal={reveal}
          onShow={jump.showRange}
          onFix={props.onFix}
        />
      </Suspense>
    )
  return (
    <div lang={say.tag} className="pane-result">
      <div className="area-image">
        <ImageField
          image={state.image}
          problem={readable?.plan.reference === null ? readable.plan.fails : null}
          registries={readable?.parsed.registries ?? null}
          isRejected={isEarlier && !isOther}
          images={state.images ?? NO_IMAGES}
          opened={props.opened}
          onChange={(image) => dispatch({ type: 'image', image })}
        />
        {props.progress === 'too-long' && (
          <p role="status" className="bg-warn-soft px-4 py-2 text-[13px] text-warn">
            {say(
              'This text takes too long to look at here. What is below is of the one before it; the command line takes longer texts.',
            )}
          </p>
        )}
      </div>
      <div className="area-result-tabs">
        <ResultTabs analysis={analysis} tabs={tabs} isLinted={props.fixAll !== null} isOther={isOther} />
      </div>
      <div className="area-result relative" aria-busy={props.progress === 'working'}>
        {props.progress === 'working' && (
          <p
            role="status"
            className="if-long absolute top-1 right-4 z-10 rounded bg-warn-soft px-2 text-[12.5px] text-warn"
          >
            {say('Working on this large text. What is below is of the one before it.')}
          </p>
        )}
        <TabPanel
          id="plan"
          isLazy={isHydrated}
          isShown={isShown('plan')}
          className="min-h-0 min-w-0 flex-1 overflow-auto"
        >
          {rejectedAbove(readable !== null)}
          {readable !== null && (
            <div className={isEarlier ? 'grayscale' : ''}>
              <PlanPane
                analysis={readable}
                options={state.options}
                lines={lines}
                highlight={isEarlier ? null : jump.highlight}
                onHighlight={jump.point}
                {...(!isEarlier && { onShowYaml: jump.showPath, onShowFile: jump.showFile, onFix: props.onFix })}
                probe={isEarlier ? null : probe}
                below={isEarlier ? null : below}
                resultOf={resultOf}
                stopOf={stopOf}
              />
            </div>
          )}
        </TabPanel>
        <TabPanel
          id="files"
          isLazy={isHydrated}
          isShown={isShown('files')}
          className="min-h-0 min-w-0 flex-1 overflow-auto"
        >
          {!isShown('plan') && rejectedAbove(readable !== null)}
          {readable !== null && (
            <div className={isEarlier ? 'grayscale' : ''}>
              <Suspense fallback={<Arriving />}>
                <FilesPane
                  isShown={isShown('files')}
                  analysis={readable}
                  options={state.options}
                  comparing={comparing}
                  target={jump.target}
                  reveal={reveal}
                  onReveal={props.onReveal}
                  highlight={isEarlier ? null : jump.highlight}
                  onHighlight={jump.point}
                />
              </Suspense>
            </div>
          )}
        </TabPanel>
        <TabPanel
          id="problems"
          isLazy={isHydrated}
          isShown={isShown('problems')}
          className="min-h-0 min-w-0 flex-1 overflow-auto"
        >
          {isOther ? (
            rejectedAbove(false)
          ) : (
            <Suspense fallback={<Arriving />}>
              <ProblemsPane
                text={foundIn.text}
                isRuling={props.progress === 'ruling'}
                diagnostics={diagnostics}
                isRejected={analysis.parsed.parseError !== null}
                distribution={options.distribution}
                lines={foundLines}
                images={state.images ?? NO_IMAGES}
                fixAll={props.fixAll}
                onShow={jump.showProblem}
                onFix={props.onFix}
                onImages={setImages}
                onDeploy={jump.showDeploy}
              />
            </Suspense>
          )}
        </TabPanel>
        <TabPanel id="deploy" isShown={isShown('deploy')} className="min-h-0 min-w-0 flex-1 overflow-auto">
          {isShown('deploy') && (
            <Suspense fallback={<Arriving />}>
              <DeployPane
                analysis={analysis}
                options={state.options}
                rejected={rejectedAbove(false)}
                onExport={props.onExport}
                onProblems={() => tabs.showResult('problems')}
              />
            </Suspense>
          )}
        </TabPanel>
        <TabPanel id="compare" isShown={isShown('compare')} className="min-h-0 min-w-0 flex-1 overflow-auto">
          {isShown('compare') && (
            <Suspense fallback={<Arriving />}>
              <ComparePane
                state={state}
                values={values}
                other={other}
                onOther={setOther}
                onImage={(image) => {
                  dispatch({ type: 'image', image })
                  tabs.showResult('plan')
                }}
              />
            </Suspense>
          )}
        </TabPanel>
        <TabPanel id="images" isShown={isShown('images')} className="min-h-0 min-w-0 flex-1 overflow-auto">
          {isShown('images') && (
            <Suspense fallback={<Arriving />}>
              <ImagesPane
                state={state}
                values={values}
                diagnostics={props.fixAll !== null && props.progress === 'done' ? diagnostics : null}
                analysis={analysis}
                dispatch={dispatch}
                onFix={props.onFix}
                onShowPlan={() => tabs.showResult('plan')}
              />
            </Suspense>
          )}
        </TabPanel>
        {report !== null && (
          <TabPanel id="nodes" isShown={isShown('nodes')} className="min-h-0 min-w-0 flex-1 overflow-auto">
            <Suspense fallback={<Arriving />}>
              <NodesPane
                opened={report}
                onClose={() => {
                  closeReport()
                  tabs.showResult('plan')
                }}
              />
            </Suspense>
          </TabPanel>
        )}
      </div>
    </div>
  )
}
