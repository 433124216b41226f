import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './project.mjs'

const ROOTS = [
  'app',
  'components',
  'lib',
  'public',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  '.postcssrc.json',
]

/**
 * A hash of everything that a build is made from. Tests and their data are not part of it.
 *
 * @returns {Promise<string>} changes when a file changes, appears, moves or is removed
 */
export async function hashSources() {
  const paths = (await Promise.all(ROOTS.map(listFiles))).flat().filter(isSource).toSorted()
  const contents = await Promise.all(paths.map((path) => readFile(join(root, path))))
  const hash = createHash('sha256').update(process.versions.node)
  for (const [index, content] of contents.entries())
    hash.update(`\0${paths[index]}\0${content.length}\0`).update(content)
  return hash.digest('hex')
}

/** @param {string} path */
function isSource(path) {
  return !path.startsWith('lib/testdata/') && !/\.(test|bench)\.tsx?$/.test(path)
}

/**
 * The file itself, or all files below the folder; empty when it is missing.
 *
 * @param {string} path
 * @returns {Promise<readonly string[]>}
 */
async function listFiles(path) {
  try {
    const entries = await readdir(join(root, path), { withFileTypes: true })
    return (
      await Promise.all(
        entries.map((entry) => (entry.isDirectory() ? listFiles(`${path}/${entry.name}`) : [`${path}/${entry.name}`])),
      )
    ).flat()
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'ENOTDIR') return [path]
    if (code === 'ENOENT') return []
    throw error
  }
}
