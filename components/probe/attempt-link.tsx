import type { ReactNode } from 'react'
import { attemptAnchor, goToAttempt } from '@/components/plan/attempt-anchor'

/** Leads to the card of an attempt. The address stays as it is: its fragment is for shared files. */
export function AttemptLink({ number, children }: { readonly number: number; readonly children: ReactNode }) {
  return (
    <a
      href={`#${attemptAnchor(number)}`}
      onClick={(event) => {
        event.preventDefault()
        goToAttempt(number)
      }}
      className="rounded font-medium underline underline-offset-2 hover:no-underline"
    >
      {children}
    </a>
  )
}
