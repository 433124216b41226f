import type { NodeOptions } from '@/lib/k3s/node-options'

/** What replaces the text, with the node's options and the image if it has them. */
export interface OpenedFile {
  readonly text: string
  readonly fileName: string | null
  readonly options?: NodeOptions
  readonly image?: string
  /** The text of pullpath.yaml, of a link that has one. */
  readonly settings?: string
}
