import { visibleText } from '@/lib/text/visible-text'
import type { Say } from '@/lib/words/say'
import { sayingIn, withValues, type Saying } from '@/lib/words/saying'

/** Outside of code: what begins markup, an entity or a link. */
const MARKUP = /[\\`*_{}[\]()#+!|~<>&:-]/g

/** Text from outside that means itself in Markdown, in a table too, without links and mentions. In one line. */
export function markdownText(text: string): string {
  return visibleText(text)
    .replace(MARKUP, '\\$&')
    .replaceAll('@', '@<!-- -->')
    .replace(/\bwww\./gi, 'www\\.')
}

/** A name from outside as code. `isInTable`: a table ends its cell at a bar even there. */
export function markdownCode(text: string, isInTable = false): string {
  const shown = visibleText(text)
  if (shown === '') return ''
  const runs = shown.match(/`+/g) ?? []
  const fence = '`'.repeat(1 + Math.max(0, ...runs.map((run) => run.length)))
  const padded = /^`|`$|^ .* $/.test(shown) ? ` ${shown} ` : shown
  return `${fence}${isInTable ? padded.replaceAll('|', '\\|') : padded}${fence}`
}

/** A sentence with its values as code: what is fixed in it is not from outside. */
export function markdownSaying(said: Saying, say: Say, isInTable = false): string {
  return sayingIn(
    say,
    withValues(said, (value) => markdownCode(value, isInTable)),
  )
}

/** `summary` is HTML. Blank lines let what is folded be Markdown. */
export function markdownFolded(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`
}

/** A name from outside as code of HTML. */
export function htmlCode(text: string): string {
  const shown = visibleText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<code>${shown}</code>`
}

/** Lines as a block of code, which no line of it ends. */
export function markdownBlock(language: string, lines: readonly string[]): string {
  const longest = lines.reduce((most, line) => Math.max(most, /^ *(`+)/.exec(line)?.[1]?.length ?? 0), 2)
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${language}`, ...lines, fence].join('\n')
}
