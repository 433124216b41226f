import type { PickedFile } from './picked-file'

/** Of larger folders the rest is left out. */
const FILES_MAX = 5_000
const DEPTH_MAX = 12

/** The files below dropped files and folders, with their paths. What cannot be read is left out. */
export async function filesBelow(entries: readonly FileSystemEntry[]): Promise<readonly PickedFile[]> {
  const found: PickedFile[] = []
  for (const entry of entries) await walk(entry, 0)
  return found

  async function walk(entry: FileSystemEntry, depth: number): Promise<void> {
    if (found.length >= FILES_MAX || depth > DEPTH_MAX) return
    if (isFile(entry)) {
      const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)))
      if (file !== null) found.push({ file, path: entry.fullPath.replace(/^\//, '') })
    } else if (isDirectory(entry)) {
      const reader = entry.createReader()
      // A reader gives a part of a folder at a time.
      for (;;) {
        const part = await new Promise<readonly FileSystemEntry[]>((resolve) =>
          reader.readEntries(resolve, () => resolve([])),
        )
        if (part.length === 0) break
        for (const inside of part) await walk(inside, depth + 1)
      }
    }
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
