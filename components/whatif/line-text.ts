import { printLine, type Line, type Unknown } from '@/lib/containerd/pull/line'
import { visibleText } from '@/lib/text/visible-text'
import { unknownWords } from '@/lib/whatif/words'
import type { Say } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'

/** A line as text: what cannot be known is in angle brackets. */
export function lineText(line: Line, say: Say): string {
  return printLine(line, (part) => unknownText(part, say))
}

/** What is shown in place of a part that cannot be known. */
export function unknownText(part: Unknown, say: Say): string {
  return `<${visibleText(sayingIn(say, unknownWords(part)))}>`
}
