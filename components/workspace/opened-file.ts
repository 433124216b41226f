import type { NodeOptions } from '@/lib/k3s/node-options'

/** What replaces the text, and where it comes with them, the node's options and the image. */
export interface OpenedFile {
  readonly text: string
  readonly fileName: string | null
  readonly options?: NodeOptions
  readonly image?: string
}
