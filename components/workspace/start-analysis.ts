import type { Analysis } from '@/lib/analyze'
import type { ParsedRegistries, SourceRange } from '@/lib/registries/model'
import { pathKey, type Path } from '@/lib/registries/diagnostic'
import type { TextEdit } from '@/lib/text/text-edit'
import type { Workspace } from '@/lib/workspace/workspace'
import { bareAnalysis } from '@/components/workspace/thread/bare-analysis'
import { editsOf, withEdits } from './fix-later'
import { engineReady } from './late-engine'
import type { BareAnalysis, WantedFix } from '@/components/workspace/thread/thread-messages'

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

/** The analysis of the workspace with which the page began. */
export function readStart(
  workspace: Workspace,
  { places, parsed, rendered, plan, diagnostics }: StartAnalysis,
): Analysis {
  const known = new Map(places)
  const find = (wanted: WantedFix) => findEdits(workspace, wanted)
  return {
    parsed: { ...parsed, locate: (path) => known.get(pathKey(path)) ?? null },
    template: null,
    rendered,
    plan,
    diagnostics: diagnostics.map((bare) => withEdits(bare, find)),
  }
}

async function findEdits(workspace: Workspace, wanted: WantedFix): Promise<readonly TextEdit[] | null> {
  const [engine, { engines }, { lint }] = await Promise.all([
    engineReady(),
    import('@/lib/containerd/engines'),
    import('@/lib/lint/lint'),
  ])
  return editsOf(engine.analyze(workspace, engines, lint).diagnostics, wanted)
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
