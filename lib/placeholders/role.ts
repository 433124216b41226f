import type { Path } from '@/lib/registries/diagnostic'

/**
 * What a placeholder is used as. `list`, `map` and `boolean` are all of a value that is not in quotes for good; `url` begins an endpoint;
 * `entries` is a line that writes several entries.
 */
export type Role =
  | 'host'
  | 'url'
  | 'scheme'
  | 'port'
  | 'word'
  | 'secret'
  | 'pair'
  | 'file'
  | 'boolean'
  | 'list'
  | 'map'
  | 'pattern'
  | 'replacement'
  | 'entries'

/** A value with a placeholder in it. */
export interface Surrounding {
  readonly path: Path
  readonly isKey: boolean
  /** Without quotes, or in quotes that may go when it is filled in. */
  readonly isPlain: boolean
  /** Of the value, before and after the placeholder, as written. */
  readonly before: string
  readonly after: string
}

/** What a placeholder is, from the field that it is in and what is around it. */
export function roleOf({ path, isKey, isPlain, before, after }: Surrounding): Role {
  const [top, , group, field] = path
  const isWhole = before === '' && after === ''
  if (top !== 'mirrors' && top !== 'configs') return 'word'
  if (isKey)
    return path.length === 2
      ? authorityRole(before, after)
      : path.length === 4 && group === 'rewrite'
        ? 'pattern'
        : 'word'
  if (path.length <= 2) return isWhole && isPlain ? 'map' : 'word'
  if (top === 'mirrors') {
    if (group === 'endpoint' && path.length === 4) return urlRole(before, after)
    if (group === 'endpoint' && path.length === 3) return isWhole && isPlain ? 'list' : urlRole(before, after)
    if (group === 'rewrite') return path.length === 4 ? 'replacement' : isWhole && isPlain ? 'map' : 'word'
    return 'word'
  }
  if (path.length === 3) return isWhole && isPlain ? 'map' : 'word'
  if (group === 'auth') return field === 'auth' ? 'pair' : 'secret'
  if (group !== 'tls') return 'word'
  if (field === 'insecure_skip_verify') return isWhole && isPlain ? 'boolean' : 'word'
  return before === '' ? 'file' : 'word'
}

function urlRole(before: string, after: string): Role {
  return before === '' && (after === '' || after.startsWith('/')) ? 'url' : authorityRole(before, after)
}

function authorityRole(before: string, after: string): Role {
  if (after.startsWith('://') && before === '') return 'scheme'
  const authority = before.replace(/^[^/]*:\/\//, '')
  if (authority.includes('/')) return 'word'
  return authority.endsWith(':') && /^(?:\/|$)/.test(after) ? 'port' : 'host'
}
