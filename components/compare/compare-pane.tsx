'use client'

import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useSay } from '@/components/words/use-say'
import type { PlaceholderValues } from '@/lib/placeholders/values'
import { sayingIn } from '@/lib/words/saying'
import { OtherChoice } from './other-choice'
import { OtherFile } from './other-file'
import { requestOf, type ComparedState, type OtherSide } from './other-side'
import { ReportView } from './report-view'
import { useCompared } from './use-compared'

interface ComparePaneProps {
  readonly state: ComparedState
  readonly values: PlaceholderValues
  /** What is compared with; null when nothing is yet. */
  readonly other: OtherSide | null
  readonly onOther: (other: OtherSide | null) => void
  /** Shows the plan of an image. */
  readonly onImage: (image: string) => void
}

/** What the text leads to, beside what another release, flag or file does. */
export function ComparePane({ state, values, other, onOther, onImage }: ComparePaneProps) {
  const say = useSay()
  const [isSwapped, setIsSwapped] = useState(false)
  const request = useMemo(
    () => (other === null ? null : requestOf(state, values, other, isSwapped)),
    [state, values, other, isSwapped],
  )
  const { compared, progress } = useCompared(request)
  const report = request === null ? null : (compared?.report ?? null)
  return (
    <div lang={say.tag} className="min-h-44 max-w-[60rem] p-4 pb-8">
      <h2 className="text-[15px] font-semibold">{say('Compare')}</h2>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <OtherChoice state={state} other={other} onOther={onOther} />
        {request !== null && (
          <Button look="ghost" aria-pressed={isSwapped} onClick={() => setIsSwapped(!isSwapped)}>
            {say('The other way round')}
          </Button>
        )}
      </div>
      {other?.kind === 'file' && <OtherFile file={other} options={state.options} onFile={onOther} />}
      <p
        role="status"
        aria-label={say('Result of the comparison')}
        className="mt-4 text-[15px] font-semibold [overflow-wrap:anywhere]"
      >
        {statusOf()}
      </p>
      {report !== null && (
        <div className={progress === 'working' ? 'opacity-60' : ''} aria-busy={progress === 'working'}>
          <p className="mt-0.5 text-[13px] text-muted [overflow-wrap:anywhere]">
            {say('From {before} to {after}', {
              before: sayingIn(say, report.names.before),
              after: sayingIn(say, report.names.after),
            })}
          </p>
          <ReportView report={report} left={compared?.left ?? 0} onImage={onImage} />
        </div>
      )}
    </div>
  )

  function statusOf(): string {
    if (other === null) return say('Choose another release to check an upgrade, a flag of the node, or another file.')
    if (request === null)
      return other.kind === 'file'
        ? say('Open the other file, or paste it.')
        : say('The text is as it was: there is nothing to compare.')
    if (progress === 'too-long')
      return say('This takes too long to compare it here; pullpath diff compares longer files.')
    if (report === null) return say('Comparing…')
    return sayingIn(say, report.verdict)
  }
}
