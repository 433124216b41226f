import { FILE_NAME } from '@/lib/convert/source/file-name'
import { isMap, textIn, type PlainMap } from '@/lib/convert/source/plain'
import { NODE_CONFIG } from './found-file'

const PATH_KEYS = ['path', 'dest', 'destination', 'filename', 'target', 'file', 'mountPath'] as const
export const CONTENT_KEYS = [
  'content',
  'contents',
  'inline',
  'text',
  'data',
  'value',
  'block',
  'body',
  'source',
  'stringData',
] as const
/** What names a file that is elsewhere. */
export const ELSEWHERE_KEYS = ['src', 'local', 'source', 'file', 'template'] as const

/** The path of a file entry that is one of the files looked for. */
export function entryOf(map: PlainMap): string | null {
  for (const name of PATH_KEYS) {
    const path = textIn(map, name)
    if (FILE_NAME.test(path) || NODE_CONFIG.test(path))
      return hasContent(map) || hasElsewhere(map) || map.has('append') ? path : null
  }
  return null
}

function hasContent(map: PlainMap): boolean {
  return CONTENT_KEYS.some((name) => map.has(name))
}

/** Whether it names a file that is elsewhere. */
export function hasElsewhere(map: PlainMap): boolean {
  return ELSEWHERE_KEYS.some((name) => textIn(map, name) !== '')
}

export interface Content {
  readonly content: string
  readonly encoding: string
  readonly path: readonly string[]
}

/** The content of a file entry, or of what is below its `contents`. */
export function contentIn(entry: PlainMap, depth = 0): Content | null {
  for (const name of CONTENT_KEYS) {
    const value = entry.get(name)
    if (typeof value === 'string' && (name !== 'source' || value.startsWith('data:') || value.includes('\n')))
      return { content: value, encoding: `${textIn(entry, 'encoding')}${textIn(entry, 'compression')}`, path: [name] }
    const inside = isMap(value) && depth < 3 ? contentIn(value, depth + 1) : null
    if (inside !== null)
      return { ...inside, encoding: `${inside.encoding}${textIn(entry, 'encoding')}`, path: [name, ...inside.path] }
  }
  return null
}
