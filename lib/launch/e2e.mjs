import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { boundAddress } from './serving/address.mjs'
import { browserEnvironment, findBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { requireNode, stop } from './project.mjs'
import { runScript } from './run.mjs'

/**
 * Runs the browser tests against the built page, which must exist.
 *
 * @param {readonly string[]} args for Playwright
 * @param {ReturnType<typeof findBrowser>} [found] if the search was begun before
 * @returns {Promise<boolean>} false when a test failed or no browser could be had
 */
export async function runBrowserTests(args, found = findBrowser()) {
  const browser = await found
  if (browser === null) return false
  process.stdout.write(`Testing with ${browser.name}\n`)
  const env = { ...browserEnvironment(browser), E2E_PORT: String(await freePort()) }
  return (
    await runScript('@playwright/test/cli.js', ['test', '--config', 'e2e/playwright.config.ts', ...args], { env })
  ).ok
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = boundAddress(server)
      server.close(() => resolve(port))
    })
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  requireNode()
  if (!(await ensureInstalled())) stop('npm could not install the dependencies.')
  if (!(await ensureBuilt())) stop('The build failed.')
  process.exitCode = (await runBrowserTests(process.argv.slice(2))) ? 0 : 1
}
