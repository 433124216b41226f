import type { Asked } from './lint-file'

/** The first message of a thread: it can examine files. */
export const READY = 'ready'

/** What a thread is begun with. It is sent files, and answers with what comes of each of them. */
export interface ThreadData {
  readonly asked: Asked
  /** In the first element: which of the files it is at, so that it is known when it ends there. */
  readonly at: Int32Array
}
