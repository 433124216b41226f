/** The shortest path that means the same; `.` for an empty one. Source: Go path.Clean */
export function cleanPath(path: string): string {
  const rooted = path.startsWith('/')
  const kept: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') kept.push(part)
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop()
    else if (!rooted) kept.push('..')
  }
  const cleaned = `${rooted ? '/' : ''}${kept.join('/')}`
  return cleaned === '' ? '.' : cleaned
}

/** Joins what is not empty and cleans the result; empty for nothing. Source: Go path.Join */
export function joinPath(...parts: readonly string[]): string {
  const written = parts.filter((part) => part !== '')
  return written.length === 0 ? '' : cleanPath(written.join('/'))
}
