import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { runBrowserTests } from './e2e.mjs'
import { endWithNpm } from './end-with-npm.mjs'
import { ensureInstalled } from './install.mjs'
import { requireNode, root } from './project.mjs'
import { ensureRegistry } from './registry.mjs'
import { runNpm, runScript } from './run.mjs'

const UNIT_REPORT = 'test-results/unit.json'
const THOROUGH_REPORT = 'test-results/thorough.json'
const BROWSER_REPORT = 'test-results/browser.json'

/** The result of a stage. A stage without its own tests counts only when it fails. */
const nothing = { passed: 0, failed: 0 }

/**
 * Runs a stage under its name, and counts a failure that is not in a report.
 *
 * @param {string} name
 * @param {() => Promise<boolean>} work
 * @param {() => Promise<typeof nothing>} [count]
 */
async function stage(name, work, count = async () => nothing) {
  const started = performance.now()
  process.stdout.write(`\n== ${name}\n`)
  const ok = await work()
  const counts = await count()
  const failed = ok ? counts.failed : Math.max(1, counts.failed)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  summary.push(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`)
  total.passed += counts.passed
  total.failed += failed
  return failed === 0
}

/**
 * Prints what ran beside another stage.
 *
 * @param {Promise<{ ok: boolean, output: string }>} running
 */
async function shown(running) {
  const { ok, output } = await running
  process.stdout.write(output)
  return ok
}

/** @param {string} path */
async function readReport(path) {
  try {
    return JSON.parse(await readFile(join(root, path), 'utf8'))
  } catch {
    return null
  }
}

/** @param {string} path */
async function countUnit(path) {
  const report = await readReport(path)
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }
}

/**
 * @param {string} path
 * @param {readonly string[]} [args]
 */
async function runUnit(path, args = []) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`]
  return (
    await runScript('vitest/vitest.mjs', ['run', '--config', 'lib/launch/vitest.config.mjs', ...args, ...reporters])
  ).ok
}

async function countBrowser() {
  const stats = (await readReport(BROWSER_REPORT))?.stats
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 }
}

requireNode()
endWithNpm()
/** @type {string[]} */
const summary = []
const total = { ...nothing }

if (await stage('install', ensureInstalled)) {
  // A report of an earlier run must not be counted when this one ends early.
  await Promise.all([UNIT_REPORT, THOROUGH_REPORT, BROWSER_REPORT].map((path) => rm(join(root, path), { force: true })))
  // Beside the build, which leaves a core idle for half of its time.
  const format = runScript('prettier/bin/prettier.cjs', ['--check', '--cache', '.'], { quiet: true })
  const lint = runScript('oxlint/bin/oxlint', ['--deny-warnings'], { quiet: true })
  const built = await stage('build', ensureBuilt)
  await stage('format, begun with the build', () => shown(format))
  await stage('lint, begun with the build', () => shown(lint))
  // After the build, which writes the declarations of the routes.
  await stage('types', async () => (await runNpm(['run', '--silent', 'types'])).ok)
  // The tests that need one say so if there is none.
  await stage('registry', ensureRegistry)
  await stage(
    'unit tests',
    () => runUnit(UNIT_REPORT),
    () => countUnit(UNIT_REPORT),
  )
  await stage(
    'thorough unit tests',
    () => runUnit(THOROUGH_REPORT, ['--mode', 'thorough']),
    () => countUnit(THOROUGH_REPORT),
  )
  if (built) await stage('browser tests', () => runBrowserTests([]), countBrowser)
}

process.stdout.write(`\n${summary.join('\n')}\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed === 0 ? 0 : 1
