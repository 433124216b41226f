'use client'

import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Bar } from '@/components/bar/bar'
import { saveFile } from '@/components/ui/save-file'
import { NO_SCHEMA_LINE } from '@/components/bar/schema-line'
import type { YamlPaneHandle } from '@/components/editor/yaml-pane'
import { FilesPane } from '@/components/files/files-pane'
import { lineId } from '@/components/files/line-id'
import { focusField } from '@/components/form/focus-field'
import { FormPane } from '@/components/form/form-pane'
import { useDraft } from '@/components/draft/use-draft'
import { ImageField } from '@/components/plan/image-field'
import { PlanPane } from '@/components/plan/plan-pane'
import { useLink } from '@/components/share/use-link'
import { Count, type Tone } from '@/components/ui/chip'
import { IconButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { TabList, TabPanel } from '@/components/ui/tabs'
import { useStable } from '@/components/ui/use-stable'
import type { ProbePanelHandle } from '@/components/probe/probe-panel'
import type { ProbeRun } from '@/components/probe/probe-run'
import type { Attempt, Plan } from '@/lib/containerd/plan'
import type { Change } from '@/lib/edit/change'
import type { Diagnostic, Fix, Path, Range } from '@/lib/registries/diagnostic'
import { indexLines } from '@/lib/text/line-index'
import type { Workspace } from '@/lib/workspace/workspace'
import { Footer } from './footer'
import type { DialogName } from './dialogs'
import type { OpenedFile } from '@/components/workspace/opened-file'
import type { Spot } from '@/components/workspace/spot'
import { useFileOpener } from '@/components/workspace/use-file-opener'
import { useHydrated } from './use-hydrated'
import { useUndoKeys } from './use-undo-keys'
import { useWorkspace } from '@/components/workspace/use-workspace'

// What only another tab shows is in the page's HTML and becomes alive after the first paint.
const YamlPane = lazy(() => import('@/components/editor/yaml-pane').then((module) => ({ default: module.YamlPane })))
const ProblemsPane = lazy(() =>
  import('@/components/problems/problems-pane').then((module) => ({ default: module.ProblemsPane })),
)

// What only a pointer needs.
const Divider = lazy(() => import('./divider').then((module) => ({ default: module.Divider })))
const TipLayer = lazy(() => import('@/components/ui/tip-layer').then((module) => ({ default: module.TipLayer })))

const ProbePanel = lazy(() =>
  import('@/components/probe/probe-panel').then((module) => ({ default: module.ProbePanel })),
)
const AttemptResult = lazy(() =>
  import('@/components/probe/attempt-result').then((module) => ({ default: module.AttemptResult })),
)

// What comes when it is asked for, or when an earlier page or a link left something.
const Dialogs = lazy(() => import('./dialogs').then((module) => ({ default: module.Dialogs })))
const Notices = lazy(() => import('./notices').then((module) => ({ default: module.Notices })))

const NO_IMAGES: readonly string[] = []

type SourceTab = 'form' | 'yaml'
type ResultTab = 'plan' | 'files' | 'problems'

interface DashboardProps {
  readonly start: Workspace
  readonly startPlan: Plan
}

/** The one screen: left what the person writes, right what follows from it. */
export function Dashboard({ start, startPlan }: DashboardProps) {
  const { state, dispatch, analysis, relint } = useWorkspace(start, startPlan)
  const [source, setSource] = useState<SourceTab>('form')
  const [both, setBoth] = useState(false)
  const [result, setResult] = useState<ResultTab>('plan')
  /** On a narrow screen only one side is shown. */
  const [side, setSide] = useState<'source' | 'result'>('result')
  const [reveal, setReveal] = useState(false)
  const [pointed, setSpot] = useState<Spot | null>(null)
  /** Where a jump led to; stays lit until the next one, or until something else is pointed at. */
  const [reached, setReached] = useState<Spot | null>(null)
  const spot = pointed ?? reached
  const [dialog, setDialog] = useState<DialogName | null>(null)
  /** Where the focus was before the first dialog, which another one may have taken the place of. */
  const asked = useRef<Element | null>(null)
  const openDialog = (name: DialogName) => {
    if (dialog === null) asked.current = document.activeElement
    setDialog(name)
  }
  const closeDialog = () => {
    setDialog(null)
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && asked.current instanceof HTMLElement) asked.current.focus()
    })
  }
  const yaml = useRef<YamlPaneHandle>(null)
  const lines = useMemo(() => indexLines(analysis.parsed.text), [analysis.parsed.text])
  const [opened, setOpened] = useState<OpenedFile | null>(null)
  const convert = useCallback(
    (text: string) => dispatch({ type: 'opened', text, fileName: null, atMs: Date.now() }),
    [dispatch],
  )
  const openFile = useCallback(
    (file: OpenedFile) => {
      setOpened(file)
      dispatch({ type: 'opened', ...file, atMs: Date.now() })
    },
    [dispatch],
  )
  const opener = useFileOpener(openFile)
  useUndoKeys(dispatch)
  useUnsavedWarning(state.text !== state.savedText)
  // The prerendered page holds all panels; from then on hidden ones wait.
  const quiet = useHydrated()
  useEffect(() => {
    document.documentElement.dataset['hydrated'] = 'true'
  }, [])

  const showSource = (tab: SourceTab) => {
    setSource(tab)
    setSide('source')
  }
  const showResult = (tab: ResultTab) => {
    setResult(tab)
    setSide('result')
  }
  const revealRange = (range: Range) => {
    setReached(null)
    showSource('yaml')
    // The panel must be visible before the editor can scroll.
    requestAnimationFrame(() => yaml.current?.reveal(range))
  }
  const showPath = useStable((path: Path) => {
    const place = analysis.parsed.locate(path)
    if (source === 'form' && !both && focusField(path)) return setSide('source')
    if (place) revealRange(place.key ?? place.value)
  })
  const showProblem = useStable((diagnostic: Diagnostic) => {
    if (source === 'form' && !both && diagnostic.path !== null && focusField(diagnostic.path)) return setSide('source')
    revealRange(diagnostic.range)
  })
  const draft = useDraft(state, dispatch)
  const [link, forgetLink] = useLink()
  const [schemaLine, setSchemaLine] = useState(NO_SCHEMA_LINE)
  const [unfixed, setUnfixed] = useState('')
  const fix = useStable(({ edits }: Pick<Fix, 'edits'>) => {
    const made = edits()
    setUnfixed(
      made === null ? 'This cannot be mended from here, because of how it is written. Change it in the YAML.' : '',
    )
    if (made !== null) dispatch({ type: 'edited', text: analysis.parsed.text, edits: made, atMs: Date.now() })
  })
  const showOffset = useStable((offset: number) => revealRange({ start: offset, end: offset }))
  const showFile = useStable((file: string, line: number) => {
    showResult('files')
    requestAnimationFrame(() => document.getElementById(lineId(file, line))?.scrollIntoView({ block: 'center' }))
    const generated = analysis.rendered.files.find((each) => each.path === file)
    setReached({ in: 'file', file, line, path: generated?.origins[line] ?? null })
  })

  const [run, setRun] = useState<ProbeRun | null>(null)
  const panel = useRef<ProbePanelHandle>(null)
  const { options } = state
  const probe = useMemo(
    () => (
      <Suspense fallback={<div className="min-h-8" />}>
        {quiet && <ProbePanel analysis={analysis} options={options} run={run} onRun={setRun} ref={panel} />}
      </Suspense>
    ),
    [quiet, analysis, options, run],
  )
  const change = useCallback(
    (changes: readonly Change[]) => dispatch({ type: 'changed', changes, atMs: Date.now() }),
    [dispatch],
  )
  const resultOf = useCallback(
    (attempt: Attempt, index: number) =>
      run === null ? null : (
        <Suspense>
          <AttemptResult
            attempt={attempt}
            index={index}
            run={run}
            analysis={analysis}
            release={options.release}
            onChange={change}
            onShow={showPath}
            onConsent={(consent) => panel.current?.runWith(consent)}
            onFiles={() => panel.current?.ask()}
          />
        </Suspense>
      ),
    [run, analysis, options, change, showPath],
  )

  const download = async () => {
    const { wanted, path } = schemaLine
    saveFile(
      'registries.yaml',
      wanted ? (await import('@/lib/registries/schema-comment')).withSchemaComment(state.text, path) : state.text,
      'application/yaml',
    )
    dispatch({ type: 'downloaded' })
  }
  const setImages = useCallback((images: readonly string[]) => dispatch({ type: 'images', images }), [dispatch])
  const { diagnostics, rendered, plan } = analysis
  // Notes are no problems; they count only where there is nothing else.
  const wrong = diagnostics.filter(({ severity }) => severity !== 'info').length
  return (
    <div className="flex h-dvh flex-col" {...opener.dropTarget}>
      <Bar
        state={state}
        dispatch={dispatch}
        onOpen={() => openDialog('open')}
        onDownload={() => void download()}
        onDownloadOptions={() => openDialog('download')}
        onShare={() => openDialog('share')}
      />
      <Suspense>
        {(draft.missingSecrets !== null || link !== null || opened !== null) && (
          <Notices
            opened={opened}
            isCurrent={opened?.text === state.text}
            onConvert={convert}
            missingSecrets={opened === null ? draft.missingSecrets : null}
            onDismiss={draft.dismiss}
            link={draft.isReady ? link : null}
            isUntouched={state.text === start.text}
            onOpen={openFile}
            onTab={setResult}
            onForget={forgetLink}
          />
        )}
      </Suspense>
      {(opener.message || unfixed) && (
        <p role="status" className="bg-warn-soft px-4 py-2 text-[13px] text-warn">
          {opener.message || unfixed}
        </p>
      )}
      <main className="panes" data-side={side} data-both={both || undefined}>
        <div className="pane-source">
          <div className="area-source-tabs">
            <TabList<SourceTab>
              label="Source"
              tabs={[
                { id: 'form', label: 'Form' },
                { id: 'yaml', label: 'YAML' },
              ]}
              selected={both ? ['form', 'yaml'] : [source]}
              onSelect={showSource}
            >
              <span className="ml-auto hidden items-center pb-1 lg:flex">
                <IconButton
                  label={reveal ? 'Hide secrets' : 'Show secrets'}
                  aria-pressed={reveal}
                  onClick={() => setReveal(!reveal)}
                >
                  <Icon name={reveal ? 'eyeOff' : 'eye'} />
                </IconButton>
                <IconButton
                  label="Form and YAML side by side"
                  aria-pressed={both}
                  onClick={() => setBoth(!both)}
                  className={`hidden! xl:inline-flex! ${both ? 'text-accent!' : ''}`}
                >
                  <Icon name="columns" />
                </IconButton>
              </span>
            </TabList>
          </div>
          <div className="area-source">
            <TabPanel
              id="form"
              quiet={quiet}
              shown={both || source === 'form'}
              className="min-h-0 min-w-0 flex-1 overflow-auto bg-page/40"
            >
              <FormPane
                analysis={analysis}
                lines={lines}
                dispatch={dispatch}
                refused={state.refused}
                reveal={reveal}
                onShowProblem={showOffset}
                onFix={fix}
              />
            </TabPanel>
            <TabPanel
              id="yaml"
              shown={both || source === 'yaml'}
              className="min-h-0 min-w-0 flex-1 border-line [[data-both]_&]:border-l"
            >
              <Suspense fallback={<Arriving />}>
                <YamlPane
                  ref={yaml}
                  text={state.text}
                  analysis={analysis}
                  reveal={reveal}
                  spot={spot}
                  onType={(text) => dispatch({ type: 'typed', text, atMs: Date.now() })}
                  onSpot={setSpot}
                  onFix={fix}
                />
              </Suspense>
            </TabPanel>
          </div>
        </div>
        <Suspense>
          <Divider />
        </Suspense>
        <div className="pane-result">
          <div className="area-image">
            <ImageField
              image={state.image}
              problem={plan.reference === null && analysis.parsed.parseError === null ? plan.fails : null}
              onChange={(image) => dispatch({ type: 'image', image })}
            />
          </div>
          <div className="area-result-tabs">
            <TabList<ResultTab>
              label="What follows"
              tabs={[
                { id: 'plan', label: 'Plan' },
                { id: 'files', label: 'Files', badge: <Count value={rendered.files.length} /> },
                {
                  id: 'problems',
                  label: 'Problems',
                  badge: <Count value={wrong === 0 ? diagnostics.length : wrong} tone={worst(diagnostics)} />,
                },
              ]}
              selected={[result]}
              onSelect={showResult}
            />
          </div>
          <div className="area-result">
            <TabPanel id="plan" quiet={quiet} shown={result === 'plan'} className="min-h-0 flex-1 overflow-auto">
              <PlanPane
                analysis={analysis}
                options={state.options}
                lines={lines}
                spot={spot}
                onSpot={setSpot}
                onShowYaml={showPath}
                onShowFile={showFile}
                probe={probe}
                resultOf={resultOf}
              />
            </TabPanel>
            <TabPanel id="files" quiet={quiet} shown={result === 'files'} className="min-h-0 flex-1 overflow-auto">
              <FilesPane
                analysis={analysis}
                fresh={state.text === state.savedText}
                reveal={reveal}
                onReveal={setReveal}
                spot={spot}
                onSpot={setSpot}
              />
            </TabPanel>
            <TabPanel
              id="problems"
              quiet={quiet}
              shown={result === 'problems'}
              className="min-h-0 flex-1 overflow-auto"
            >
              <Suspense fallback={<Arriving />}>
                <ProblemsPane
                  text={analysis.parsed.text}
                  diagnostics={diagnostics}
                  lines={lines}
                  images={state.images ?? NO_IMAGES}
                  relint={relint}
                  onShow={showProblem}
                  onFix={fix}
                  onImages={setImages}
                />
              </Suspense>
            </TabPanel>
          </div>
        </div>
      </main>
      <Footer analysis={analysis} />
      <Suspense>
        {dialog !== null && (
          <Dialogs
            name={dialog}
            state={state}
            analysis={analysis}
            tab={result}
            schemaLine={schemaLine}
            onSchemaLine={setSchemaLine}
            onOpen={openFile}
            onFiles={opener.openFiles}
            isUntouched={state.text === start.text}
            onChange={change}
            onDialog={openDialog}
            onClose={closeDialog}
          />
        )}
      </Suspense>
      <Suspense>
        <TipLayer />
      </Suspense>
    </div>
  )
}

function Arriving() {
  return <p className="p-6 text-center text-[13px] text-muted">Loading…</p>
}

function worst(diagnostics: readonly Diagnostic[]): Tone {
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return 'error'
  return diagnostics.some((diagnostic) => diagnostic.severity === 'warning') ? 'warn' : 'plain'
}

function useUnsavedWarning(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}
