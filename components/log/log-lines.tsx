import { lazy, Suspense } from 'react'
import { visibleText } from '@/lib/text/visible-text'
import type { ParsedRegistries } from '@/lib/registries/model'

// What finds secrets is large, and a file that K3s takes in silence needs none of it.
const MaskedLines = lazy(() => import('./masked-lines').then((module) => ({ default: module.MaskedLines })))

interface LogLinesProps {
  /** As K3s prints them; one can have line breaks of its own. */
  readonly texts: readonly string[]
  readonly parsed: ParsedRegistries
  /** False shows dots in place of secrets. */
  readonly reveal: boolean
}

/** Lines of a log or an error as text, for a parent that keeps line breaks. */
export function LogLines({ texts, parsed, reveal }: LogLinesProps) {
  if (texts.length === 0) return null
  if (reveal) return texts.flatMap((text) => text.split('\n').map(visibleText)).join('\n')
  return (
    <Suspense fallback="…">
      <MaskedLines texts={texts} parsed={parsed} />
    </Suspense>
  )
}
