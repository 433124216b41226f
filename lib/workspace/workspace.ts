import type { NodeOptions } from '@/lib/k3s/node-options'

/** All that is stored. Everything else on the page is computed from it. */
export interface Workspace {
  /** registries.yaml, byte for byte as it would be downloaded (as UTF-16). */
  readonly text: string
  readonly options: NodeOptions
  /** The image name as typed. */
  readonly image: string
  /**
   * Images that the nodes pull, as typed, for the rules that compare them with the file; left out when no list was
   * given.
   */
  readonly images?: readonly string[] | undefined
  /** Name of the file that was opened; left out or null when there is none. */
  readonly fileName?: string | null | undefined
}

/** What decides the files of a node at one moment, to compare others with. */
export type Snapshot = Pick<Workspace, 'text' | 'options'>
