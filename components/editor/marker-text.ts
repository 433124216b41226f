import type { Worded } from '@/lib/words/worded'
import type { Words } from '@/lib/words/words'

/** What the editor shows of a problem, each part on its own line. Also tells its marker from others. */
export function markerText(worded: Worded, words: Words): string {
  const { wrong, effect, remedy, note } = words.partsOf(worded)
  return [wrong, effect, remedy, note].filter(Boolean).join('\n')
}
