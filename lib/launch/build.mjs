import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundling/bundle.mjs'
import { bundleCommand } from './bundling/command.mjs'
import { addEmbed } from './bundling/embed.mjs'
import { addServiceWorker } from './bundling/offline/add-service-worker.mjs'
import { baseUrl, writeSearchFiles } from './bundling/search-files.mjs'
import { takeSite } from './bundling/site.mjs'
import { ensureInstalled } from './install.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { messageOf, requireNode, root, stop } from './project.mjs'
import { runScript } from './run.mjs'
import { PARTS } from './serving/serve.mjs'
import { hashSources } from './sources.mjs'

const STAMP = join(root, '.next/pullpath-build')
/** Where the page will be served; null when it is not said. */
const base = baseUrl(process.env['PULLPATH_BASE_URL'])
/** All that is made: the command, the server and the page, which need nothing else to run. */
export const DIST = 'dist'
/** Two builds would write the same files. */
const AT_IT = join(root, DIST, '.building')
/** The command, also as a plugin of kubectl, and its code, a chunk for each command; the server; what that serves. */
const MADE = [
  'pullpath.mjs',
  'kubectl-pullpath.mjs',
  'pullpath/start.mjs',
  'serve.mjs',
  PARTS.api,
  PARTS.work,
  `${PARTS.site}/index.html.gz`,
]

/**
 * Builds the page and the command unless both were built from the current sources. A build that runs already is waited for.
 *
 * @returns {Promise<boolean>} false when a build failed
 */
export async function ensureBuilt() {
  return alone(async () => (await isBuilt()) || buildAll())
}

/**
 * Builds the page, the command and the server into dist, after a build that runs already.
 *
 * @returns {Promise<boolean>} false when a build failed; what it printed says why
 */
export async function build() {
  return alone(buildAll)
}

/** @param {() => Promise<boolean>} work */
function alone(work) {
  return oneAtATime(AT_IT, work, () => process.stdout.write(`Waiting for a build that runs already (${AT_IT})\n`))
}

async function buildAll() {
  process.stdout.write('Building\n')
  await rm(STAMP, { force: true })
  // Taken first: a file changed during the build makes the next start build again.
  const sources = await hashInputs()
  if (!(await bundleForNode())) return false
  if (!(await runScript('next/dist/bin/next', ['build'], { env: { NODE_ENV: 'production' } })).ok) return false
  await writeSearchFiles(join(root, 'out'), base)
  const site = join(root, DIST, PARTS.site)
  await takeSite(join(root, 'out'), site)
  await addEmbed(site)
  await addServiceWorker(site, { isServedByUs: true })
  await writeFile(STAMP, sources)
  return true
}

async function isBuilt() {
  try {
    await Promise.all(MADE.map((file) => access(join(root, DIST, file))))
    return (await readFile(STAMP, 'utf8')) === (await hashInputs())
  } catch {
    return false
  }
}

/** The sources, and the address that is written into the page. */
async function hashInputs() {
  return `${await hashSources()} ${base?.href ?? ''}`
}

async function bundleForNode() {
  try {
    await mkdir(join(root, DIST), { recursive: true })
    await bundleCommand(join(root, DIST))
    await bundle('lib/launch/serving/packaged.mjs', `${DIST}/serve.mjs`)
    await bundle('lib/server/server.ts', `${DIST}/${PARTS.api}`)
    await bundle('lib/server/work.ts', `${DIST}/${PARTS.work}`)
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
