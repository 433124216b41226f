'use client'

import { memo, useMemo, useState } from 'react'
import { saveFile } from '@/components/ui/save-file'
import type { Highlight } from '@/components/workspace/highlight'
import { Button } from '@/components/ui/button'
import { LogLines } from '@/components/log/log-lines'
import { Icon } from '@/components/ui/icon'
import type { Analysis } from '@/lib/analyze'
import { FileView } from './file-view'
import { changedLinesOf } from './changed-lines'

interface FilesPaneProps {
  readonly analysis: Analysis
  /** The files before the last update, to mark what it changed. */
  readonly before: Analysis['rendered']['files'] | null
  /** True when the text was just opened: there is nothing to compare the files with. */
  readonly isFresh: boolean
  readonly reveal: boolean
  readonly onReveal: (reveal: boolean) => void
  readonly highlight: Highlight | null
  readonly onHighlight: (highlight: Highlight | null) => void
}

/** More files than anyone reads at once; the rest is shown on demand. */
const FILES_PER_STEP = 40

export const FilesPane = memo(function FilesPane({
  analysis,
  before,
  isFresh,
  reveal,
  onReveal,
  highlight,
  onHighlight,
}: FilesPaneProps) {
  const { files, warnings } = analysis.rendered
  const changed = useMemo(() => changedLinesOf(before, files), [before, files])
  const [shownMax, setShownMax] = useState(FILES_PER_STEP)
  const [note, setNote] = useState('')
  if (files.length === 0) {
    return (
      <p className="p-6 text-center text-muted">
        K3s writes nothing: it rejects registries.yaml and waits. What the node had before the restart stays on its
        disk.
      </p>
    )
  }
  const shown = files.length <= shownMax ? files : [...files.slice(0, shownMax), ...files.slice(-1)]
  const download = async () => {
    const { zipFiles } = await import('./archive')
    const { bytes, leftOut } = zipFiles(files)
    saveFile('containerd-config.zip', bytes, 'application/zip')
    setNote(
      leftOut.length > 0
        ? `Left out of the archive, because the name leads out of its folder: ${leftOut.join(', ')}`
        : '',
    )
  }
  return (
    <div className="p-4">
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <p className="flex-1 text-[13px] text-muted">
          {files.length} {files.length === 1 ? 'file' : 'files'} written at start
        </p>
        <Button aria-pressed={reveal} onClick={() => onReveal(!reveal)}>
          <Icon name={reveal ? 'eyeOff' : 'eye'} /> {reveal ? 'Hide secrets' : 'Show secrets'}
        </Button>
        <Button onClick={download}>
          <Icon name="download" /> All as zip
        </Button>
      </div>
      {note && (
        <p role="status" className="mb-3 text-[12.5px] text-warn">
          {note}
        </p>
      )}
      {shown.map((file) => (
        <FileView
          key={file.path}
          file={file}
          changed={isFresh ? undefined : changed.get(file.path)}
          reveal={reveal}
          highlight={highlight}
          onHighlight={onHighlight}
        />
      ))}
      {shown.length < files.length && (
        <Button className="w-full" onClick={() => setShownMax(shownMax + FILES_PER_STEP)}>
          Show {Math.min(FILES_PER_STEP, files.length - shown.length)} more of {files.length}
        </Button>
      )}
      {warnings.length > 0 && (
        <section aria-label="K3s log" className="rounded-xl border border-line">
          <h3 className="border-b border-line bg-soft px-3 py-1.5 text-[12.5px] font-semibold">K3s logs</h3>
          <pre className="overflow-x-auto p-3 font-mono text-[12px] whitespace-pre-wrap text-warn [overflow-wrap:anywhere]">
            <LogLines texts={warnings} parsed={analysis.parsed} reveal={reveal} />
          </pre>
        </section>
      )}
    </div>
  )
})
