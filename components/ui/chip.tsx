import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import { tip } from './tip'

export type Tone = 'plain' | 'good' | 'warn' | 'error' | 'mirror'

const TONES: Record<Tone, string> = {
  plain: 'bg-soft text-muted',
  good: 'bg-accent-soft text-accent',
  warn: 'bg-warn-soft text-warn',
  error: 'bg-error-soft text-error',
  mirror: 'bg-mirror-soft text-mirror',
}

export function Chip({
  tone = 'plain',
  icon,
  help,
  children,
}: {
  readonly tone?: Tone
  readonly icon?: IconName
  readonly help?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <span
      {...tip(help)}
      className={`inline-flex max-w-full items-center gap-1 rounded-md px-2 py-0.5 text-xs ${TONES[tone]}`}
    >
      {icon && <Icon name={icon} size={13} />}
      <span className="min-w-0 break-words">{children}</span>
    </span>
  )
}

export function Count({ value, tone = 'plain' }: { readonly value: number | string; readonly tone?: Tone }) {
  return (
    <span
      aria-hidden="true"
      className={`rounded-full px-1.5 py-px text-[11.5px] font-semibold tabular-nums ${TONES[tone]}`}
    >
      {value}
    </span>
  )
}
