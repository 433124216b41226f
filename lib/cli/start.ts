import { createReadStream } from 'node:fs'
import { listFiles } from '@/lib/cli/folder/list-files'
import { isPlugin, pluginArgv } from './nodes/plugin'
import { readUpTo } from '@/lib/cli/read/read-up-to'
import { run } from './run'
import type { Terminal } from './terminal'

const { NO_COLOR = '', TERM = '', LC_ALL = '', LC_MESSAGES = '', LANG = '' } = process.env

const interrupted = new AbortController()

const terminal: Terminal = {
  read: (path, limit) => (path === '-' ? readInput(limit) : readUpTo(path, limit)),
  stream: (path) => (path === '-' ? process.stdin : createReadStream(path)),
  list: listFiles,
  tree: async (...where) => (await import('@/lib/cli/node/tree/real-tree')).realTree(...where),
  versionOf: async (command) => (await import('@/lib/cli/node/version-of')).versionOf(command),
  environment: (name) => process.env[name],
  languages: [LC_ALL || LC_MESSAGES || LANG],
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  isLive: process.stderr.isTTY && TERM !== 'dumb',
  wire: async () => (await import('@/lib/probe/wire/environment')).localWire('local'),
  signal: interrupted.signal,
  colour: process.stdout.isTTY && process.stderr.isTTY && NO_COLOR === '' && TERM !== 'dumb',
}

async function readInput(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of process.stdin as AsyncIterable<unknown>) {
    if (!Buffer.isBuffer(chunk)) continue
    chunks.push(chunk)
    length += chunk.length
    if (length > limit) break
  }
  return Buffer.concat(chunks)
}

/** Carries out the command line of this process, and sets its exit code; `beside` is what is there beside the command. */
export async function start(beside: Pick<Terminal, 'serve' | 'threadProgram'> = {}): Promise<void> {
  // The reader may close early, as head does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  // The first interrupt ends the requests, the second one the process.
  process.once('SIGINT', () => interrupted.abort())
  const [, program = '', ...argv] = process.argv
  const own = isPlugin(program) ? pluginArgv(argv) : argv
  process.exitCode = await run(own, { ...terminal, ...beside })
}
