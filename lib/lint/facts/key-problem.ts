import { FORMAT_WORDS } from '@/lib/registries/fields'

/**
 * Why a key of `mirrors` or `configs` equals the registry of no image name, from the coarsest to the finest: `empty`
 * (also `/`, `.` and `..`), `scheme`, `reserved` (a word of the format), `path`, `glob`, `label` (images with such a
 * name belong to docker.io), `not-a-host`.
 */
export type KeyProblem = 'empty' | 'scheme' | 'reserved' | 'path' | 'glob' | 'label' | 'not-a-host'

/** With typical replacements. */
const RESERVED: ReadonlySet<string> = new Set([...FORMAT_WORDS, 'config', 'mirror', 'endpoints', 'rewrites'])

// None of these can match the same text in two ways, so none of them backtracks.
const LABEL = '[a-zA-Z0-9]+(?:-+[a-zA-Z0-9]+)*'
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`)
/** Where the reference library sees no host, containerd uses what precedes the first slash, which must then be a path component. */
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/

export function keyProblemOf(key: string): KeyProblem | null {
  if (key === '*' || key === '_default') return null
  // Compared as the path that K3s makes of them, which is why ./ counts.
  if (/^\/*(?:\.?|\.\.)\/*$/.test(key)) return 'empty'
  if (key.includes('://')) return 'scheme'
  if (RESERVED.has(key)) return 'reserved'
  if (key.includes('*') || key.includes('?')) return 'glob'
  if (key.includes('/')) return 'path'
  if (!HOST.test(key)) return key.includes('.') && PATH_COMPONENT.test(key) ? null : 'not-a-host'
  return /[.:A-Z]/.test(key) || key === 'localhost' ? null : 'label'
}
