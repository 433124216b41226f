import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** How often it is tried whether the other has ended. */
const POLL_MS = 500
/** A file that is empty for so long was not written to its end. */
const EMPTY_MS = 10_000
/** The files that this process has. */
const held = new Set()

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
  held.add(path)
  try {
    return await work()
  } finally {
    held.delete(path)
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
  // Read again, as another one that waits can have removed it and begun.
  if ((await isLeft(path)) && (await isLeft(path))) await rm(path, { force: true })
  return false
}

/**
 * Whether the process that wrote the file has ended.
 *
 * @param {string} path
 */
async function isLeft(path) {
  try {
    const holder = Number(await readFile(path, 'utf8'))
    if (holder > 0) return holder === process.pid ? !held.has(path) : !isRunning(holder)
    return Date.now() - (await stat(path)).mtimeMs > EMPTY_MS
  } catch {
    // It is gone.
    return false
  }
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
