import type { NodeOptions } from '@/lib/k3s/node-options'

/** A file for a common situation, to start from. */
export interface Preset {
  readonly id: string
  readonly title: string
  /** One or two sentences: when it fits, and what to change. */
  readonly help: string
  readonly words: readonly string[]
  readonly text: string
  /** An image that shows what it does. */
  readonly image: string
  readonly options?: Partial<NodeOptions>
}
