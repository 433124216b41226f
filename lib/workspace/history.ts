import { changeBetween, redoChange, undoChange, type TextChange } from '@/lib/text/text-change'
import type { Snapshot, Workspace } from './workspace'

/** One step of undo. `group` names what was being done, so that typing in one place becomes one step. */
export interface UndoStep {
  readonly change: TextChange
  readonly group: string | null
  readonly atMs: number
  /** What changes together with the text: which document it is, and the node and the image of an example or a link. */
  readonly setting?: { readonly before: Setting; readonly after: Setting }
}

export type Setting = Partial<Pick<Workspace, 'options' | 'image' | 'fileName'>> & {
  readonly document: number
  /** Left out when it is not known. */
  readonly opened?: Snapshot
}

/** One history for the form and the YAML editor. Holds differences, so that a long session stays small. */
export interface History {
  readonly past: readonly UndoStep[]
  readonly future: readonly UndoStep[]
}

export const EMPTY_HISTORY: History = { past: [], future: [] }

/** Steps that are kept; the oldest are dropped first. */
const STEPS_MAX = 500

/** Consecutive changes of one group within this time are one step. */
const GROUP_MS = 1_000

/**
 * The history after the text went from `before` to `after`. Forgets what could be redone. Equal texts return the same
 * history.
 */
export function record(history: History, before: string, after: string, group: string | null, atMs: number): History {
  const change = changeBetween(before, after)
  if (change === null) return history
  const last = history.past.at(-1)
  if (
    last !== undefined &&
    group !== null &&
    last.group === group &&
    atMs - last.atMs <= GROUP_MS &&
    !startsNewWord(change)
  ) {
    const merged = changeBetween(undoChange(before, last.change), after)
    const past = history.past.slice(0, -1)
    return { past: merged === null ? past : [...past, { change: merged, group, atMs }], future: [] }
  }
  return { past: [...history.past, { change, group, atMs }].slice(-STEPS_MAX), future: [] }
}

/** One step back; null when there is none. */
export function undo(
  history: History,
  text: string,
): ({ readonly history: History; readonly text: string } & Partial<Setting>) | null {
  const step = history.past.at(-1)
  if (step === undefined) return null
  return {
    ...step.setting?.before,
    text: undoChange(text, step.change),
    history: { past: history.past.slice(0, -1), future: [...history.future, step] },
  }
}

/** One step forward again; null when there is none. */
export function redo(
  history: History,
  text: string,
): ({ readonly history: History; readonly text: string } & Partial<Setting>) | null {
  const step = history.future.at(-1)
  if (step === undefined) return null
  return {
    ...step.setting?.after,
    text: redoChange(text, step.change),
    // A redone step never joins with typing that follows.
    history: { past: [...history.past, { ...step, group: null }], future: history.future.slice(0, -1) },
  }
}

/** The last step brought another document with it. */
export function withSetting(history: History, before: Setting, after: Setting): History {
  const last = history.past.at(-1)
  return last === undefined
    ? history
    : { ...history, past: [...history.past.slice(0, -1), { ...last, setting: { before, after } }] }
}

function startsNewWord(change: TextChange): boolean {
  return change.inserted.includes('\n') || change.removed.includes('\n')
}
