import type { FileChange } from '@/lib/convert/shell/file-changes'
import type { Saying } from '@/lib/words/saying'

/** A place in a text, as people say it: a path of keys as it is, or words. */
export type Place = string | Saying

/** A command that can change a file which was written before, and that is not run here. */
export interface LaterChange extends Pick<FileChange, 'does' | 'command' | 'path' | 'below'> {
  /** Where the command is, as people say it. */
  readonly where: Place
  /** What one node runs as a whole, as of files. */
  readonly owner?: object
}

/** A file that is inside another text. */
export interface FoundFile {
  /** Where in the outer text, as people say it: `write_files[0].content`, `the command in line 4`. */
  readonly where: Place
  /** Its path on the node, or the name under which it is kept; null when nothing says that. */
  readonly target: string | null
  readonly text: string
  /** What differs from how it is written, each a sentence. */
  readonly notes: readonly Saying[]
  /** How it is written in the outer text when that is encoded; null when it can be read there. */
  readonly encoded: string | null
  /** True when it is written after what its path holds already. */
  readonly appends?: boolean
  /**
   * What one node runs as a whole: a file of the same owner is written to the same node. Left out where that cannot be known;
   * such a file is never joined with another one.
   */
  readonly owner?: object
  /** True for an entry of a list, which cloud-init writes over an entry before it of the same owner. */
  readonly overwrites?: boolean
  /** Commands that run later and can change it; they are not run here. */
  readonly changes?: readonly LaterChange[]
}

/** A text lists more of them only in thousands. */
export const FILES_MAX = 50

/** The configuration of the node itself. Source: docs.k3s.io/installation/configuration, docs.rke2.io/install/configuration */
export const NODE_CONFIG = /(?:^|\/)(?:etc\/rancher\/)?(k3s|rke2)\/config\.yaml(?:\.d\/[^/]+\.ya?ml)?$/
