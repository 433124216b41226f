import type { Recognised } from '@/lib/convert/recognise'
import { LARGE_TEXT } from '@/components/workspace/use-analysis'

/** What `recognise` says, of a large text from a thread of its own. `stop` ends that where it is not wanted any more. */
export function recogniseSoon(
  text: string,
  fileName: string | null,
): { readonly found: Promise<Recognised | null>; readonly stop: () => void } {
  if (text.length <= LARGE_TEXT)
    return {
      found: import('@/lib/convert/recognise').then(({ recognise }) => recognise(text, fileName)),
      stop: () => undefined,
    }
  const thread = import('@/components/workspace/analysis-thread').then(({ inThread }) =>
    inThread({ kind: 'recognise', text, fileName }),
  )
  return {
    found: thread.then(({ answer }) => answer).then((answer) => (answer?.kind === 'recognise' ? answer.found : null)),
    stop: () => void thread.then(({ stop }) => stop()),
  }
}
