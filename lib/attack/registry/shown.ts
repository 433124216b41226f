import { jsonOfProbe } from '@/lib/cli/print/probe-json'
import { sayInEnglish } from '@/lib/words/say'
import { printProbe, printProgress, printSurroundings } from '@/lib/cli/print/probe-text'
import { createStyle, printJson } from '@/lib/cli/print/style'
import type { ProbeEvent } from '@/lib/probe/event'
import { wordsIn } from '@/lib/attack/leaks'
import type { Finder } from '@/lib/attack/part'

/** More than that of one run is read by nobody. */
const EVENTS_LENGTH_MAX = 1_500_000
/** What a terminal obeys, and what hides or reorders other text. */
const NOT_FOR_EYES = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

/** Whatever is shown or printed of a run holds none of the words, and nothing that a terminal obeys. */
export function requireShown(
  { events, image }: { readonly events: readonly ProbeEvent[]; readonly image: string },
  words: readonly string[],
  why: string,
  finder: Finder,
): void {
  const verdict = events.flatMap((event) => (event.kind === 'finished' ? [event.verdict] : []))[0] ?? null
  const result = { image, verdict, events }
  const style = createStyle(false)
  const printed = `${printSurroundings(events, style, sayInEnglish)}${printProbe(result, { diagnostics: true }, style, sayInEnglish)}`
  const shown = { events: JSON.stringify(events), json: printJson(jsonOfProbe(result)), printed }
  for (const [where, text] of Object.entries(shown))
    for (const word of wordsIn(text, words)) finder.fault(`${why}: ${where} has ${word}: ${around(text, word)}`)
  const odd = NOT_FOR_EYES.exec(printed.replace(/[\n]/g, ''))
  if (odd !== null) finder.fault(`${why}: what is printed has U+${odd[0].codePointAt(0)?.toString(16)}`)
  const progress = events
    .map((event) => printProgress(event, image, sayInEnglish).replace('\r\u001b[K', ''))
    .find((line) => NOT_FOR_EYES.test(line))
  if (progress !== undefined) finder.fault(`${why}: the line of progress is ${JSON.stringify(progress)}`)
  if (shown.events.length > EVENTS_LENGTH_MAX) finder.fault(`${why}: ${shown.events.length} characters of events`)
}

function around(text: string, word: string): string {
  const at = text.indexOf(word)
  return at < 0 ? 'encoded' : text.slice(Math.max(0, at - 80), at + 60)
}
