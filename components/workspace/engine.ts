import { analyze } from '@/lib/analyze'
import { applyChanges } from '@/lib/edit/apply-changes'
import { createParser } from '@/lib/registries/parser'
import { createReducer, type Action, type WorkspaceState } from '@/lib/workspace/reduce'
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
}

/** All parts of one engine read a text once, together. */
export function createEngine(): Engine {
  const parser = createParser()
  return {
    reduce: createReducer(parser, applyChanges),
    workPlace: (text) => workPlace(parser.read(text)),
    createAnalyzer: (first) => createPageAnalyzer(parser, first),
    analyze,
  }
}
