import { Fragment } from 'react'
import { Icon } from '@/components/ui/icon'
import { withBreaks } from '@/components/ui/with-breaks'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Analysis } from '@/lib/analyze'
import { Rail } from './rail'
import { directoryWords, readingWords } from './start-words'

/** How the name was read, and which directory answers for its registry. */
export function PlanStart({ analysis }: { readonly analysis: Analysis }) {
  const { plan } = analysis
  const { reference } = plan
  const say = useSay()
  const directory = directoryWords(plan, say)
  return (
    <div className="relative pb-4 pl-11">
      <Rail />
      <span
        aria-hidden="true"
        className="absolute top-0.5 left-0 grid h-[30px] w-[30px] place-items-center rounded-full border-[3px] border-accent bg-panel text-accent"
      >
        <Icon name="file" size={14} />
      </span>
      {reference && (
        <p translate="no" className="text-[15px] font-semibold [overflow-wrap:anywhere]">
          <span>{visibleText(reference.registry)}</span>
          <span className="mx-1 font-normal text-muted">/</span>
          <span>{withBreaks(visibleText(reference.repository))}</span>
          <span className="mx-1 font-normal text-muted">{reference.object.includes(':') ? '@' : ':'}</span>
          <span>{visibleText(reference.object)}</span>
        </p>
      )}
      <p className="mt-0.5 text-[13px] text-muted">
        {readingWords(plan, say)}
        {say.gap}
        {directory?.map((piece, index) =>
          'code' in piece ? (
            <code key={index} className="font-mono font-semibold text-ink [overflow-wrap:anywhere]">
              {withBreaks(visibleText(piece.code))}
            </code>
          ) : (
            <Fragment key={index}>{piece.text}</Fragment>
          ),
        )}
      </p>
      {plan.directory?.decodeError != null && (
        <p className="mt-2 rounded-lg bg-error-soft px-3 py-2 text-[13px] text-error">
          <Phrase
            text="containerd cannot decode this file ({reason}), so every mirror in it is bypassed."
            values={{ reason: <code className="font-mono">{visibleText(plan.directory.decodeError)}</code> }}
          />
        </p>
      )}
    </div>
  )
}
