import { analyze, type Analysis } from '@/lib/analyze'
import { applyChanges } from '@/lib/edit/apply-changes'
import { createParser } from '@/lib/registries/parser'
import { createReducer, type Action, type WorkspaceState } from '@/lib/workspace/reduce'
import { analysisWork, WORK_MAX } from './analysis-work'
import { createPageAnalyzer, type PageAnalyzer } from './page-analyzer'

/** What reads and changes the text. */
export interface Engine {
  /** The state after an action. */
  reduce(state: WorkspaceState, action: Action): WorkspaceState
  /** True when the analysis of a text is more work than a frame has time for. */
  isHeavy(text: string): boolean
  /** `first` is what is shown before anything is analysed. */
  createAnalyzer(first: Analysis): PageAnalyzer
  readonly analyze: typeof analyze
}

/** All parts of one engine read a text once, together. */
export function createEngine(): Engine {
  const parser = createParser()
  return {
    reduce: createReducer(parser, applyChanges),
    isHeavy: (text) => analysisWork(parser.read(text)) > WORK_MAX,
    createAnalyzer: (first) => createPageAnalyzer(parser, first),
    analyze,
  }
}
