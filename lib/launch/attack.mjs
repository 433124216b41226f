import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundle } from './bundling/bundle.mjs'
import { endWithNpm } from './end-with-npm.mjs'
import { ensureInstalled } from './install.mjs'
import { messageOf, requireNode, root, stop } from './project.mjs'

/*
 * Attacks this project: damaged certificates, hostile registries, files full of secrets and files that grow. Each part is
 * a process of its own on the loopback interface, is cut where its time is up, and ends by itself; all of it ends within
 * five minutes.
 */

const BUNDLE = 'node_modules/.cache/pullpath-attack.mjs'
/** After its time, for a part to end what it began and close what it opened. One that needs longer hangs. */
const MARGIN_MS = 25_000
const FAULTS_SHOWN = 10

/**
 * @typedef {{ name: string, cases: number, limitMs: number }} Part
 * @typedef {{ done: number, of: number, counts: Record<string, number>, faults: string[] }} Result
 */

/**
 * Two rows, each one after the other, at the same time: the second needs one core nearly alone.
 *
 * @type {readonly (readonly Part[])[]}
 */
const ROWS = [
  [
    { name: 'certificates', cases: 1_000, limitMs: 40_000 },
    { name: 'registries', cases: 140, limitMs: 80_000 },
    { name: 'growth', cases: 0, limitMs: 115_000 },
  ],
  [{ name: 'secrets', cases: 100_000, limitMs: 260_000 }],
]

if (process.argv[2] === '--part') await inside()
else await outside()

async function inside() {
  const [name = '', cases = '', limitMs = ''] = process.argv.slice(3)
  const { attack } = await import(pathToFileURL(join(root, BUNDLE)).href)
  await attack(name, Number(cases), Number(limitMs))
}

async function outside() {
  requireNode()
  endWithNpm()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))
  if (!(await ensureInstalled())) stop('npm could not install the dependencies.')
  await bundle('lib/attack/main.ts', BUNDLE)
  const results = await Promise.all(ROWS.map(runRow))
  const found = results.flat().reduce((sum, count) => sum + count, 0)
  process.stdout.write(found === 0 ? 'Nothing was found.\n' : `Found: ${found}\n`)
  process.exitCode = found === 0 ? 0 : 1
}

/** @param {readonly Part[]} parts */
async function runRow(parts) {
  const found = []
  for (const part of parts) {
    const result = await (part.name === 'growth' ? runGrowth(part) : runPart(part))
    print(part, result)
    found.push(result.faults.length)
  }
  return found
}

/**
 * @param {Part} part
 * @returns {Promise<Result>}
 */
async function runPart({ name, cases, limitMs }) {
  const script = fileURLToPath(import.meta.url)
  const args = ['--expose-gc', script, '--part', name, String(cases), String(limitMs)]
  const { output, isKilled, code } = await watch(args, limitMs + MARGIN_MS)
  const nothing = { done: 0, of: cases, counts: {}, faults: [`ended with ${code}: ${output.slice(-2_000)}`] }
  const result = resultIn(output) ?? nothing
  return isKilled ? { ...result, faults: [...result.faults, 'did not end by itself'] } : result
}

/**
 * @param {string} output
 * @returns {Result | null}
 */
function resultIn(output) {
  try {
    return JSON.parse(output.trim().split('\n').at(-1) ?? '')
  } catch {
    return null
  }
}

/**
 * The tests that count steps, at their full lengths.
 *
 * @param {Part} part
 * @returns {Promise<Result>}
 */
async function runGrowth({ limitMs }) {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'lib/launch/vitest.config.mjs']
  const more = ['--mode', 'thorough', '--project', 'counted', '--reporter', 'verbose']
  const { output, isKilled, code } = await watch([...args, ...more], limitMs, { ATTACK: '1', NO_COLOR: '1' })
  const lines = output.split('\n')
  const failed = lines.filter((line) => /^\s*[×✗]/.test(line)).map((line) => line.trim())
  const done = lines.filter((line) => /^\s*✓/.test(line)).length + failed.length
  const faults = failed.length > 0 || code === 0 || isKilled ? failed : [`ended with ${code}: ${output.slice(-2_000)}`]
  return { done, of: isKilled ? Number.NaN : done, counts: {}, faults }
}

/**
 * Runs node and takes what it writes. It is killed where it takes longer.
 *
 * @param {readonly string[]} args
 * @param {number} limitMs
 * @param {Readonly<Record<string, string>>} [env]
 * @returns {Promise<{ output: string, isKilled: boolean, code: number | null }>}
 */
function watch(args, limitMs, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, PULLPATH_TESTDATA: join(root, 'lib/testdata'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: what it started ends with it.
      detached: true,
    })
    let output = ''
    let isKilled = false
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      output += chunk.toString()
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    const kill = () => killGroup(child)
    const timer = setTimeout(() => {
      isKilled = true
      kill()
    }, limitMs)
    process.once('exit', kill)
    child.on('error', (error) => take(Buffer.from(messageOf(error))))
    child.on('close', (code) => {
      clearTimeout(timer)
      process.off('exit', kill)
      resolve({ output, isKilled, code })
    })
  })
}

/** @param {import('node:child_process').ChildProcess} child */
function killGroup({ pid }) {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended.
  }
}

/**
 * @param {Part} part
 * @param {Result} result
 */
function print({ name, limitMs }, { done, of, counts, faults }) {
  const isCut = !(done >= of)
  const cut = isCut ? `, cut after ${limitMs / 1000} s` : ''
  const all = Object.entries(counts).toSorted((a, b) => b[1] - a[1])
  const words = all.map(([what, count]) => `${what} ${count}`).join(', ')
  const total = Number.isNaN(of) ? '' : ` of ${of}`
  process.stdout.write(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${done}${total}${cut}; ${words}\n`)
  for (const fault of faults.slice(0, FAULTS_SHOWN)) process.stdout.write(`     ${fault}\n`)
  if (faults.length > FAULTS_SHOWN) process.stdout.write(`     and ${faults.length - FAULTS_SHOWN} more\n`)
}
