'use client'

import { memo, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { FixedText } from '@/lib/lint/fixes/fix-all'
import { isGeneral, type Diagnostic, type Fix } from '@/lib/registries/diagnostic'
import type { LineIndex } from '@/lib/text/line-index'
import { countWords } from './count-words'
import { FixDialog, type FixDialogHandle } from './fix-dialog'
import { ImageList } from './image-list'
import { ProblemItem } from './problem-item'

interface ProblemsPaneProps {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
  readonly lines: LineIndex
  readonly images: readonly string[]
  /** Null until the rules are loaded. */
  readonly fixAll: ((text: string) => Promise<FixedText>) | null
  readonly onShow: (diagnostic: Diagnostic) => void
  readonly onFix: (fix: Pick<Fix, 'edits' | 'later'>) => void
  readonly onImages: (images: readonly string[]) => void
}

/** More than this nobody reads. */
const SHOWN_MAX = 200

export const ProblemsPane = memo(function ProblemsPane({
  text,
  diagnostics,
  lines,
  images,
  fixAll,
  onShow,
  onFix,
  onImages,
}: ProblemsPaneProps) {
  const dialog = useRef<FixDialogHandle>(null)
  const problems = diagnostics.filter(({ severity }) => severity !== 'info')
  const notes = diagnostics.filter(({ severity }) => severity === 'info')
  const safe = diagnostics.filter(({ fixes = [] }) => fixes.some((fix) => fix.safe)).length
  return (
    <div className="p-3">
      {diagnostics.length > 0 && (
        <div className="flex min-h-9 flex-wrap items-center justify-between gap-2 px-3 pb-1">
          <p role="status" className="text-[13px] text-muted">
            {countWords(diagnostics)}
          </p>
          {safe > 0 && fixAll !== null && (
            <Button onClick={() => dialog.current?.open(text, fixAll)} help="Shows first what would be changed.">
              <Icon name="wand" size={14} /> Fix all safe problems
            </Button>
          )}
        </div>
      )}
      {problems.length === 0 && <NothingWrong notes={notes.filter((note) => !isGeneral(note)).length} />}
      <Items label="Problems" diagnostics={problems} lines={lines} onShow={onShow} onFix={onFix} />
      {notes.length > 0 && <h3 className="mt-4 mb-1 px-3 text-[12.5px] font-semibold text-muted">Good to know</h3>}
      <Items label="Notes" diagnostics={notes} lines={lines} onShow={onShow} onFix={onFix} />
      <ImageList images={images} onChange={onImages} />
      <FixDialog ref={dialog} isShown={(other) => other === text} onApply={(edits) => onFix({ edits: () => edits })} />
    </div>
  )
})

/** A note can explain why a pull fails, so the sentence leads to the notes if there are any. */
function NothingWrong({ notes }: { readonly notes: number }) {
  return (
    <div className="grid place-items-center gap-2 p-8 text-center text-muted">
      <span className="text-accent">
        <Icon name="check" size={28} />
      </span>
      <p tabIndex={-1} className="rounded-lg">
        {notes === 0
          ? 'K3s accepts this file, containerd can read what K3s makes of it, and no rule finds a mistake in it. What it does, the plan shows.'
          : `K3s accepts this file, and containerd can read what K3s makes of it. A pull can fail all the same: read the ${notes === 1 ? 'note' : `${notes} notes`} below, and the plan.`}
      </p>
    </div>
  )
}

interface ItemsProps extends Pick<ProblemsPaneProps, 'diagnostics' | 'lines' | 'onShow' | 'onFix'> {
  readonly label: string
}

function Items({ label, diagnostics, lines, onShow, onFix }: ItemsProps) {
  if (diagnostics.length === 0) return null
  return (
    <ul aria-label={label}>
      {diagnostics.slice(0, SHOWN_MAX).map((diagnostic, index) => (
        <ProblemItem key={index} diagnostic={diagnostic} lines={lines} onShow={onShow} onFix={onFix} />
      ))}
      {diagnostics.length > SHOWN_MAX && (
        <li className="px-3 py-2 text-muted">and {diagnostics.length - SHOWN_MAX} more</li>
      )}
    </ul>
  )
}
