import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** How often it is tried whether the other has ended. */
const POLL_MS = 500

/**
 * Does something that processes of this computer may only do one after the other: waits while another one is at it. One
 * that was ended in the middle is not waited for.
 *
 * @template Result
 * @param {string} path of a file that is there meanwhile, with the number of the process
 * @param {() => Promise<Result>} work
 * @param {() => void} [onWait] called once if it has to wait
 * @returns {Promise<Result>} of `work`; rejects as it does
 */
export async function oneAtATime(path, work, onWait = () => undefined) {
  await mkdir(dirname(path), { recursive: true })
  for (let waits = 0; !(await take(path)); waits += 1) {
    if (waits === 0) onWait()
    await setTimeout(POLL_MS)
  }
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

/** @param {string} path */
async function take(path) {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code !== 'EEXIST') throw error
  }
  // What is found empty is just being written.
  const holder = Number(await readFile(path, 'utf8').catch(() => ''))
  if (holder > 0 && !isRunning(holder)) await rm(path, { force: true })
  return false
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It belongs to somebody else, but it is there.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
