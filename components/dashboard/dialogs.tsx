import { lazy, Suspense } from 'react'
import { DownloadOptions } from '@/components/bar/download-options'
import { MoreSheet } from '@/components/bar/more-sheet'
import { NodeSheet } from '@/components/bar/node-sheet'
import { OpenDialog } from '@/components/bar/open-dialog'
import type { SchemaLine } from '@/components/bar/schema-line'
import { KeptDocuments } from '@/components/draft/kept-documents'
import type { CommandedPage } from '@/components/palette/command-palette'
import { useSay } from '@/components/words/use-say'
import type { Analysis } from '@/lib/analyze'
import type { Change } from '@/lib/edit/change'
import type { LinkTab } from '@/lib/share/fragment'
import type { WorkspaceState } from '@/lib/workspace/reduce'
import type { OpenedFile } from '@/components/workspace/opened-file'
import type { DialogName } from './dialog-name'
import { readAddress } from './read-address'

const ExportDialog = lazy(() =>
  import('@/components/export/export-dialog').then((module) => ({ default: module.ExportDialog })),
)
const Gallery = lazy(() => import('@/components/examples/gallery').then((module) => ({ default: module.Gallery })))
const ShareDialog = lazy(() =>
  import('@/components/share/share-dialog').then((module) => ({ default: module.ShareDialog })),
)
const CommandPalette = lazy(() =>
  import('@/components/palette/command-palette').then((module) => ({ default: module.CommandPalette })),
)
const Shortcuts = lazy(() => import('@/components/palette/shortcuts').then((module) => ({ default: module.Shortcuts })))

interface DialogsProps {
  readonly name: DialogName
  readonly state: WorkspaceState
  readonly analysis: Analysis
  readonly tab: LinkTab
  readonly schemaLine: SchemaLine
  readonly onSchemaLine: (value: SchemaLine) => void
  readonly onOpen: (file: OpenedFile) => void
  readonly onFiles: (files: readonly File[]) => void
  readonly isUntouched: boolean
  readonly onChange: (changes: readonly Change[]) => void
  /** Replaces it by another dialog. */
  readonly onDialog: (name: DialogName) => void
  /** Shows the steps for the nodes. */
  readonly onDeploy: () => void
  readonly onClose: () => void
  /** What commands act on. */
  readonly page: CommandedPage
}

/** The dialogs of the page, one at a time. */
export function Dialogs({
  name,
  state,
  analysis,
  tab,
  schemaLine,
  onSchemaLine,
  onOpen,
  onFiles,
  isUntouched,
  onChange,
  onDialog,
  onDeploy,
  onClose,
  page,
}: DialogsProps) {
  const say = useSay()
  const openAddress = async (address: string) => {
    const read = await readAddress(address, say)
    if ('error' in read) return read.error
    onOpen(read)
    return null
  }
  switch (name) {
    case 'open':
      return (
        <OpenDialog
          onText={(text) =>
            void import('@/components/workspace/read-files').then(({ openOrExplain }) =>
              openOrExplain({ text, fileName: null }, onOpen),
            )
          }
          onFiles={onFiles}
          onAddress={openAddress}
          onClose={onClose}
          onExamples={() => onDialog('examples')}
        >
          <KeptDocuments
            state={state}
            onOpen={({ text, fileName, options, image }) => {
              onOpen({ text, fileName, options, image })
              onClose()
            }}
          />
        </OpenDialog>
      )
    case 'examples':
      return (
        <Suspense>
          <Gallery
            parsed={analysis.parsed}
            template={analysis.template}
            options={state.options}
            isUntouched={isUntouched}
            onOpen={onOpen}
            onMerge={onChange}
            onClose={onClose}
          />
        </Suspense>
      )
    case 'share':
      return (
        <Suspense>
          <ShareDialog workspace={state} tab={tab} onClose={onClose} />
        </Suspense>
      )
    case 'download':
      return (
        <DownloadOptions
          value={schemaLine}
          onChange={onSchemaLine}
          onExport={() => onDialog('export')}
          onDeploy={onDeploy}
          onClose={onClose}
        />
      )
    case 'export':
      return (
        <Suspense>
          <ExportDialog parsed={analysis.parsed} options={state.options} onClose={onClose} />
        </Suspense>
      )
    case 'palette':
      return (
        <Suspense>
          <CommandPalette
            analysis={analysis}
            options={state.options}
            page={page}
            onDialog={onDialog}
            onClose={onClose}
          />
        </Suspense>
      )
    case 'node':
      return <NodeSheet options={state.options} dispatch={page.dispatch} onClose={onClose} />
    case 'more':
      return <MoreSheet history={state.history} dispatch={page.dispatch} onDialog={onDialog} onClose={onClose} />
    case 'shortcuts':
    case 'question-mark':
      return (
        <Suspense>
          <Shortcuts isByQuestionMark={name === 'question-mark'} onClose={onClose} />
        </Suspense>
      )
  }
}
