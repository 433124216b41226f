import { readdir } from 'node:fs/promises'
import { relative, join } from 'node:path'

/**
 * The files of a folder and of those in it, by their names from there with slashes, sorted.
 *
 * @param {string} folder
 * @returns {Promise<readonly string[]>}
 */
export async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted()
}
