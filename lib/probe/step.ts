/** What containerd takes for the image. */
export interface Descriptor {
  readonly attempt: number
  readonly digest: string
  /** Bytes; -1 when nobody said. */
  readonly size: number
  readonly mediaType: string
  /** The digest that the host says it has instead of the one that was asked for; null when it does not say so. */
  readonly otherDigest: string | null
}

/** What follows from one host's answer. */
export type Step =
  | { readonly kind: 'found'; readonly descriptor: Descriptor; readonly note: 'needs-get' | null }
  /** The pull fails here, without another host. */
  | {
      readonly kind: 'dead-end'
      readonly code: 'not-followed' | 'digest-invalid' | 'manifest-unreadable' | 'hangs'
      /** Null where the pull never ends by itself. */
      readonly goText: string | null
    }
  /** Remembered by class: 4 too large, 3 a status, 2 not found, 1 no answer. */
  | { readonly kind: 'next'; readonly priority: 1 | 2 | 3 | 4; readonly goText: string }

/** As containerd has it; larger manifests are refused. */
export const MANIFEST_MAX = 4 * 1048 * 1048
