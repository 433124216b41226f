import { availableParallelism, totalmem } from 'node:os'
import type { Terminal } from '@/lib/cli/terminal'
import { wordsFor } from '@/lib/cli/words'
import { lintFile, type Asked, type Examined, type ToLint } from './lint-file'

/** From so many files on threads are sooner done: each loads the rules, and is slow at first, for as long as fifty files take. */
export const THREADS_FROM = 150
/** More are hardly sooner done, and each holds the rules. */
const THREADS_MAX = 8
/** What a thread may take: several times what the largest file that is read needs. */
const HEAP_MB = 512
/** What it needs with files as people have them, with room. */
const THREAD_BYTES = 256 * 1024 * 1024

/**
 * Examines files, many of them in threads beside this one where there is a program for them. What comes of each is in the
 * order of the files; null when the person interrupts.
 */
export async function lintFiles(
  files: readonly ToLint[],
  asked: Asked,
  terminal: Terminal,
): Promise<readonly Examined[] | null> {
  const { threadProgram: program, signal } = terminal
  const count = program === undefined ? 1 : threadsFor(files.length)
  const early =
    program === undefined || count < 2
      ? null
      : await (
          await import('./lint-in-threads')
        ).lintInThreads(files.filter(isOnDisk), asked, { program, count, heapMb: HEAP_MB, signal })
  const words = await wordsFor(asked, terminal, 'program')
  const all: Examined[] = []
  for (const file of files) {
    if (signal.aborted) return null
    all.push(early?.get(file) ?? (await lintFile(file, asked, words, terminal)))
  }
  return signal.aborted ? null : all
}

/** Standard input is read here alone. */
function isOnDisk({ path }: ToLint): boolean {
  return path !== '-'
}

/** As many as there are processors and memory for, on this machine or in what this process is kept. */
function threadsFor(files: number): number {
  if (files < THREADS_FROM) return 1
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity)
  return Math.min(availableParallelism(), THREADS_MAX, Math.floor(memory / THREAD_BYTES))
}
