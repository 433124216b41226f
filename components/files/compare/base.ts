import type { NodeOptions } from '@/lib/k3s/node-options'
import { releaseName, releaseOf } from '@/lib/k3s/releases/releases'
import type { Say } from '@/lib/words/say'
import type { WorkspaceState } from '@/lib/workspace/reduce'
import type { Snapshot } from '@/lib/workspace/workspace'

/** What the files are compared with: an earlier text with its node, or the same text on another node. */
export type Base =
  | { readonly kind: 'opened' }
  | { readonly kind: 'downloaded' }
  | { readonly kind: 'node'; readonly but: Partial<NodeOptions> }

export type Compared = Pick<WorkspaceState, 'text' | 'options' | 'opened' | 'downloaded'>

/** The text and node of a base; null without a base. `text` is the one whose files are shown. */
export function snapshotOf(base: Base, { text, options, opened, downloaded }: Compared): Snapshot | null {
  switch (base.kind) {
    case 'opened':
      return opened
    case 'downloaded':
      return downloaded
    case 'node':
      return { text, options: { ...options, ...base.but } }
  }
}

export function isSameSnapshot(one: Snapshot, other: Snapshot): boolean {
  return one.text === other.text && changedOptions(one.options, other.options) === null
}

/** The options of `before` that differ from `now`; null when none does. */
export function changedOptions(before: NodeOptions, now: NodeOptions): Partial<NodeOptions> | null {
  if (before === now) return null
  const changed = Object.entries(before).filter(([name, value]) => now[name as keyof NodeOptions] !== value)
  return changed.length === 0 ? null : Object.fromEntries(changed)
}

/** What the files differ from, after `differ from`. `options` are those of the files that are shown. */
export function baseWords(base: Base, options: NodeOptions, say: Say): string {
  switch (base.kind) {
    case 'opened':
      return say('what was opened')
    case 'downloaded':
      return say('the last download')
    case 'node':
      return nodeWords(base.but, options, say)
  }
}

/** `v1.33.4+k3s1`, or `a node without --embedded-registry`. */
function nodeWords(but: Partial<NodeOptions>, options: NodeOptions, say: Say): string {
  const other = { ...options, ...but }
  const [first, second] = FLAGS.flatMap(({ option, flag }) =>
    but[option] === undefined ? [] : [but[option] ? say('with {flag}', { flag }) : say('without {flag}', { flag })],
  )
  const flags = first === undefined || second === undefined ? first : say('{first} and {second}', { first, second })
  const release =
    but.release === undefined && but.distribution === undefined
      ? ''
      : `${but.distribution === undefined ? '' : other.distribution === 'rke2' ? 'RKE2 ' : 'K3s '}${releaseName(releaseOf(other), other.distribution)}`
  if (flags === undefined) return release
  return release === '' ? say('a node {flags}', { flags }) : say('{release} {flags}', { release, flags })
}

/** The flags of a node, as options and as they are written. */
export const FLAGS = [
  { option: 'disableDefaultRegistryEndpoint', flag: '--disable-default-registry-endpoint' },
  { option: 'embeddedRegistry', flag: '--embedded-registry' },
] as const
