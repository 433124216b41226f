import { chmod, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../project.mjs'
import trimmed from './trimmed.cjs'

/** From this many commands on, what they share is one chunk: reading one file is faster than linking twenty. */
const SHARED_BY = 10

/** How the code of the command is read, in whatever it is bundled. */
const READ = /** @type {const} */ ({
  cwd: root,
  platform: 'node',
  resolve: { alias: { '@': root } },
  logLevel: 'warn',
})
const PLUGINS = [
  {
    name: 'trimmed',
    transform: {
      filter: { id: trimmed.PATHS },
      /** @type {(code: string, id: string) => string} */
      handler: (code, id) => trimmed.trim(id, code),
    },
  },
]
const FIRST_LINE = '#!/usr/bin/env node'

/**
 * Bundles the command: `pullpath.mjs` as its entry, and beside it the folder `pullpath` with a chunk for each command, one
 * for what a start needs, one for what most commands share, and `lint-thread`, a thread of `lint`; `kubectl-pullpath.mjs` is the plugin of kubectl. Whatever the folder `pullpath` had is removed.
 *
 * @param {string} folder the result; below the project's folder, or an absolute path
 */
export async function bundleCommand(folder) {
  const { build } = await import('rolldown')
  await rm(join(folder, 'pullpath'), { recursive: true, force: true })
  await build({
    ...READ,
    input: { pullpath: 'lib/cli/main.ts', 'pullpath/lint-thread': 'lib/cli/lint/lint-thread.ts' },
    plugins: PLUGINS,
    output: {
      dir: folder,
      format: 'esm',
      minify: true,
      entryFileNames: '[name].mjs',
      chunkFileNames: 'pullpath/[name].mjs',
      banner: ({ name }) => (name === 'pullpath' ? FIRST_LINE : ''),
      codeSplitting: {
        groups: [
          { name: 'yaml', test: /node_modules[\\/]yaml[\\/]/, priority: 3 },
          { name: 'start', test: isOfStart, priority: 2 },
          { name: 'shared', test: isBesidesRewrites, minShareCount: SHARED_BY, priority: 1 },
          { name: 'rewrites', test: (id) => !isBesidesRewrites(id), priority: 0 },
        ],
      },
    },
  })
  // The same command; kubectl finds it by the name, which tells it what to do without a command.
  await writeFile(join(folder, 'kubectl-pullpath.mjs'), "#!/usr/bin/env node\nimport './pullpath.mjs'\n")
  for (const name of ['pullpath.mjs', 'kubectl-pullpath.mjs']) await chmod(join(folder, name), 0o755)
}

/**
 * Bundles the whole command into one file that needs nothing but Node, for a machine to which one file is copied. It has no
 * page to serve.
 *
 * @param {string} file an absolute path
 * @param {'esm' | 'cjs'} format cjs for a single executable, whose program is no ES module
 */
export async function bundleSingle(file, format = 'esm') {
  const { build } = await import('rolldown')
  await build({
    ...READ,
    input: 'lib/cli/single.ts',
    plugins: PLUGINS,
    output: { file, format, minify: true, codeSplitting: false, banner: format === 'esm' ? FIRST_LINE : '' },
  })
  await chmod(file, 0o755)
}

/** The engine for rewrites is as large as all else that a plan needs. @param {string} id */
function isBesidesRewrites(id) {
  return !/\/(?:node_modules\/re2js\/|lib\/go\/regexp\/re2\.ts$|lib\/containerd\/engines\.ts$)/.test(
    id.replaceAll('\\', '/'),
  )
}

/** @param {string} id */
function isOfStart(id) {
  return id.replaceAll('\\', '/').endsWith('/lib/cli/start.ts')
}
