import { changedOptions, snapshotOf, type Base } from '@/components/files/compare/base'
import type { CompareRequest } from '@/lib/compare/compare-sides'
import type { Side } from '@/lib/compare/side'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { isOlder, releaseOf } from '@/lib/k3s/releases/releases'
import type { PlaceholderValues } from '@/lib/placeholders/values'
import { literal, saying, type SaidValue } from '@/lib/words/saying'
import type { WorkspaceState } from '@/lib/workspace/reduce'

/** What the text is compared with. */
export type OtherSide =
  | Base
  /** Another file; the empty text while none is given. */
  | { readonly kind: 'file'; readonly text: string; readonly name: string | null }

/** What a comparison needs of the page. */
export type ComparedState = Pick<
  WorkspaceState,
  'text' | 'options' | 'opened' | 'downloaded' | 'image' | 'images' | 'fileName'
>

/**
 * What is asked for: an earlier text, or another file, and what it became; an older release, and the node's own; otherwise
 * the node, and what it is to become. The other way round if `isSwapped`. Null while there is nothing to compare with.
 */
export function requestOf(
  state: ComparedState,
  values: PlaceholderValues,
  other: OtherSide,
  isSwapped: boolean,
): CompareRequest | null {
  const own: Named = { side: { text: state.text, options: state.options, values }, name: saying('this file') }
  const named = namedOther(state, values, other)
  if (named === null) return null
  const isFirst = (other.kind !== 'node' || isOlderThan(state.options, other.but)) !== isSwapped
  const [before, after] = isFirst ? [named, own] : [own, named]
  const isSameFile = other.kind === 'node'
  return {
    before: before.side,
    after: after.side,
    files: { before: isSameFile ? null : before.name, after: isSameFile ? null : after.name },
    images: [state.image, ...(state.images ?? [])],
    ownImages: 'more',
  }
}

function isOlderThan(options: NodeOptions, but: Partial<NodeOptions>): boolean {
  return but.release !== undefined && isOlder(releaseOf({ ...options, ...but }), releaseOf(options))
}

interface Named {
  readonly side: Side
  readonly name: SaidValue
}

function namedOther(state: ComparedState, values: PlaceholderValues, other: OtherSide): Named | null {
  if (other.kind === 'file') {
    if (other.text.trim() === '') return null
    const name = other.name === null ? saying('the other file') : literal(other.name)
    return { side: { text: other.text, options: state.options, values }, name }
  }
  const snapshot = snapshotOf(other, state)
  if (snapshot === null) return null
  const { text, options } = snapshot
  if (text === state.text && changedOptions(options, state.options) === null && other.kind !== 'node') return null
  const name = other.kind === 'downloaded' ? saying('the last download') : saying('what was opened')
  return { side: { text, options, values }, name }
}
