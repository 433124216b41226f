import type { Recognised } from '@/lib/convert/recognise'
import { READ_HERE_MAX } from '@/components/workspace/analysis-work'

/** What `recognise` says, from a thread of its own where that may be much work. `stop` ends that where it is not wanted any more. */
export function recogniseSoon(
  text: string,
  fileName: string | null,
): { readonly found: Promise<Recognised | null>; readonly stop: () => void } {
  if (text.length <= READ_HERE_MAX)
    return {
      found: import('@/lib/convert/recognise').then(({ recognise }) => recognise(text, fileName)),
      stop: () => undefined,
    }
  const thread = import('@/components/workspace/thread/analysis-thread').then(({ inThread }) =>
    inThread({ kind: 'recognise', text, fileName }),
  )
  return {
    found: thread.then(({ answer }) => answer).then((answer) => (answer?.kind === 'recognise' ? answer.found : null)),
    stop: () => void thread.then(({ stop }) => stop()),
  }
}
