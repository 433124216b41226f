import type { Answer, Asked } from './thread-messages'

/** After that nobody waits any more, and a text that takes longer is not analysed. */
const WORK_MS = 30_000

/**
 * Has a large text looked at in a thread of its own. Null where that cannot be done, or takes too long. `stop` ends the
 * thread, for an answer that is not wanted any more: a text can be changed faster than it is analysed.
 */
export function inThread(asked: Asked): { readonly answer: Promise<Answer | null>; readonly stop: () => void } {
  const worker = new Worker(new URL('./analysis-worker', import.meta.url), { type: 'module' })
  let settle: (answer: Answer | null) => void = () => undefined
  const answer = new Promise<Answer | null>((resolve) => {
    settle = resolve
  })
  const end = (result: Answer | null): void => {
    clearTimeout(timer)
    worker.terminate()
    settle(result)
  }
  const timer = setTimeout(() => end(null), WORK_MS)
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => end(data))
  worker.addEventListener('error', () => end(null))
  worker.addEventListener('messageerror', () => end(null))
  worker.postMessage(asked, [])
  return { answer, stop: () => end(null) }
}
