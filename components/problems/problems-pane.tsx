'use client'

import { memo, useMemo, useRef } from 'react'
import { NotTaken } from '@/components/convert/not-taken'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useSay } from '@/components/words/use-say'
import { rejectionOf } from '@/lib/explain/rejection'
import { distributionName, type Distribution } from '@/lib/k3s/distribution'
import type { FixedText } from '@/lib/lint/fixes/fix-all'
import { isAboutSteps, isForRollOut } from '@/lib/lint/roll-out'
import { isGeneral, type Diagnostic, type Fix } from '@/lib/registries/diagnostic'
import type { LineIndex } from '@/lib/text/line-index'
import { countWords } from './count-words'
import { FixDialog, type FixDialogHandle } from './fix-dialog'
import { ImageList } from './image-list'
import { problemEntries } from './problem-groups'
import { ProblemList } from './problem-list'

interface ProblemsPaneProps {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
  /** They are of the text before this one: the rules are at work. */
  readonly isRuling: boolean
  /** The file is not read, so that most rules could not look at it. */
  readonly isRejected: boolean
  readonly distribution: Distribution
  readonly lines: LineIndex
  readonly images: readonly string[]
  /** Null until the rules are loaded. */
  readonly fixAll: ((text: string) => Promise<FixedText>) | null
  readonly onShow: (diagnostic: Diagnostic) => void
  readonly onFix: (fix: Pick<Fix, 'edits' | 'later'>) => void
  readonly onImages: (images: readonly string[]) => void
  /** Shows the steps for the nodes. */
  readonly onDeploy: () => void
}

export const ProblemsPane = memo(function ProblemsPane({
  text,
  diagnostics,
  isRuling,
  isRejected,
  distribution,
  lines,
  images,
  fixAll,
  onShow,
  onFix,
  onImages,
  onDeploy,
}: ProblemsPaneProps) {
  const say = useSay()
  const program = distributionName(distribution)
  const dialog = useRef<FixDialogHandle>(null)
  const { problems, notes, rollOut } = useMemo(() => partsOf(diagnostics), [diagnostics])
  const safe = diagnostics.some(({ fixes = [] }) => fixes.some((fix) => fix.safe))
  const show = (diagnostic: Diagnostic) => (isAboutSteps(diagnostic) ? onDeploy() : onShow(diagnostic))
  const list = { lines, onShow: show, onFix }
  return (
    <div lang={say.tag} aria-busy={isRuling} className="relative p-3">
      {isRuling && (
        <p className="if-long absolute top-1 right-3 rounded bg-warn-soft px-2 text-[12.5px] text-warn">
          {say('Looking for problems. Those below are of the text before.')}
        </p>
      )}
      <NotTaken className="mb-2" />
      {diagnostics.length > 0 && (
        <div className="flex min-h-9 flex-wrap items-center justify-between gap-2 px-3 pb-1">
          <p role="status" className="text-[13px] text-muted">
            {countWords(diagnostics, say)}
          </p>
          {safe && fixAll !== null && (
            <Button onClick={() => dialog.current?.open(text, fixAll)} help={say('Shows first what would be changed.')}>
              <Icon name="wand" size={14} /> {say('Fix all safe problems')}
            </Button>
          )}
        </div>
      )}
      {problems.length === 0 && (
        <NothingWrong program={program} notes={diagnostics.filter((note) => !isGeneral(note))} />
      )}
      <ProblemList label={say('Problems')} entries={problems} {...list} />
      {isRejected && rejectionOf(diagnostics)?.isOurLimit !== true && (
        <p className="px-3 py-1.5 pl-10 text-[13px] text-muted">
          {say('Further rules run once {program} can read the file.', { program })}
        </p>
      )}
      {notes.length > 0 && <PartTitle>{say('Good to know')}</PartTitle>}
      <ProblemList label={say('Notes')} entries={notes} {...list} />
      {rollOut.length > 0 && (
        <div className="mt-4 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-t border-line px-3 pt-3">
          <h3 className="text-[12.5px] font-semibold text-muted">{say('Before you roll out')}</h3>
          <Button onClick={onDeploy}>{say('Steps for the nodes')}</Button>
        </div>
      )}
      <ProblemList label={say('Before you roll out')} entries={rollOut} {...list} />
      <ImageList images={images} onChange={onImages} />
      <FixDialog ref={dialog} isShown={(other) => other === text} onApply={(edits) => onFix({ edits: () => edits })} />
    </div>
  )
})

/** What is wrong, what explains something, and what to think of when the file goes to the nodes. */
function partsOf(diagnostics: readonly Diagnostic[]) {
  const notes = diagnostics.filter(({ severity }) => severity === 'info')
  return {
    problems: problemEntries(diagnostics.filter(({ severity }) => severity !== 'info')),
    notes: problemEntries(notes.filter((note) => !isForRollOut(note))),
    rollOut: problemEntries(notes.filter(isForRollOut)),
  }
}

function PartTitle({ children }: { readonly children: string }) {
  return <h3 className="mt-4 mb-1 px-3 text-[12.5px] font-semibold text-muted">{children}</h3>
}

/** A note can explain why a pull fails, so the sentence leads to the notes if there are any. */
function NothingWrong({ program, notes }: { readonly program: string; readonly notes: readonly Diagnostic[] }) {
  const say = useSay()
  return (
    <div className="grid place-items-center gap-2 p-8 text-center text-muted">
      <span className="text-accent">
        <Icon name="check" size={28} />
      </span>
      <p tabIndex={-1} className="rounded-lg">
        {notes.length === 0
          ? say(
              '{program} accepts this file, containerd can read what {program} makes of it, and no rule finds a mistake in it. What it does, the plan shows.',
              { program },
            )
          : notes.length === 1
            ? say(
                '{program} accepts this file, and containerd can read what {program} makes of it. A pull can fail all the same: read the note below, and the plan.',
                { program },
              )
            : say(
                '{program} accepts this file, and containerd can read what {program} makes of it. A pull can fail all the same: read the notes below, and the plan.',
                { program },
              )}
      </p>
    </div>
  )
}
