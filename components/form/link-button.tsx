import type { ReactNode } from 'react'
import { visibleText } from '@/lib/text/visible-text'

interface LinkButtonProps {
  readonly label?: string
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

/** Leads to another part of the form, from within a text. */
export function LinkButton({ label, disabled = false, onClick, children }: LinkButtonProps) {
  return (
    <button
      type="button"
      aria-label={label === undefined ? undefined : visibleText(label)}
      disabled={disabled}
      onClick={onClick}
      className="-mx-1 inline-flex min-h-6 min-w-0 items-center gap-1 rounded px-1 text-left text-accent underline decoration-accent/40 underline-offset-2 [overflow-wrap:anywhere] hover:bg-accent-soft disabled:opacity-40"
    >
      {children}
    </button>
  )
}
