import { analyze } from '@/lib/analyze'
import type { Engines } from '@/lib/containerd/engines'
import { applyChanges } from '@/lib/edit/apply-changes'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { createParser } from '@/lib/registries/parser'
import { createReducer, type Action, type WorkspaceState } from '@/lib/workspace/reduce'
import type { ComparedPlans } from '@/lib/wharfie/differences'
import { workPlace, type WorkPlace } from './analysis-work'
import { createPageAnalyzer, type Known, type PageAnalyzer } from './page-analyzer'

/** What reads and changes the text. */
export interface Engine {
  /** The state after an action. */
  reduce(state: WorkspaceState, action: Action): WorkspaceState
  /** Where what follows from a text is found out. */
  workPlace(text: string): WorkPlace
  /** `first` is what is shown before anything is analysed. */
  createAnalyzer(first: Known): PageAnalyzer
  readonly analyze: typeof analyze
  /** What RKE2 itself pulls of a text without placeholders, and of an image; see `secondPlans`. */
  ownPulls(text: string, options: NodeOptions, image: string, engines: Engines): Promise<readonly ComparedPlans[]>
}

/** All parts of one engine read a text once, together. */
export function createEngine(): Engine {
  const parser = createParser()
  return {
    reduce: createReducer(parser, applyChanges),
    workPlace: (text) => workPlace(parser.read(text)),
    createAnalyzer: (first) => createPageAnalyzer(parser, first),
    analyze,
    ownPulls: async (text, options, image, engines) =>
      (await import('@/lib/wharfie/second-plans')).secondPlans(readNode(text, options, engines), [image]),
  }
}
