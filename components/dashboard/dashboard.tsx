'use client'

import { Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { Bar } from '@/components/bar/bar'
import type { Base } from '@/components/files/compare/base'
import { useDraft } from '@/components/draft/use-draft'
import { useLink } from '@/components/share/use-link'
import { useOffered } from '@/components/convert/offered'
import type { OpenedFile } from '@/components/workspace/opened-file'
import { useFileOpener } from '@/components/workspace/use-file-opener'
import { engineReady } from '@/components/workspace/late-engine'
import { answerHeld, dropHeld, holdEarlier } from '@/components/ui/held-input'
import type { StartAnalysis } from '@/components/workspace/start-analysis'
import { useWorkspace } from '@/components/workspace/use-workspace'
import type { Change } from '@/lib/edit/change'
import { indexLines } from '@/lib/text/line-index'
import type { LinkTab } from '@/lib/share/fragment'
import type { Workspace } from '@/lib/workspace/workspace'
import { ResultSide } from './result-side'
import { SkipLink } from './skip-link'
import { SourceSide } from './source-side'
import { useDialog } from './use-dialog'
import { useDownload } from './use-download'
import { useFix } from './use-fix'
import { useHydrated } from './use-hydrated'
import { useJump } from './use-jump'
import { useShortcuts } from './use-shortcuts'
import { useTabs, type ResultTab } from './use-tabs'
import { useUndoKeys } from './use-undo-keys'
import { latePart, lazyChunk } from '@/components/late/late'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'

const Around = latePart('Around')
const Divider = latePart('Divider')
const FirstVisit = latePart('FirstVisit')
const Footer = latePart('Footer')
const NoticeArea = latePart('NoticeArea')
const Switched = latePart('Switched')

// Loaded on demand.
const Dialogs = lazyChunk('dialogs', (module) => module.Dialogs)

/** The other tabs show what is not in a link. */
function isLinked(tab: ResultTab): tab is LinkTab {
  return tab !== 'compare' && tab !== 'images' && tab !== 'nodes'
}

interface DashboardProps {
  readonly start: Workspace
  readonly startAnalysis: StartAnalysis
  /** Of pullpath. */
  readonly version: string
}

/** The only screen: what the person writes on the left, what follows from it on the right. */
export function Dashboard({ start, startAnalysis, version }: DashboardProps) {
  const tabs = useTabs()
  const { state, dispatch, analysis, foundIn, readable, progress, values, setValues, fixAll } = useWorkspace(
    start,
    startAnalysis,
    tabs.result === 'problems',
  )
  const lines = useMemo(() => indexLines(analysis.parsed.text), [analysis.parsed.text])
  const [reveal, setReveal] = useState(false)
  const [base, setBase] = useState<Base | null>(null)
  const jump = useJump(analysis, tabs)
  const dialog = useDialog()
  const [opened, setOpened] = useState<OpenedFile | null>(null)
  const openFile = useCallback(
    (file: OpenedFile) => {
      setOpened(file)
      dispatch({ type: 'opened', ...file, atMs: Date.now() })
    },
    [dispatch],
  )
  const convert = useCallback(
    (file: Pick<OpenedFile, 'text' | 'options'>) =>
      dispatch({ type: 'opened', fileName: null, ...file, atMs: Date.now() }),
    [dispatch],
  )
  const change = useCallback(
    (changes: readonly Change[]) => dispatch({ type: 'changed', changes, atMs: Date.now() }),
    [dispatch],
  )
  const opener = useFileOpener(openFile, state.options)
  useUndoKeys(dispatch)
  useUnsavedWarning(state.text !== state.savedText || state.settings?.text !== state.settings?.savedText)
  // The prerendered page contains all panels; after hydration hidden ones wait.
  const isHydrated = useHydrated()
  // What was typed before the page could hear it, or answer.
  useLayoutEffect(holdEarlier, [])
  useEffect(() => void engineReady().then(() => answerHeld(), dropHeld), [])
  useEffect(() => {
    if (!isHydrated) return
    const mark = () => (document.documentElement.dataset['hydrated'] = 'true')
    engineReady().then(mark, mark)
  }, [isHydrated])
  const draft = useDraft(state, dispatch)
  const [link, forgetLink] = useLink('edited')
  const [fix, unfixed] = useFix(foundIn.text, dispatch)
  const download = useDownload(state.text, () => dispatch({ type: 'downloaded' }))

  useShortcuts({ isBusy: dialog.name !== null, onDialog: dialog.open, onDownload: () => void download.save() })

  // Nothing follows from a text of another format, even if K3s would read it.
  const isOther = useOffered(analysis.parsed.text) !== null
  const side = {
    state,
    startText: start.text,
    dispatch,
    analysis,
    foundIn,
    readable: isOther ? null : readable,
    isOther,
    lines,
    tabs,
    jump,
    isHydrated,
    reveal,
    onReveal: setReveal,
    onFix: fix,
  }
  const isStart = state.text === start.text && state.options === start.options && state.image === start.image
  return (
    <div className="page flex h-dvh flex-col" {...opener.dropTarget}>
      <SkipLink onSkip={() => tabs.showResult('plan')} />
      <Bar state={state} dispatch={dispatch} onDialog={dialog.open} onDownload={() => void download.save()} />
      <Suspense>
        <FirstVisit
          isUntouched={state.text === start.text && opened === null}
          onPaste={() => dialog.open('open')}
          onFiles={opener.openFiles}
          onEmpty={() => convert({ text: '' })}
          onExamples={() => dialog.open('examples')}
        />
      </Suspense>
      <Suspense>
        <NoticeArea
          text={state.text}
          startText={start.text}
          draft={draft}
          link={link}
          onForgetLink={forgetLink}
          opened={opened}
          options={state.options}
          onOpen={openFile}
          onConvert={convert}
          onTab={tabs.setResult}
          message={opener.message ?? unfixed}
          fillIn={{ template: analysis.template, values, lines, reveal, onValues: setValues, onShow: jump.showOffset }}
        />
      </Suspense>
      <Suspense>
        <Switched
          // With what the rules found, as that of the start has it.
          analysis={readable === analysis && progress === 'done' && (fixAll !== null || isStart) ? analysis : null}
          options={state.options}
          onCompare={(other) => {
            setBase(other)
            tabs.showResult('files')
          }}
        />
      </Suspense>
      <main className="panes" data-side={tabs.side} data-both={tabs.both || undefined} data-result={tabs.result}>
        <SourceSide {...side} onPaste={setOpened} />
        <Suspense>
          <Divider />
        </Suspense>
        <ResultSide
          {...side}
          opened={opened}
          progress={progress}
          fixAll={fixAll}
          onChange={change}
          onExport={() => dialog.open('export')}
          values={values}
          base={base}
          onBase={setBase}
        />
      </main>
      <Suspense>
        <Footer analysis={analysis} version={version} />
      </Suspense>
      <Suspense>
        {dialog.name !== null && (
          <Dialogs
            name={dialog.name}
            state={state}
            analysis={analysis}
            tab={isLinked(tabs.result) ? tabs.result : 'plan'}
            schemaLine={download.schemaLine}
            onSchemaLine={download.setSchemaLine}
            onOpen={openFile}
            onFiles={opener.openFiles}
            isUntouched={state.text === start.text}
            onChange={change}
            onDialog={dialog.open}
            onDeploy={jump.showDeploy}
            onClose={dialog.close}
            page={{ dispatch, tabs, jump, lines, onFix: fix, onDownload: () => void download.save() }}
          />
        )}
      </Suspense>
      <Suspense>
        <Around />
      </Suspense>
      <span data-end hidden />
    </div>
  )
}
