import type { ReactNode } from 'react'
import { InSteps } from '@/components/ui/rows/in-steps'
import { INNER_ROWS_PER_STEP, useRowSteps } from '@/components/ui/rows/row-steps'
import { useSay } from '@/components/words/use-say'
import type { DeployStep } from '@/lib/export/deploy/steps'
import { visibleText } from '@/lib/text/visible-text'
import { sayingIn } from '@/lib/words/saying'
import { Command } from './command'

interface StepItemProps {
  readonly step: DeployStep
  /** From 1. */
  readonly number: number
  readonly isLast: boolean
  readonly children?: ReactNode
}

/** One step: why, and each command with a button that copies it. */
export function StepItem({ step: { title, text, commands }, number, isLast, children }: StepItemProps) {
  const say = useSay()
  const rows = useRowSteps(commands.length, INNER_ROWS_PER_STEP)
  return (
    <li className="relative flex gap-3">
      {/* The line to the next one. */}
      {!isLast && <span aria-hidden="true" className="absolute top-8 bottom-0 left-[13px] w-px bg-line-strong" />}
      <span
        aria-hidden="true"
        className="grid size-7 shrink-0 place-items-center rounded-full border-2 border-accent text-[13px] font-bold text-accent"
      >
        {number}
      </span>
      <div className="min-w-0 flex-1 pb-6">
        <h3 className="pt-0.5 text-[14px] font-semibold">{sayingIn(say, title)}</h3>
        {text.map((sentence) => (
          <p key={sentence.text} className="mt-1 text-[13px] leading-[1.5] text-muted [overflow-wrap:anywhere]">
            <WithCode text={visibleText(sayingIn(say, sentence))} />
          </p>
        ))}
        {commands.length > 0 && (
          <dl className="mt-2.5 grid gap-2">
            <InSteps steps={rows}>{(at) => <Command command={commands[at]!} />}</InSteps>
          </dl>
        )}
        {children}
      </div>
    </li>
  )
}

/** With what is between backticks as code. */
function WithCode({ text }: { readonly text: string }) {
  return text.split('`').map((part, at) =>
    at % 2 === 1 ? (
      <code key={at} className="font-mono text-[12.5px] text-ink">
        {part}
      </code>
    ) : (
      part
    ),
  )
}
