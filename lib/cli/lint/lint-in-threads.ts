import { Worker } from 'node:worker_threads'
import { saying, type Saying } from '@/lib/words/saying'
import type { Asked, Examined, ToLint } from './lint-file'
import { unexamined } from './linted-file'
import { READY, type ThreadData } from './thread-messages'

/** Files that a thread is sent at once, so that it need not wait after each; few enough to share out the last ones. */
const BATCH = 16

/** Where the program of a thread is, how many there may be, how much memory each may take, and what ends them. */
export interface Threads {
  readonly program: URL
  readonly count: number
  readonly heapMb: number
  readonly signal: AbortSignal
}

/**
 * Examines files in threads. A file that ends its thread is not examined, which its result says; all others are. Files
 * without a result are those that no thread could be begun for, and when `signal` aborts, those that were not examined by
 * then: it ends all threads.
 */
export async function lintInThreads(
  files: readonly ToLint[],
  asked: Asked,
  { program, count, heapMb, signal }: Threads,
): Promise<ReadonlyMap<ToLint, Examined>> {
  const results = new Map<ToLint, Examined>()
  const waiting = files.map((_, index) => index)
  const size = Math.max(1, Math.min(BATCH, Math.ceil(files.length / count / 4)))
  const examineSome = async (): Promise<void> => {
    let thread: LintThread | null = null
    const end = (): void => void thread?.end()
    signal.addEventListener('abort', end)
    try {
      while (waiting.length > 0 && !signal.aborted) {
        thread ??= await beginThread(program, asked, heapMb)
        if (thread === null) return
        const batch = waiting.splice(0, size).flatMap((index) => files[index] ?? [])
        const { examined, failed } = await thread.examine(batch)
        for (const [at, file] of batch.entries()) {
          const one = examined[at]
          if (one !== undefined) results.set(file, one)
        }
        if (failed === null || signal.aborted) continue
        thread = null
        const { at, why } = failed
        const file = batch[at]
        if (file !== undefined)
          results.set(file, { parts: [{ ...unexamined(file.path), unreadable: [why] }], names: [] })
        waiting.unshift(...batch.flatMap((other) => (results.has(other) ? [] : files.indexOf(other))))
      }
    } finally {
      signal.removeEventListener('abort', end)
      await thread?.end()
    }
  }
  await Promise.all(Array.from({ length: Math.min(count, files.length) }, examineSome))
  return results
}

interface LintThread {
  /** What comes of each file, or of none when the thread ended at one of them. */
  examine(batch: readonly ToLint[]): Promise<{
    readonly examined: readonly Examined[]
    readonly failed: { readonly at: number; readonly why: Saying } | null
  }>
  end(): Promise<unknown>
}

/** Null when no thread can be had here. */
async function beginThread(program: URL, asked: Asked, heapMb: number): Promise<LintThread | null> {
  const at = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const workerData: ThreadData = { asked, at }
  const worker = new Worker(program, { workerData, resourceLimits: { maxOldGenerationSizeMb: heapMb } })
  if ((await answerOf(worker)) !== READY) {
    await worker.terminate()
    return null
  }
  return {
    async examine(batch) {
      Atomics.store(at, 0, 0)
      worker.postMessage(batch, [])
      const answer = await answerOf(worker)
      return answer instanceof End
        ? { examined: [], failed: { at: Atomics.load(at, 0), why: answer.isTooLarge ? tooLarge(heapMb) : FAILED } }
        : { examined: answer as readonly Examined[], failed: null }
    },
    end: () => worker.terminate(),
  }
}

/** What comes of a thread that has ended, instead of an answer. */
class End {
  constructor(readonly isTooLarge: boolean) {}
}

const FAILED = saying('The program failed on this file, so it was not examined. Examine it alone to see why.')

function tooLarge(count: number): Saying {
  return saying(
    'This file takes more than {count} MB of memory, so it was not examined. Examine it alone, where it may take more.',
    { count },
  )
}

/** The next message of a thread, or its end. Never rejects. */
function answerOf(worker: Worker): Promise<unknown> {
  return new Promise((resolve) => {
    const settle = (answer: unknown): void => {
      worker.off('message', settle).off('error', onError).off('exit', onExit)
      resolve(answer)
    }
    // Nothing of the error itself is said: there may be something of the file in it.
    const onError = ({ code }: NodeJS.ErrnoException): void => settle(new End(code === 'ERR_WORKER_OUT_OF_MEMORY'))
    const onExit = (): void => settle(new End(false))
    worker.on('message', settle).on('error', onError).on('exit', onExit)
  })
}
