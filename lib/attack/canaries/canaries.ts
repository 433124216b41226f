import { canaryText } from '@/lib/testdata/generate/canary-text'
import { holdsCanary } from '@/lib/testdata/generate/holds-canary'
import { contact, openSite, policyOf } from '@/lib/testdata/rig/site'
import { createFinder, type Part } from '@/lib/attack/part'
import { madeOf, shownOf } from './shown'

/** One of so many of these is sent to the API of probes too. */
const SENT = 5
/** Others than those of the properties in the suite. */
const FROM = Number(process.env['SEED'] ?? 7) * 10_000_000

/**
 * Files of all kinds with secrets in many places: none is in what leaves the page, the server or the command, or is
 * logged. All that is made of a text is made of one of `wholeEvery`; of the others, what that has its text from.
 */
export const attackSecrets =
  (wholeEvery: number): Part =>
  async (cases, isLate) => {
    const finder = createFinder()
    const log = watchOutput()
    const site = await openSite(policyOf(), { lookup: () => Promise.reject(new Error('no names')) })
    let done = 0
    while (done < cases && !isLate()) {
      const seed = FROM + done
      const { text, image, canary, places } = canaryText(seed)
      const shown: Record<string, string> = { ...madeOf(text, image) }
      if (done % wholeEvery === 0) {
        Object.assign(shown, await shownOf(text, image))
        finder.count('looked at in all places')
      }
      if (done % (wholeEvery * SENT) === 0) {
        const body = { text, image, contacts: [contact('https://x.example')] }
        shown['an answer of the API'] = await site.probe(body).then((events) => JSON.stringify(events), String)
      }
      shown['the log'] = log.take()
      for (const [where, held] of Object.entries(shown)) {
        finder.count('texts looked at')
        if (holdsCanary(held, canary))
          finder.fault(`${where}, seed ${seed}, ${canary}: ${places.map((place) => place.text).join(' | ')}`)
      }
      done += 1
    }
    await site.close()
    log.stop()
    return finder.result(done, cases)
  }

/** Takes what this process writes, as the log of the server. */
function watchOutput(): { take(): string; stop(): void } {
  const streams = [process.stdout, process.stderr]
  const writes = streams.map((stream) => stream.write)
  let written = ''
  for (const stream of streams)
    stream.write = ((chunk: string | Uint8Array) => {
      written += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
      return true
    }) as typeof stream.write
  return {
    take: () => {
      const all = written
      written = ''
      return all
    },
    stop: () =>
      streams.forEach((stream, index) => {
        stream.write = writes[index] ?? stream.write
      }),
  }
}
