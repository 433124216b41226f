'use client'

import { useImperativeHandle, useRef, useState, type Ref } from 'react'
import { Button, IconButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { FixTitle } from '@/components/words/fix-title'
import type { Titled } from '@/lib/words/worded'
import type { FixedText } from '@/lib/lint/fixes/fix-all'
import { useStable } from '@/components/ui/use-stable'
import { useSay } from '@/components/words/use-say'
import { lineHunks } from '@/lib/text/line-hunks'
import type { TextEdit } from '@/lib/text/text-edit'
import { Hunks } from './hunks'

export interface FixDialogHandle {
  /** Opens with all safe fixes of a text once they are known, if it is still the text that is shown. */
  readonly open: (text: string, fixAll: (text: string) => Promise<FixedText>) => void
}

interface FixDialogProps {
  readonly ref: Ref<FixDialogHandle>
  readonly isShown: (text: string) => boolean
  readonly onApply: (edits: readonly TextEdit[]) => void
}

interface Proposal extends FixedText {
  readonly text: string
}

/** All safe fixes at once, previewed before they are made; one undo step. */
export function FixDialog({ ref, isShown, onApply }: FixDialogProps) {
  const say = useSay()
  const dialog = useRef<HTMLDialogElement>(null)
  const isStill = useStable(isShown)
  const [proposal, setProposal] = useState<Proposal | null>(null)
  useImperativeHandle(ref, () => ({
    open: (text, fixAll) => {
      void fixAll(text).then((fixed) => {
        if (!isStill(text)) return
        setProposal({ text, ...fixed })
        dialog.current?.showModal()
      })
    },
  }))
  const close = () => dialog.current?.close()
  const hunks = proposal === null ? [] : lineHunks(proposal.text, proposal.edits)
  return (
    <dialog
      ref={dialog}
      lang={say.tag}
      aria-labelledby="fix-title"
      onClose={() => setProposal(null)}
      className="fix-dialog m-auto max-h-[calc(100dvh-2rem)] w-[min(46rem,calc(100vw-2rem))] flex-col overflow-hidden rounded-2xl border border-line bg-panel p-0 text-ink shadow-2xl open:flex"
    >
      <div className="flex items-center justify-between px-5 pt-4 pb-3">
        <h2 id="fix-title" className="text-base font-semibold">
          {say('Fix all safe problems')}
        </h2>
        <IconButton label={say('Close')} onClick={close}>
          ✕
        </IconButton>
      </div>
      {proposal !== null && proposal.titles.length === 0 ? (
        <p className="px-5 pb-2 text-muted">
          {say('None of the fixes can be made here without a look at it. Make them one by one.')}
        </p>
      ) : (
        <div className="min-h-0 overflow-auto px-5">
          <ul aria-label={say('Fixes')} className="mb-3 grid gap-1 text-[13px]">
            {counted(proposal?.titles ?? []).map(([fix, count]) => (
              <li key={fix.title} className="flex gap-2">
                <span className="mt-0.5 text-accent">
                  <Icon name="check" size={14} />
                </span>
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  <FixTitle of={fix} />
                  {count > 1 && <span className="text-muted"> · {say('{count} times', { count })}</span>}
                </span>
              </li>
            ))}
          </ul>
          <Hunks hunks={hunks} />
        </div>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3 px-5 py-4">
        <p className="text-[12.5px] text-muted">{say('Every other line stays as it is. Undo takes all of it back.')}</p>
        <Button
          look="primary"
          disabled={proposal === null || proposal.titles.length === 0}
          onClick={() => {
            if (proposal !== null) onApply(proposal.edits)
            close()
          }}
        >
          {say('Apply')}
        </Button>
      </div>
    </dialog>
  )
}

function counted(fixes: readonly Titled[]): readonly (readonly [Titled, number])[] {
  const counts = new Map<string, [Titled, number]>()
  for (const fix of fixes) counts.set(fix.title, [fix, (counts.get(fix.title)?.[1] ?? 0) + 1])
  return [...counts.values()]
}
