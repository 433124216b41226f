import type { Answer, Asked, Sent } from './thread-messages'
import { createUnpacker, type Returned } from './travel'

/** After that nobody waits any more, and a text that takes longer is not analysed. */
const WORK_MS = 30_000
/** A thread that is so long at a question that nobody asks any more is ended, and another one answers the newest. */
const OUTDATED_MS = 1_000

/** A thread that is kept: what it knows of one text makes the next one, with a key more, less work. */
export interface Thread {
  /** The newest question alone is answered: an earlier one that is still open never is. */
  readonly ask: (asked: Asked) => Promise<Answer | null>
  /** Ends it; what is open is answered by null. */
  readonly end: () => void
}

interface Open {
  readonly sent: Sent
  readonly settle: (answer: Answer | null) => void
}

/** Answers questions in a thread. Null where that cannot be done, or takes too long. */
export function createThread(): Thread {
  let worker: Worker | null = null
  let count = 0
  let open: Open | null = null
  /** The question that the thread is at. */
  let begun = 0
  let tooLong: ReturnType<typeof setTimeout> | undefined
  let outdated: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => {
    worker?.terminate()
    worker = null
    begun = 0
    clearTimeout(outdated)
    outdated = undefined
  }
  const settle = (answer: Answer | null): void => {
    clearTimeout(tooLong)
    open?.settle(answer)
    open = null
  }
  const end = (): void => {
    stop()
    settle(null)
  }
  const watch = (): void => {
    outdated ??= setTimeout(() => {
      outdated = undefined
      if (begun === 0 || open === null || begun === open.sent.number) return
      stop()
      send(open.sent)
    }, OUTDATED_MS)
  }
  const send = (sent: Sent): void => {
    if (worker === null) {
      const unpack = createUnpacker()
      worker = new Worker(new URL('./analysis-worker', import.meta.url), { type: 'module' })
      worker.addEventListener('message', ({ data }: MessageEvent<Returned>) => {
        begun = data.answer === null ? data.number : 0
        clearTimeout(outdated)
        outdated = undefined
        if (begun !== 0) watch()
        const answer = data.answer && unpack(data.answer)
        if (answer !== null && data.number === open?.sent.number) settle(answer)
      })
      worker.addEventListener('error', end)
      worker.addEventListener('messageerror', end)
    }
    worker.postMessage(sent, [])
  }
  return {
    ask(asked) {
      count += 1
      const sent: Sent = { number: count, asked }
      clearTimeout(tooLong)
      tooLong = setTimeout(end, WORK_MS)
      if (begun !== 0) watch()
      return new Promise((resolve) => {
        open = { sent, settle: resolve }
        send(sent)
      })
    },
    end,
  }
}

/** Has one thing done in a thread of its own. `stop` ends that, for an answer that is not wanted any more. */
export function inThread(asked: Asked): { readonly answer: Promise<Answer | null>; readonly stop: () => void } {
  const { ask, end } = createThread()
  return { answer: ask(asked).finally(end), stop: end }
}
