import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { runBrowserTests } from './e2e.mjs'
import { endWithNpm } from './end-with-npm.mjs'
import { ensureInstalled } from './install.mjs'
import { requireNode, root } from './project.mjs'
import { ensureRegistry } from './registry.mjs'
import { run, runNpm, runScript } from './run.mjs'

const BUILD = 'lib/launch/build.mjs'
const UNIT_REPORT = 'test-results/unit.json'
const THOROUGH_REPORT = 'test-results/thorough.json'
const BROWSER_REPORT = 'test-results/browser.json'
/** Of the cases of each property, as all are the same in each run: `npm run unit:thorough` draws all of them. */
const RUNS = process.env['RUNS'] ?? '0.15'

/**
 * The result of a stage. A stage without its own tests counts only when it fails.
 *
 * @typedef {{ passed: number, failed: number, names?: readonly string[] }} Counts
 */

/** @type {Counts} */
const nothing = { passed: 0, failed: 0 }

function watch() {
  const started = performance.now()
  return () => performance.now() - started
}

/**
 * Runs a stage under its name, and counts a failure that is not in a report.
 *
 * @param {string} name
 * @param {() => Promise<boolean>} work
 * @param {() => Promise<Counts>} [count]
 * @param {() => number} [elapsedMs] if it began beside another stage
 */
async function stage(name, work, count = async () => nothing, elapsedMs = watch()) {
  process.stdout.write(`\n== ${name}\n`)
  const ok = await work()
  const counts = await count()
  const failed = ok ? counts.failed : Math.max(1, counts.failed)
  const seconds = (elapsedMs() / 1000).toFixed(1)
  summary.push(
    `${failed === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`,
    ...(counts.names ?? []).map((test) => `     ${test}`),
  )
  total.passed += counts.passed
  total.failed += failed
  return failed === 0
}

/**
 * Begins a stage beside others. What it prints is shown when it is waited for.
 *
 * @param {string} name
 * @param {string} beside
 * @param {Promise<{ ok: boolean, output: string }>} running
 * @param {() => Promise<Counts>} [count]
 * @returns {() => Promise<boolean>} waits for it
 */
function begin(name, beside, running, count) {
  const elapsedMs = watch()
  let tookMs = 0
  void running.then(() => (tookMs = elapsedMs()))
  const work = async () => {
    const { ok, output } = await running
    process.stdout.write(output)
    return ok
  }
  return () => stage(`${name}, begun with the ${beside}`, work, count, () => tookMs)
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
  /** @type {{ assertionResults: { status: string, fullName: string }[] }[]} */
  const files = report?.testResults ?? []
  const failed = files.flatMap((file) => file.assertionResults).filter(({ status }) => status === 'failed')
  return {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    names: failed.map(({ fullName }) => fullName),
  }
}

/**
 * @param {string} path
 * @param {readonly string[]} [args]
 * @param {Parameters<typeof runScript>[2]} [options]
 */
function runUnit(path, args = [], options) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`]
  const all = ['run', '--config', 'lib/launch/vitest.config.mjs', ...args, ...reporters]
  return runScript('vitest/vitest.mjs', all, options)
}

async function countBrowser() {
  const report = await readReport(BROWSER_REPORT)
  const stats = report?.stats
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    names: (report?.suites ?? []).flatMap(failedIn),
  }
}

/**
 * @typedef {{ file: string, line: number, title: string, ok: boolean }} Spec
 * @typedef {{ suites?: Suite[], specs?: Spec[] }} Suite
 * @param {Suite} suite of Playwright's report
 * @returns {string[]}
 */
function failedIn({ suites = [], specs = [] }) {
  const own = specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line} ${title}`)
  return [...own, ...suites.flatMap(failedIn)]
}

requireNode()
endWithNpm()
/** @type {string[]} */
const summary = []
const total = { ...nothing }

// Downloads that need none of the project's packages are begun with these.
const registry = ensureRegistry()
if (await stage('install', ensureInstalled)) {
  // A report of an earlier run must not be counted when this one ends early.
  await Promise.all([UNIT_REPORT, THOROUGH_REPORT, BROWSER_REPORT].map((path) => rm(join(root, path), { force: true })))
  // The tests that need one say so if there is none.
  await stage('registry, begun with the install', () => registry)
  // The packages of the system are installed one at a time.
  const browser = findBrowser()
  await stage('format', async () => (await runScript('oxfmt/bin/oxfmt', ['--check'])).ok)
  await stage('lint', async () => (await runScript('oxlint/bin/oxlint', ['--deny-warnings'])).ok)
  // A build leaves a core idle for half of its time, and so do browsers, which wait for each other: what can run beside
  // them does.
  const build = begin('build', 'unit tests', run(process.execPath, [BUILD, '--if-needed'], { quiet: true }))
  await stage(
    'unit tests',
    async () => (await runUnit(UNIT_REPORT, ['--mode', 'rest'])).ok,
    () => countUnit(UNIT_REPORT),
  )
  const built = await build()
  // After the build, which writes the declarations of the routes.
  const types = begin('types', 'browser tests', runNpm(['run', '--silent', 'types'], { quiet: true }))
  const thorough = begin(
    'thorough unit tests',
    'browser tests',
    // One at a time: more than the browsers leave idle would only take from them.
    runUnit(THOROUGH_REPORT, ['--mode', 'thorough', '--maxWorkers=1'], { quiet: true, env: { RUNS } }),
    () => countUnit(THOROUGH_REPORT),
  )
  if (built) await stage('browser tests', () => runBrowserTests([], browser), countBrowser)
  await types()
  await thorough()
}

process.stdout.write(`\n${summary.join('\n')}\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed === 0 ? 0 : 1
