import type { WorkspaceState } from './reduce'
import type { Workspace } from './workspace'

/** The state of a workspace of which nothing was changed yet. */
export function startState(workspace: Workspace): WorkspaceState {
  const { text, options } = workspace
  return {
    ...workspace,
    document: 0,
    history: { past: [], future: [] },
    savedText: text,
    opened: { text, options },
    downloaded: null,
    refused: null,
  }
}
