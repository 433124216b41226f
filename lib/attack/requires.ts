import type { ProbeEvent } from '@/lib/probe/event'
import { bodyOf, contact, type Site } from '@/lib/testdata/rig/site'
import type { Finder } from './part'

/** A run ends with one of three outcomes. */
export function requireEnd(events: readonly ProbeEvent[], what: string, finder: Finder): void {
  const last = events.at(-1)
  if (last?.kind !== 'finished') finder.fault(`${what}: ends with ${JSON.stringify(last)?.slice(0, 300)}`)
}

/** Both places for runs are free, and the API answers. */
export async function requireAnswer(site: Site, finder: Finder): Promise<void> {
  const { status } = await site.ask({ headers: { 'X-Pullpath-Page': '1' } })
  if (status !== 200) finder.fault(`afterwards the API answers ${status}`)
  const text = 'mirrors:\n  a.test:\n    endpoint: ["http://127.0.0.1:1"]\n'
  const body = bodyOf({ text, contacts: [contact('http://127.0.0.1:1')] })
  const ends = await Promise.all([site.probe(body), site.probe(body)]).catch((error: unknown) => String(error))
  if (typeof ends === 'string') finder.fault(`afterwards a run is refused: ${ends}`)
}
