import { fileURLToPath } from 'node:url'

/** The project's folder, without a trailing slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

const OLDEST_NODE = { major: 20, minor: 9 }

/** Ends the process with a sentence instead of a syntax error deep in a dependency. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE.major || (major === OLDEST_NODE.major && minor >= OLDEST_NODE.minor)) return
  stop(`pullpath needs Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} or newer, this is ${process.versions.node}.`)
}

/**
 * Prints the reason, and ends the process with a failure.
 *
 * @param {string} message
 * @returns {never}
 */
export function stop(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

/**
 * What was thrown, in words.
 *
 * @param {unknown} error
 */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error)
}
