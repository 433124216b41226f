import { useContext, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { attemptAnchor, goToAttempt, ShowAttempt } from '@/components/plan/attempt-anchor'

/** Leads to the card of an attempt. The address stays as it is: its fragment is for shared files. */
export function AttemptLink({ number, children }: { readonly number: number; readonly children: ReactNode }) {
  const show = useContext(ShowAttempt)
  return (
    <a
      href={`#${attemptAnchor(number)}`}
      onClick={(event) => {
        event.preventDefault()
        flushSync(() => show(number - 1))
        goToAttempt(number)
      }}
      className="rounded font-medium underline underline-offset-2 hover:no-underline"
    >
      {children}
    </a>
  )
}
