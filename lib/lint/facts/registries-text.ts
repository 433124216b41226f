import { didYouMean } from '@/lib/text/did-you-mean'

/** Of a text that is something else, this much is enough to see it. */
const LINES_MAX = 5_000

/**
 * False for a text that is not a registries.yaml at all: no line of it begins with a key like `mirrors` or `configs`, or
 * it is a script, Terraform or cloud-init around one. What is corrected there may be a part of something else.
 */
export function isRegistriesText(text: string): boolean {
  if (
    /^(?:#!|#cloud-config\b)/.test(text) ||
    /[=>\w"']\s*<<[-~]?["'\\]?[A-Za-z_]\w*["']?[ \t]*(?:[>|&;][^\n]*)?$/m.test(text.slice(0, 100_000))
  )
    return false
  if (text.trim() === '') return true
  let base: number | null = null
  for (const line of text.split('\n', LINES_MAX)) {
    if (/^\s*(?:#|---|%|$)/.test(line)) continue
    base ??= columnsOf(line)
    // Deeper ones are of a file that another one holds.
    if (columnsOf(line) > base) continue
    const key = /^[ \t{]*[^\w\s]?([A-Za-z]{4,12})[^\w\s]?[ \t]*(?::|$)/.exec(line)?.[1]
    if (key !== undefined && didYouMean(key, ['mirrors', 'configs']) !== null) return true
  }
  return false
}

function columnsOf(line: string): number {
  return line.length - line.trimStart().length
}
