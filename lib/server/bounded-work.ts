import { Worker } from 'node:worker_threads'
import type { HttpRefusal } from '@/lib/probe/api/inbound'
import type { CertificateTask } from '@/lib/probe/api/certificate-task'
import type { CertificateInspection } from '@/lib/probe/event'
import type { MadePlan, MadePlans, PlansTask, PlanTask } from '@/lib/probe/api/plan-task'
import type { LinkTask, MadeLink } from './make-link'

/** What is done apart from the event loop. */
export type Task =
  | { readonly name: 'plan'; readonly input: PlanTask }
  | { readonly name: 'plans'; readonly input: PlansTask }
  | { readonly name: 'link'; readonly input: LinkTask }
  | { readonly name: 'certificates'; readonly input: CertificateTask }

export interface Asked {
  readonly id: number
  readonly task: Task
}

export type Answer = { readonly id: number } & ({ readonly value: unknown } | { readonly failed: true })

/** Work on texts of strangers: others are answered meanwhile, and it ends after a while. */
export interface BoundedWork {
  plan(input: PlanTask): Promise<MadePlan | HttpRefusal>
  plans(input: PlansTask): Promise<MadePlans | HttpRefusal>
  link(input: LinkTask): Promise<MadeLink | HttpRefusal>
  certificates(input: CertificateTask): Promise<CertificateInspection | HttpRefusal>
  /** Ends what runs, and takes nothing more. */
  close(): Promise<void>
}

export interface WorkLimits {
  /** Of the processor, for one task once it has begun: a slow or busy machine refuses no file that another one takes. */
  readonly taskMs: number
  /** Of the clock, for the same: also for a thread that computes nothing and never answers. */
  readonly endMs: number
  /** Tasks that run at the same time. */
  readonly atOnce: number
  /** Tasks that wait for their turn; further ones are refused. */
  readonly waiting: number
}

const LIMITS: WorkLimits = { taskMs: 2_000, endMs: 20_000, atOnce: 2, waiting: 20 }
const HEAP_MB = 256
/** How often the time of the processor is read, ten times in the time of a task. */
const LOOKS = 10

const TOO_LONG: HttpRefusal = {
  status: 422,
  reason: 'too-much-work',
  text: /* SAID */ 'This file takes more than two seconds of computing, which is too much here. Use the command line for it.' /* END */,
}
const BUSY: HttpRefusal = {
  status: 503,
  text: /* SAID */ 'The server is busy with other files. Try again in a moment.' /* END */,
}
const FAILED: HttpRefusal = {
  status: 422,
  reason: 'too-much-work',
  text: /* SAID */ 'This file cannot be looked at here: it needs too much.' /* END */,
}

/**
 * Runs tasks in threads of the worker at `file`. A thread is kept for the next task, and ended with its task when that
 * takes too long.
 */
export function createBoundedWork(file: URL, limits: WorkLimits = LIMITS): BoundedWork {
  const idle: Worker[] = []
  const waiting: (() => void)[] = []
  const running = new Set<Worker>()
  let isClosed = false
  let lastId = 0

  /** Null for a task that has to be refused. */
  const turn = async (): Promise<Worker | null> => {
    if (running.size >= limits.atOnce) {
      if (waiting.length >= limits.waiting) return null
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
    if (isClosed) return null
    const worker = livingOf(idle) ?? newWorker(file)
    running.add(worker)
    return worker
  }
  const run = async (task: Task): Promise<{ readonly value: unknown } | HttpRefusal> => {
    const worker = await turn()
    if (worker === null) return BUSY
    lastId += 1
    const answer = await answerOf(worker, { id: lastId, task }, limits, () => running.size)
    running.delete(worker)
    if (answer === 'late' || answer === 'failed' || isClosed) await worker.terminate()
    else idle.push(worker)
    waiting.shift()?.()
    return answer === 'late' ? TOO_LONG : answer === 'failed' ? FAILED : answer
  }
  return {
    async plan(input) {
      const done = await run({ name: 'plan', input })
      return 'status' in done ? done : (done.value as MadePlan)
    },
    async plans(input) {
      const done = await run({ name: 'plans', input })
      return 'status' in done ? done : (done.value as MadePlans)
    },
    async link(input) {
      const done = await run({ name: 'link', input })
      return 'status' in done ? done : (done.value as MadeLink | HttpRefusal)
    },
    async certificates(input) {
      const done = await run({ name: 'certificates', input })
      return 'status' in done ? done : (done.value as CertificateInspection)
    },
    async close() {
      isClosed = true
      for (const next of waiting.splice(0)) next()
      await Promise.all([...running, ...idle.splice(0)].map((worker) => worker.terminate()))
    },
  }
}

/** Its end while nothing is asked of it is no error of the server. */
function newWorker(file: URL): Worker {
  return new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } }).on('error', () => undefined)
}

/** A thread that has not ended while nothing was asked of it, taken from those that wait. */
function livingOf(idle: Worker[]): Worker | undefined {
  let worker = idle.pop()
  while (worker !== undefined && worker.threadId < 0) worker = idle.pop()
  return worker
}

/** What a thread answers; never rejects, and settles after a while whatever the thread does. */
function answerOf(
  worker: Worker,
  asked: Asked,
  { taskMs, endMs }: WorkLimits,
  threads: () => number,
): Promise<{ readonly value: unknown } | 'late' | 'failed'> {
  return new Promise((resolve) => {
    const settle = (result: { readonly value: unknown } | 'late' | 'failed'): void => {
      clearInterval(looking)
      worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd)
      resolve(result)
    }
    const onMessage = (answer: Answer): void => settle('value' in answer ? { value: answer.value } : 'failed')
    const onEnd = (): void => settle('failed')
    const end = performance.now() + endMs
    const before = process.cpuUsage()
    // The time of one thread cannot be read, so that of the program is shared among those that run.
    const looking = setInterval(() => {
      const { user, system } = process.cpuUsage(before)
      if ((user + system) / 1_000 > taskMs * threads() || performance.now() > end) settle('late')
    }, taskMs / LOOKS)
    // A server that is told to end does not wait for it.
    looking.unref()
    worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd)
    worker.unref()
    worker.postMessage(asked, [])
  })
}
