'use client'

import { memo } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'
import { visibleText } from '@/lib/visible-text'
import type { Diagnostic, Severity } from '@/lib/registries/diagnostic'
import { positionOf, type LineIndex } from '@/lib/registries/line-index'

interface ProblemsPaneProps {
  readonly diagnostics: readonly Diagnostic[]
  readonly lines: LineIndex
  readonly onShow: (diagnostic: Diagnostic) => void
}

const LOOKS: Record<Severity, { readonly icon: IconName; readonly colour: string; readonly word: string }> = {
  error: { icon: 'error', colour: 'text-error', word: 'Error' },
  warning: { icon: 'warning', colour: 'text-warn', word: 'Warning' },
  info: { icon: 'info', colour: 'text-mirror', word: 'Note' },
}

/** A list that a person still reads. */
const MOST = 200

export const ProblemsPane = memo(function ProblemsPane({ diagnostics, lines, onShow }: ProblemsPaneProps) {
  if (diagnostics.length === 0) {
    return (
      <div className="grid place-items-center gap-2 p-10 text-center text-muted">
        <span className="text-accent">
          <Icon name="check" size={28} />
        </span>
        <p>K3s accepts this file, and containerd can read what K3s makes of it. Whether it is what you meant, the plan shows.</p>
      </div>
    )
  }
  return (
    <ul aria-label="Problems" className="p-3">
      {diagnostics.slice(0, MOST).map((diagnostic, index) => {
        const look = LOOKS[diagnostic.severity]
        const { line, column } = positionOf(lines, diagnostic.range.start)
        return (
          <li key={index}>
            <button type="button" onClick={() => onShow(diagnostic)} className="flex w-full gap-3 rounded-lg px-3 py-2.5 text-left hover:bg-soft">
              <span className={`mt-0.5 ${look.colour}`}>
                <Icon name={look.icon} />
              </span>
              <span className="min-w-0 flex-1">
                <span className="block text-[13.5px] whitespace-pre-line [overflow-wrap:anywhere]">
                  <span className="sr-only">{look.word}: </span>
                  {diagnostic.message.split('\n').map(visibleText).join('\n')}
                </span>
                <span className="mt-0.5 block text-xs text-muted">
                  <code className={`font-mono ${look.colour}`}>{diagnostic.code}</code> · line {line}, column {column}
                </span>
              </span>
            </button>
          </li>
        )
      })}
      {diagnostics.length > MOST && <li className="px-3 py-2 text-muted">and {diagnostics.length - MOST} more</li>}
    </ul>
  )
})
