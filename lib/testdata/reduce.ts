import { applyChanges } from '@/lib/edit/apply-changes'
import { createParser } from '@/lib/registries/parser'
import { createReducer, type Action, type WorkspaceState } from '@/lib/workspace/reduce'

/** The reducer of the page, with a parser that remembers nothing. */
export function reduce(state: WorkspaceState, action: Action): WorkspaceState {
  return createReducer(createParser(), applyChanges)(state, action)
}
