import type { ParsedRegistries } from '@/lib/registries/model'
import { changeBetween } from '@/lib/text/text-change'

/**
 * Remembers the last text of each document that K3s would read: while a line is half typed, what it would do is still
 * known. Null where the document has had none, or where more than half of that text is gone: then it is another file.
 */
export function createReadableText(): (document: number, parsed: ParsedRegistries) => string | null {
  let last: { readonly document: number; readonly text: string } | null = null
  return (document, { text, parseError }) => {
    if (parseError === null) last = { document, text }
    if (last?.document !== document) return null
    const removed = changeBetween(last.text, text)?.removed.length ?? 0
    return removed * 2 > last.text.length ? null : last.text
  }
}
