'use client'

import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/words/said'
import { useSay } from '@/components/words/use-say'
import type { Diagnostic, Fix } from '@/lib/registries/diagnostic'
import { positionOf, type LineIndex } from '@/lib/text/line-index'
import { languageOfTag } from '@/lib/words/address'
import { FixButtons } from './fix-buttons'
import { rulePage, SEVERITY_LOOKS } from './severity-look'

interface ProblemItemProps {
  readonly diagnostic: Diagnostic
  /** At how many places it is; each is then listed with its own fixes. */
  readonly count: number
  readonly lines: LineIndex
  readonly onShow: (diagnostic: Diagnostic) => void
  readonly onFix: (fix: Fix) => void
  readonly children?: ReactNode
}

/** One problem: where it is, what it means, and what can be done about it. */
export function ProblemItem({ diagnostic, count, lines, onShow, onFix, children }: ProblemItemProps) {
  const { code, range, severity, fixes = [] } = diagnostic
  const say = useSay()
  const look = SEVERITY_LOOKS[severity]
  const { line, column } = positionOf(lines, range.start)
  // A problem of the whole file has no position in it.
  const isPlaced = diagnostic.path !== null || range.end > range.start
  return (
    <li data-row data-problem className="rounded-xl px-3 py-2.5 hover:bg-soft/60">
      <button type="button" onClick={() => onShow(diagnostic)} className="flex w-full gap-3 rounded-lg text-left">
        <span className={`mt-0.5 ${look.colour}`}>
          <Icon name={look.icon} />
        </span>
        <span className="min-w-0 flex-1 text-[13.5px] leading-[1.45] [overflow-wrap:anywhere]">
          <span className="sr-only">{say('{severity}:', { severity: say(look.word) })} </span>
          <Said of={diagnostic} />
        </span>
      </button>
      <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 pl-7">
        {count === 1 && <FixButtons fixes={fixes} onFix={onFix} />}
        <span className="text-xs text-muted">
          <a
            href={rulePage(languageOfTag(say.tag), code)}
            target="_blank"
            rel="noopener"
            className={`font-mono underline-offset-2 hover:underline ${look.colour}`}
          >
            {code}
          </a>{' '}
          {isPlaced && count === 1 && `· ${say('line {line}, column {column}', { line, column })}`}
        </span>
      </div>
      {children}
    </li>
  )
}
