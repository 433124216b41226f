import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../project.mjs'
import trimmed from './trimmed.cjs'

/** From this many commands on, what they share is one chunk: reading one file is faster than linking twenty. */
const SHARED_BY = 8

/**
 * Bundles the command: `pullpath.mjs` as its entry, and beside it the folder `pullpath` with a chunk for each command, one
 * for what a start needs, and one for what most commands share. Whatever the folder `pullpath` had is removed.
 *
 * @param {string} folder the result; below the project's folder, or an absolute path
 */
export async function bundleCommand(folder) {
  const { build } = await import('rolldown')
  await rm(join(folder, 'pullpath'), { recursive: true, force: true })
  await build({
    cwd: root,
    input: { pullpath: 'lib/cli/main.ts' },
    platform: 'node',
    resolve: { alias: { '@': root } },
    plugins: [
      { name: 'trimmed', transform: { filter: { id: trimmed.PATHS }, handler: (code, id) => trimmed.trim(id, code) } },
    ],
    logLevel: 'warn',
    output: {
      dir: folder,
      format: 'esm',
      minify: true,
      entryFileNames: '[name].mjs',
      chunkFileNames: 'pullpath/[name].mjs',
      banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
      codeSplitting: {
        groups: [
          { name: 'yaml', test: /node_modules[\\/]yaml[\\/]/, priority: 3 },
          { name: 'start', test: isOfStart, priority: 2 },
          { name: 'shared', minShareCount: SHARED_BY, priority: 1 },
        ],
      },
    },
  })
  await chmod(join(folder, 'pullpath.mjs'), 0o755)
}

/** @param {string} id */
function isOfStart(id) {
  return id.replaceAll('\\', '/').endsWith('/lib/cli/start.ts')
}
