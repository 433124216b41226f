import { createContext } from 'react'

/** Has the card of an attempt rendered; attempts are counted from 0. */
export const ShowAttempt = createContext<(attempt: number) => void>(() => undefined)

/** Id of an attempt's card; numbers are counted from 1. */
export function attemptAnchor(number: number): string {
  return `attempt-${number}`
}

/** Goes to a card: into view, and the keyboard with it. */
export function goToAttempt(number: number) {
  const card = document.getElementById(attemptAnchor(number))
  card?.scrollIntoView({ block: 'nearest' })
  card?.focus({ preventScroll: true })
}
