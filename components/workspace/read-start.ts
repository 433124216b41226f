import type { Analysis } from '@/lib/analyze'
import { chunk } from '@/components/late/late'
import { pathKey } from '@/lib/registries/diagnostic'
import type { TextEdit } from '@/lib/text/text-edit'
import type { Workspace } from '@/lib/workspace/workspace'
import type { WantedFix } from '@/components/workspace/thread/thread-messages'
import { editsOf, withEdits } from './fix-later'
import { engineReady } from './late-engine'
import type { StartAnalysis } from './start-analysis'

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
  const [engine, { engines }, { lint }] = await Promise.all([engineReady(), chunk('engines'), chunk('rules')])
  return editsOf(engine.analyze(workspace, engines, lint).diagnostics, wanted)
}
