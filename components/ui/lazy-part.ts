import { lazy, type FunctionComponent } from 'react'

/**
 * A component of a chunk that comes late. It is asked for at once: the component is in the HTML of the page, and hydrated
 * after the first paint.
 */
export function lazyPart<Props>(load: () => Promise<FunctionComponent<Props>>) {
  // Whoever renders it is told.
  load().catch(() => undefined)
  return lazy(async () => ({ default: await load() }))
}
