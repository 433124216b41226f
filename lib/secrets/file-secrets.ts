import type { Range } from '@/lib/registries/diagnostic'
import { plainSecrets } from './loose-secrets'
import { isPlaceholder } from './placeholder'

/**
 * Where a file that K3s writes holds secrets, sorted and apart: the accounts, and what looks like a secret wherever it
 * stands, such as a token in the query of an endpoint.
 */
export function fileSecrets(text: string, accounts: readonly Range[]): readonly Range[] {
  const seen = plainSecrets(text).filter(({ start, end }) => !isOpen(text.slice(start, end)))
  const sorted = [...accounts, ...seen].toSorted((a, b) => a.start - b.start)
  const apart: { start: number; end: number }[] = []
  for (const { start, end } of sorted) {
    const last = apart.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else apart.push({ start, end })
  }
  return apart
}

/** A placeholder, or the first word of one that has spaces. */
function isOpen(found: string): boolean {
  return found === '{{' || isPlaceholder(found)
}
