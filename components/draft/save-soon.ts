import { inThread } from '@/components/workspace/thread/analysis-thread'
import type { WorkspaceState } from '@/lib/workspace/reduce'
import { writeStored } from './store'

/**
 * Writes a draft that is made in a thread, since it may be much work. Where that fails or is stopped nothing is written.
 * The result stops it.
 */
export function saveSoon(state: WorkspaceState, onSaved: () => void): () => void {
  const { answer, stop } = inThread({ kind: 'store', state, savedAtMs: Date.now() })
  void answer.then((given) => {
    if (given?.kind !== 'store') return
    writeStored(state, given.stored)
    onSaved()
  })
  return stop
}
