import { parentPort, workerData } from 'node:worker_threads'
import { readUpTo } from '@/lib/cli/read/read-up-to'
import { wordsFor } from '@/lib/cli/words'
import { lintFile, type Examined, type ToLint } from './lint-file'
import { READY, type ThreadData } from './thread-messages'

/*
 * A thread that examines files, bundled beside the command. It may be ended at any moment.
 */
const { asked, at } = workerData as ThreadData
const words = await wordsFor(asked, { languages: [] }, 'program')
parentPort?.on('message', async (files: readonly ToLint[]) => {
  const examined: Examined[] = []
  for (const [index, file] of files.entries()) {
    Atomics.store(at, 0, index)
    examined.push(await lintFile(file, asked, words, { read: readUpTo }))
  }
  parentPort?.postMessage(examined, [])
})
parentPort?.postMessage(READY, [])
