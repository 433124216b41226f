import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { bundle } from './bundling/bundle.mjs'
import { endWithNpm } from './end-with-npm.mjs'
import { ensureInstalled } from './install.mjs'
import { requireNode, root, stop } from './project.mjs'
import { buildBarePage } from './web-bench/bare-page.mjs'
import { startServer } from './web-bench/server.mjs'

const BUNDLE = 'node_modules/.cache/pullpath-bench-web.mjs'
const REPORT = 'test-results/bench-web'
const LOADS = 7
const PRESSES = 30

const isQuick = process.argv.includes('--quick')
const minutes = minutesIn(process.argv.slice(2)) ?? (isQuick ? 0 : 1)

requireNode()
endWithNpm()
if (!(await ensureInstalled())) stop('npm could not install the dependencies.')
if (!(await ensureBuilt())) stop('The build failed.')
const bare = await buildBarePage()
if (bare === null) stop('The build of the bare page failed.')
const found = await findBrowser()
if (found === null) stop('There is no browser to measure with.')
await bundle('lib/bench/web/main.ts', BUNDLE)
const { benchWeb, printGoals, printReport, withTable } = await import(pathToFileURL(join(root, BUNDLE)).href)

// The servers end with this process, by whatever it is ended.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))
const next = 'node_modules/next/dist/bin/next'
const servers = await Promise.all([
  startServer(['lib/launch/serve.mjs']),
  startServer([next, 'start', bare, '-H', '127.0.0.1', '-p', '0']),
])
const { chromium } = await import('@playwright/test')
const browser = await chromium.launch({
  ...(found.path !== undefined && { executablePath: found.path }),
  args: ['--no-sandbox'],
})
try {
  const [own, floor] = servers
  const { rows, over } = await benchWeb({
    browser,
    url: own.url,
    bareUrl: floor.url,
    loads: isQuick ? 1 : LOADS,
    presses: isQuick ? 5 : PRESSES,
    minutes,
    say: (/** @type {string} */ line) => void process.stderr.write(`${line}\n`),
  })
  const machine = { node: process.version, browser: browser.version(), platform: `${process.platform} ${process.arch}` }
  await mkdir(join(root, 'test-results'), { recursive: true })
  await writeFile(join(root, `${REPORT}.json`), `${JSON.stringify({ machine, rows, over }, null, 2)}\n`)
  const table = `${printGoals(rows)}\n${printReport(rows)}`
  await writeFile(join(root, `${REPORT}.md`), table)
  process.stdout.write(table)
  if (process.argv.includes('--readme')) {
    const path = join(root, 'README.md')
    const filled = withTable(await readFile(path, 'utf8'), printGoals(rows))
    if (filled !== null) await writeFile(path, filled)
  }
  for (const line of over) process.stdout.write(`Over the budget: ${line}\n`)
  if (over.length > 0) process.exitCode = 1
} finally {
  await browser.close()
  for (const server of servers) server.end()
}

/**
 * The value of `--minutes=10`: how long the page is edited before its memory is measured.
 *
 * @param {readonly string[]} args
 */
function minutesIn(args) {
  const given = args.find((arg) => arg.startsWith('--minutes='))
  if (given === undefined) return null
  const value = Number(given.slice('--minutes='.length))
  if (!Number.isFinite(value) || value < 0) stop(`${given} is not a number of minutes.`)
  return value
}
