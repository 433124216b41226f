import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundling/bundle.mjs'
import { bundleCommand } from './bundling/command.mjs'
import { putPagesInPlace } from './bundling/in-place.mjs'
import { ensureInstalled } from './install.mjs'
import { messageOf, requireNode, root, stop } from './project.mjs'
import { runScript } from './run.mjs'
import { hashSources } from './sources.mjs'

const STAMP = join(root, '.next/pullpath-build')
const DIST = 'dist'
const COMMAND = `${DIST}/pullpath.mjs`
const PLUGIN = `${DIST}/kubectl-pullpath.mjs`
/** Its code, a chunk for each command. */
const COMMAND_CHUNKS = `${DIST}/pullpath/start.mjs`
/** What the web server does besides serving the page. */
export const API_SERVER = 'dist/server.mjs'
/** The thread in which it works on what it is sent; the server looks for it beside itself. */
const API_WORK = 'dist/work.mjs'

/**
 * Builds the page and the command unless both were built from the current sources.
 *
 * @returns {Promise<boolean>} false when a build failed
 */
export async function ensureBuilt() {
  return (await isBuilt()) || build()
}

/**
 * Builds the page into .next, the command and the API into dist.
 *
 * @returns {Promise<boolean>} false when a build failed; what it printed says why
 */
export async function build() {
  process.stdout.write('Building\n')
  await rm(STAMP, { force: true })
  // Taken first: a file changed during the build makes the next start build again.
  const sources = await hashSources()
  if (!(await bundleForNode())) return false
  if (!(await runScript('next/dist/bin/next', ['build'], { env: { NODE_ENV: 'production' } })).ok) return false
  await putPagesInPlace()
  await writeFile(STAMP, sources)
  return true
}

async function isBuilt() {
  try {
    await Promise.all([COMMAND, PLUGIN, COMMAND_CHUNKS, API_SERVER, API_WORK].map((file) => access(join(root, file))))
    return (await readFile(STAMP, 'utf8')) === (await hashSources())
  } catch {
    return false
  }
}

async function bundleForNode() {
  try {
    await mkdir(join(root, DIST), { recursive: true })
    await bundleCommand(join(root, DIST))
    await bundle('lib/server/server.ts', API_SERVER)
    await bundle('lib/server/work.ts', API_WORK)
    return true
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`)
    return false
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  requireNode()
  const isNeeded = process.argv.includes('--if-needed') ? ensureBuilt : build
  if (!(await ensureInstalled()) || !(await isNeeded())) stop('The build failed.')
}
