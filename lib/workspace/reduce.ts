import type { applyChanges } from '@/lib/edit/apply-changes'
import { applyEdits, type TextEdit } from '@/lib/text/text-edit'
import type { Change } from '@/lib/edit/change'
import { pathKey } from '@/lib/registries/diagnostic'
import type { Parser } from '@/lib/registries/parser'
import { isSystemRegistry, type NodeOptions } from '@/lib/k3s/node-options'
import { EMPTY_HISTORY, record, redo, undo, withSetting, type History } from './history'
import type { Snapshot, Workspace } from './workspace'
import type { Refusal } from '@/lib/edit/refusal'

export interface WorkspaceState extends Workspace {
  /** When the document was opened, for each thing opened another; 0 for what the page began with. Undo goes back. */
  readonly document: number
  readonly history: History
  /** The text that was last opened or downloaded, which leaving the page does not lose. */
  readonly savedText: string
  /** The document and the node when it was opened; in a restored page as they were restored. Undo goes back. */
  readonly opened: Snapshot
  /** The same when it was last downloaded; null when it never was. */
  readonly downloaded: Snapshot | null
  /** Why the last change of the form was refused; null when it was made. */
  readonly refused: Refusal | null
  /** The text of pullpath.yaml with its own undo; left out without one. */
  readonly settings?: SettingsText | undefined
}

export interface SettingsText {
  readonly text: string
  readonly history: History
  /** The text that was last opened or downloaded. */
  readonly savedText: string
}

export const NO_SETTINGS: SettingsText = { text: '', history: EMPTY_HISTORY, savedText: '' }

export type Action =
  /** The editor's text after the person typed in it. */
  | { readonly type: 'typed'; readonly text: string; readonly atMs: number }
  /** Changes made by the form at once, one undo step. All or none are made. */
  | { readonly type: 'changed'; readonly changes: readonly Change[]; readonly atMs: number }
  /** Edits that were computed for `text`, one undo step. Ignored if the text has changed since. */
  | {
      readonly type: 'edited'
      readonly text: string
      readonly edits: readonly TextEdit[]
      /** The changes of the form that the edits make; left out when they are of something else. */
      readonly changes?: readonly Change[]
      readonly atMs: number
    }
  /** A change of the form that cannot be made. */
  | { readonly type: 'refused'; readonly why: Refusal }
  /** A file, a drop, a paste or a link that replaces the whole text. Undo restores the text. */
  | {
      readonly type: 'opened'
      readonly text: string
      readonly fileName: string | null
      readonly options?: NodeOptions
      readonly image?: string
      /** The text of pullpath.yaml, which has its own undo. */
      readonly settings?: string
      readonly atMs: number
    }
  /** The workspace of an earlier page, with its history. */
  | { readonly type: 'restored'; readonly state: WorkspaceState }
  | { readonly type: 'downloaded' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'options'; readonly options: Partial<NodeOptions> }
  | { readonly type: 'image'; readonly image: string }
  /** The text of pullpath.yaml after a change of it; typing in it is joined into steps of undo. */
  | { readonly type: 'settings'; readonly text: string; readonly isTyped: boolean; readonly atMs: number }
  | { readonly type: 'settings-undo' | 'settings-redo' | 'settings-saved' }
  /** One name per line. */
  | { readonly type: 'images'; readonly images: readonly string[] }

/** Makes the changes of the form. */
export type ApplyChanges = typeof applyChanges

/**
 * The only function that changes the workspace. It takes the parsed text for a change of the form from `parser`, and
 * hands the parsed result back to it, for the page to show.
 */
export function createReducer(
  parser: Parser,
  apply: ApplyChanges,
): (state: WorkspaceState, action: Action) => WorkspaceState {
  return (state, action) => reduceWith(parser, apply, state, action)
}

function reduceWith(parser: Parser, apply: ApplyChanges, state: WorkspaceState, action: Action): WorkspaceState {
  switch (action.type) {
    case 'typed':
      return withText(state, action.text, 'typing', action.atMs)
    case 'changed': {
      const changed = apply(parser.read(state.text), action.changes)
      if ('refused' in changed) return { ...state, refused: changed }
      parser.remember(changed.parsed)
      return withText(state, changed.parsed.text, groupOf(action.changes), action.atMs)
    }
    case 'edited':
      return state.text === action.text
        ? withText(state, applyEdits(action.text, action.edits), groupOf(action.changes ?? []), action.atMs)
        : state
    case 'refused':
      return { ...state, refused: action.why }
    case 'opened': {
      const opened = withText(state, action.text, null, action.atMs)
      const isOther = opened.history !== state.history
      const after = {
        ...(action.options !== undefined && { options: action.options }),
        ...(action.image !== undefined && { image: action.image }),
        fileName: action.fileName,
        document: isOther ? action.atMs : state.document,
        opened: { text: action.text, options: action.options ?? state.options },
      }
      const before = {
        ...(action.options !== undefined && { options: state.options }),
        ...(action.image !== undefined && { image: state.image }),
        fileName: state.fileName ?? null,
        document: state.document,
        opened: state.opened,
      }
      const history = isOther ? withSetting(opened.history, before, after) : opened.history
      const { settings } = action
      return {
        ...opened,
        ...after,
        history,
        savedText: action.text,
        ...(settings !== undefined && { settings: withSettings(state.settings, settings, null, action.atMs) }),
      }
    }
    case 'restored':
      return action.state
    case 'downloaded':
      return { ...state, savedText: state.text, downloaded: { text: state.text, options: state.options } }
    case 'undo':
      return { ...state, ...undo(state.history, state.text), refused: null }
    case 'redo':
      return { ...state, ...redo(state.history, state.text), refused: null }
    case 'options':
      return { ...state, options: possible({ ...state.options, ...action.options }) }
    case 'image':
      return { ...state, image: action.image }
    case 'settings': {
      const { text, isTyped, atMs } = action
      return { ...state, settings: withSettings(state.settings, text, isTyped ? 'typing' : null, atMs) }
    }
    case 'settings-undo':
    case 'settings-redo': {
      const { settings = NO_SETTINGS } = state
      const step = action.type === 'settings-undo' ? undo : redo
      return { ...state, settings: { ...settings, ...step(settings.history, settings.text) } }
    }
    case 'settings-saved': {
      const { settings = NO_SETTINGS } = state
      return { ...state, settings: { ...settings, savedText: settings.text } }
    }
    case 'images':
      return { ...state, images: action.images }
  }
}

function withSettings(
  settings: SettingsText = NO_SETTINGS,
  text: string,
  group: string | null,
  atMs: number,
): SettingsText {
  return { ...settings, text, history: record(settings.history, settings.text, text, group, atMs) }
}

function withText(state: WorkspaceState, text: string, group: string | null, atMs: number): WorkspaceState {
  return { ...state, text, history: record(state.history, state.text, text, group, atMs), refused: null }
}

/** Only typing into one field is joined into one step; everything else is a separate step. */
function groupOf(changes: readonly Change[]): string | null {
  const [change, ...others] = changes
  if (change === undefined || others.length > 0) return null
  if ('set' in change && typeof change.to === 'string') return `set ${pathKey(change.set)}`
  // The path changes with every letter of a renamed key; the position of the key does not.
  if ('rename' in change) return `rename ${pathKey(change.rename.slice(0, -1))}`
  return null
}

/** RKE2 refuses a system default registry that K3s takes: chosen for K3s, it does not stay. */
function possible(options: NodeOptions): NodeOptions {
  return isSystemRegistry(options.systemDefaultRegistry, options.distribution)
    ? options
    : { ...options, systemDefaultRegistry: null }
}
