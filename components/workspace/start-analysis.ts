import type { Analysis } from '@/lib/analyze'
import type { ParsedRegistries, SourceRange } from '@/lib/registries/model'
import { pathKey, type Path } from '@/lib/registries/diagnostic'
import { bareAnalysis } from '@/components/workspace/thread/bare-analysis'
import type { BareAnalysis } from '@/components/workspace/thread/thread-messages'

/** An analysis of a text without placeholders as data alone, so that it comes with the HTML of the page. */
export interface StartAnalysis extends BareAnalysis {
  readonly parsed: Omit<ParsedRegistries, 'locate'>
  /** Where each value of the text is. */
  readonly places: readonly (readonly [key: string, place: SourceRange])[]
}

/** What is sent of an analysis. */
export function startAnalysis(analysis: Analysis): StartAnalysis {
  const { locate, ...parsed } = analysis.parsed
  const places = pathsIn(parsed.registries).flatMap((path): StartAnalysis['places'] => {
    const place = locate(path)
    return place === null ? [] : [[pathKey(path), place]]
  })
  // The tree and the problems of the text are among the rest already.
  return { ...bareAnalysis(analysis), parsed: { ...parsed, diagnostics: [] }, places }
}

/** The paths of everything that a value has. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  return [path, ...stepsOf(value).flatMap(([step, inside]) => pathsIn(inside, [...path, step]))]
}

function stepsOf(value: unknown): readonly (readonly [step: string | number, inside: unknown])[] {
  if (value instanceof Map) return [...value.entries()] as [string, unknown][]
  if (Array.isArray(value)) return [...value.entries()] as [number, unknown][]
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
