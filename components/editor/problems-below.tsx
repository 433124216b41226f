'use client'

import { ProblemItem } from '@/components/problems/problem-item'
import { useSay } from '@/components/words/use-say'
import type { Diagnostic, Fix } from '@/lib/registries/diagnostic'
import type { LineIndex } from '@/lib/text/line-index'

interface ProblemsBelowProps {
  readonly diagnostics: readonly Diagnostic[]
  readonly lines: LineIndex
  readonly onShow: (diagnostic: Diagnostic) => void
  readonly onFix: (fix: Fix) => void
}

/** A text area marks nothing, so its problems are listed below it; the others are on their tab. */
const SHOWN_MAX = 20

/** What is wrong in the text, for a text area. Nothing where nothing is. */
export function ProblemsBelow({ diagnostics, lines, onShow, onFix }: ProblemsBelowProps) {
  const say = useSay()
  const wrong = diagnostics.filter(({ severity }) => severity !== 'info')
  if (wrong.length === 0) return null
  return (
    <section
      lang={say.tag}
      aria-label={say('Problems in this text')}
      className="max-h-[45%] shrink-0 overflow-auto border-t border-line bg-panel"
    >
      <ul>
        {wrong.slice(0, SHOWN_MAX).map((diagnostic) => (
          <ProblemItem
            key={`${diagnostic.code} ${diagnostic.range.start}`}
            diagnostic={diagnostic}
            count={1}
            lines={lines}
            onShow={onShow}
            onFix={onFix}
          />
        ))}
      </ul>
      {wrong.length > SHOWN_MAX && (
        <p className="px-3 pb-2 text-[12.5px] text-muted">
          {say('The first {shown} of {count}. All are under Problems.', { shown: SHOWN_MAX, count: wrong.length })}
        </p>
      )}
    </section>
  )
}
