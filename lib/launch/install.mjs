import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './project.mjs'
import { runNpm } from './run.mjs'

// Development packages build the page. NODE_ENV=production or an `omit` of the machine would leave them out.
const FLAGS = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']

/**
 * Installs the dependencies when node_modules is not what the lock file says.
 *
 * @returns {Promise<boolean>} false when npm could not
 */
export async function ensureInstalled() {
  if (await isInstalled()) return true
  process.stdout.write('Installing dependencies\n')
  if ((await runNpm(['ci', ...FLAGS])).ok) return true
  // npm 11 refuses a lock file that lacks another platform's optional packages; install does not.
  return (await runNpm(['install', '--no-save', ...FLAGS])).ok
}

/**
 * An entry of npm's lock files.
 *
 * @typedef {{
 *   readonly version?: string,
 *   readonly integrity?: string,
 *   readonly optional?: boolean,
 *   readonly peer?: boolean,
 *   readonly os?: readonly string[],
 *   readonly cpu?: readonly string[],
 * }} LockedPackage
 */

/** npm writes its own lock file into node_modules as the last act of an installation that succeeded. */
async function isInstalled() {
  const [locked, installed] = await Promise.all([
    readPackages('package-lock.json'),
    readPackages('node_modules/.package-lock.json'),
  ])
  if (locked === null || installed === null) return false
  const missing = Object.entries(locked).some(([path, entry]) => {
    if (path === '') return false
    const found = installed[path]
    return found === undefined
      ? !entry.optional && !entry.peer
      : found.version !== entry.version || found.integrity !== entry.integrity
  })
  return !missing && Object.values(installed).every(isForThisMachine)
}

/**
 * False for packages installed on another kind of machine, as happens with folders shared with containers.
 *
 * @param {LockedPackage} locked
 */
function isForThisMachine({ os, cpu }) {
  return allows(os, process.platform) && allows(cpu, process.arch)
}

/**
 * npm's lists name what is allowed or, with `!`, what is not.
 *
 * @param {readonly string[] | undefined} list
 * @param {string} name
 */
function allows(list, name) {
  if (list === undefined) return true
  return !list.includes(`!${name}`) && (list.includes(name) || list.every((each) => each.startsWith('!')))
}

/**
 * @param {string} path
 * @returns {Promise<Readonly<Record<string, LockedPackage>> | null>}
 */
async function readPackages(path) {
  try {
    return JSON.parse(await readFile(join(root, path), 'utf8')).packages ?? null
  } catch {
    return null
  }
}
