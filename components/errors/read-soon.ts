import { READ_HERE_MAX } from '@/components/workspace/analysis-work'
import { readErrors, type ReadErrors } from '@/lib/errors/read/read-errors'

/** The messages of a text, from a thread of its own where that may be much work; null where that cannot be done. */
export function readSoon(text: string): { readonly found: Promise<ReadErrors | null>; readonly stop: () => void } {
  if (text.length <= READ_HERE_MAX) return { found: Promise.resolve(readErrors(text)), stop: () => undefined }
  const thread = import('@/components/workspace/thread/analysis-thread').then(({ inThread }) =>
    inThread({ kind: 'errors', text }),
  )
  return {
    found: thread.then(({ answer }) => answer).then((answer) => (answer?.kind === 'errors' ? answer.errors : null)),
    stop: () => void thread.then(({ stop }) => stop()),
  }
}
