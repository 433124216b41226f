'use client'

import { useState } from 'react'
import { GuideLink } from '@/components/reference/guide-link'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Attempt, Plan } from '@/lib/containerd/plan'
import { shownError, signsOf } from '@/lib/explain/if-it-fails'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { sayingIn } from '@/lib/words/saying'

interface IfItFailsProps {
  readonly plan: Plan
  readonly attempt: Attempt
  readonly options: NodeOptions
}

/** By which words of the pod's event a failure of this attempt is recognised; nothing where it cannot end the pull. */
export function IfItFails({ plan, attempt, options }: IfItFailsProps) {
  const say = useSay()
  const [isOpen, setIsOpen] = useState(false)
  if (attempt.kind === 'embedded' || attempt.unsendable !== null) return null
  return (
    <details className="mt-2 text-[12.5px]" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="w-fit rounded text-muted hover:text-ink">{say('If it fails here')}</summary>
      {isOpen && <Signs {...{ plan, attempt, options }} />}
    </details>
  )
}

function Signs({ plan, attempt, options }: IfItFailsProps) {
  const say = useSay()
  const note = shownError(plan, releaseOf(options))
  return (
    <div className="mt-1.5 rounded-lg bg-soft px-3 py-2">
      <p className="text-muted">{say('The event of the pod (kubectl describe pod) then contains:')}</p>
      <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[minmax(9rem,2fr)_5fr]">
        {signsOf(attempt, plan).map(({ when, says }) => (
          <div key={when.text} className="contents">
            <dt className="max-sm:mt-1 [overflow-wrap:anywhere]">{visibleText(sayingIn(say, when))}</dt>
            <dd lang="en" className="font-mono text-[12px] leading-relaxed [overflow-wrap:anywhere]">
              {visibleText(says)}
            </dd>
          </div>
        ))}
      </dl>
      {note !== null && <p className="mt-2 text-muted">{sayingIn(say, note)}</p>}
      <GuideLink to="failures#one-error" about={say('If it fails here')} />
    </div>
  )
}
