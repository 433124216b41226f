import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { root } from './project.mjs'

/**
 * Environment variables of a program in addition to those of this process.
 *
 * @typedef {Readonly<Record<string, string>>} Environment
 */

/**
 * Runs a program in the project's folder and waits for it. Its output is the caller's output unless `quiet`;
 * then it is returned. One that is `patient` lets others have the processor first. A signal to this process is passed
 * on, so that nothing is left running.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Environment, quiet?: boolean, patient?: boolean, timeoutMs?: number }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>} never rejects; a program that does not exist is not ok
 */
export function run(command, args, { env, quiet = false, patient = false, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      timeout: timeoutMs,
      // npm and npx are batch files there, and batch files need a shell.
      shell: process.platform === 'win32' && !command.endsWith('.exe'),
    })
    if (patient) giveWay(child)
    /** @type {Buffer[]} */
    const chunks = []
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.stderr?.on('data', (chunk) => chunks.push(chunk))
    const stopWatching = passSignalsTo(child)
    /** @type {(ok: boolean, note?: string) => void} */
    const settle = (ok, note = '') => {
      stopWatching()
      resolve({ ok, output: Buffer.concat(chunks).toString() + note })
    }
    child.on('error', (error) => settle(false, error.message))
    child.on('close', (code) => settle(code === 0))
  })
}

/**
 * Runs a program of node_modules by its script, not by its link in `.bin`: that is one process less to pass a signal
 * through.
 *
 * @param {string} script below node_modules
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runScript(script, args, options) {
  return run(process.execPath, [`node_modules/${script}`, ...args], options)
}

/**
 * Runs the npm that started us, else the one in the path.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
  const script = process.env.npm_execpath
  return script?.endsWith('npm-cli.js') ? run(process.execPath, [script, ...args], options) : run('npm', args, options)
}

/** @param {import('node:child_process').ChildProcess} child what it starts from now on gives way too */
function giveWay({ pid }) {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It has ended, or the system does not allow it: it only takes more of the others' time.
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function passSignalsTo(child) {
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  /** @type {NodeJS.SignalsListener} */
  const pass = (signal) => {
    child.kill(signal)
    child.once('close', () => process.exit(1))
  }
  for (const signal of signals) process.on(signal, pass)
  return () => signals.forEach((signal) => process.off(signal, pass))
}
