import type { Undecided } from '@/lib/probe/event'
import type { CriError } from '@/lib/containerd/pull/cri-error'
import type { Descriptor } from '@/lib/probe/step'

/** How a run ended, before it is worded. */
export interface Ending {
  readonly found: Descriptor | null
  readonly isDeep: boolean
  /** Why the pull fails; null when it goes on. `cri` null: containerd's words cannot be known. */
  readonly failure: {
    readonly cri: CriError | null
    readonly blamed: number | null
    readonly hangs: boolean
    readonly digest: string | null
  } | null
  readonly undecided: readonly Undecided[]
  /** What comes after the last undecided attempt was not asked, because of a limit of ours. */
  readonly isCut: boolean
}
