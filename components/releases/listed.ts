import { changeList, type Arrival, type ListedChange } from '@/lib/compare/upgrade/change-list'
import type { Distribution } from '@/lib/k3s/distribution'
import { readEvidence } from '@/lib/lint/evidence'
import { commaOf, type Say } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'

/** A change of behaviour in words of one language. */
export interface ShownChange {
  readonly id: string
  readonly month: string
  readonly title: string
  readonly reason: string
  /** Empty where nothing is to be done. */
  readonly todo: string
  readonly source: { readonly label: string; readonly url: string }
  readonly isOfFailures: boolean
  readonly first: readonly { readonly distribution: Distribution; readonly names: string }[]
}

/** All changes between releases, in words, the newest first. */
export function shownChanges(say: Say): readonly ShownChange[] {
  return changeList().map((change) => shownChange(change, say))
}

function shownChange({ id, month, words, isOfFailures, first }: ListedChange, say: Say): ShownChange {
  const title = sayingIn(say, words.title)
  return {
    id,
    month,
    // Elsewhere it is part of a sentence.
    title: /^(?:containerd|config|pause|http)/.test(title) ? title : title.slice(0, 1).toUpperCase() + title.slice(1),
    reason: sayingIn(say, words.reason),
    todo: words.todo === null ? '' : sayingIn(say, words.todo),
    source: readEvidence(words.source),
    isOfFailures,
    first: (['k3s', 'rke2'] as const)
      .filter((distribution) => first[distribution].names.length > 0)
      .map((distribution) => ({ distribution, names: arrivalWords(first[distribution], say) })),
  }
}

function arrivalWords({ names, andFrom }: Arrival, say: Say): string {
  const all = names.join(commaOf(say))
  return andFrom === null ? all : say('{names}; all from {minor} on', { names: all, minor: andFrom })
}
