import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Folders of tools, in which nobody keeps a registries.yaml. */
const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules'])

/**
 * The paths of the files below a folder, in order, at most `limit` + 1. Leaves out hidden folders and links, which can
 * lead out of it and in circles. Null when the path is not a folder, or does not exist.
 */
export async function listFiles(path: string, limit: number): Promise<readonly string[] | null> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory() !== true) return null
  const files: string[] = []
  await addFiles(path, limit, files)
  return files
}

async function addFiles(folder: string, limit: number, files: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (files.length > limit) return
    const path = join(folder, entry.name)
    if (entry.isFile()) files.push(path)
    else if (entry.isDirectory() && !entry.name.startsWith('.') && !LEFT_OUT.has(entry.name))
      await addFiles(path, limit, files)
  }
}
