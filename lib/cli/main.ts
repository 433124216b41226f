import { statSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Saying } from '@/lib/words/saying'

/** Node 22.8 has it, Node 20 does not. */
interface MayCache {
  readonly enableCompileCache?: (folder: string) => unknown
}

/** Bundled beside the command: lib/launch/serving/packaged.mjs. */
interface Server {
  readonly servePackaged: (
    flags: readonly string[],
    address: { readonly host: string | null; readonly port: string | null },
    tell: (said: Saying) => string,
  ) => Promise<Saying | null>
}

const chunks = fileURLToPath(new URL('pullpath', import.meta.url))

// Compiled code is kept beside the source, not in the folder for temporary files, where another account could put code
// for this one; and only by the account that owns the source, which can remove it again.
if (process.getuid === undefined || statSync(chunks, { throwIfNoEntry: false })?.uid === process.getuid())
  (module as MayCache).enableCompileCache?.(`${chunks}/compiled`)

// After that: what is loaded before is not kept. Awaited here, in the one chunk that no other imports: commands import
// the chunk of the start, which must not wait for them.
const { start } = await import('./start')
await start({
  serve: async ({ flags, host, port }, tell) => {
    const server = (await import(new URL('serve.mjs', import.meta.url).href)) as Server
    return server.servePackaged(flags, { host, port }, tell)
  },
  threadProgram: new URL('pullpath/lint-thread.mjs', import.meta.url),
})
