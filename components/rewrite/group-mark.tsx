import type { ReactNode } from 'react'
import { useSay } from '@/components/words/use-say'

/** Told apart by colour and by the line below; the number is beside it. */
const LOOKS = [
  'bg-accent-soft text-accent border-solid border-accent',
  'bg-mirror-soft text-mirror border-dashed border-mirror',
  'bg-warn-soft text-warn border-dotted border-warn',
  'bg-soft text-ink border-double border-ink',
] as const

/** What belongs to one group, wherever it is shown. Group 0 is the whole match. */
export function GroupMark({ group, children }: { readonly group: number; readonly children: ReactNode }) {
  const say = useSay()
  return (
    <span className={`rounded-sm border-b-2 px-0.5 ${LOOKS[(group + LOOKS.length - 1) % LOOKS.length] ?? LOOKS[0]}`}>
      {children}
      <sub className="ml-px text-[11px] font-semibold select-none">
        <span className="sr-only"> {say('group')} </span>
        {group}
      </sub>
    </span>
  )
}

/** Where something is wrong. */
export function FaultMark({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  return (
    <mark className="rounded-sm bg-error-soft font-semibold text-error underline decoration-wavy underline-offset-4">
      <span className="sr-only"> {say('wrong here:')} </span>
      {children}
    </mark>
  )
}
