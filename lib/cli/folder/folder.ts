import { SECTIONS } from '@/lib/registries/fields'
import type { ParsedRegistries } from '@/lib/registries/model'
import type { Terminal } from '@/lib/cli/terminal'
import { saying, type Saying } from '@/lib/words/saying'
import { UsageError } from '@/lib/cli/usage-error'

/** More files than a repository of one cluster has; a mistyped path should not read a disk. */
const FILES_MAX = 2000

/**
 * The files that a path of the command line stands for, in order: itself, or everything below it when it is a folder.
 *
 * @throws UsageError when a folder has no files, or more than can be looked at
 */
export async function filesAt(
  path: string,
  terminal: Terminal,
): Promise<{ readonly isFolder: boolean; readonly files: readonly string[] }> {
  const files = path === '-' ? null : await terminal.list(path, FILES_MAX)
  if (files === null) return { isFolder: false, files: [path] }
  if (files.length === 0) throw new UsageError(saying('there are no files in {path}', { path }))
  if (files.length > FILES_MAX)
    throw new UsageError(saying('there are more than {max} files in {path}', { max: FILES_MAX, path }))
  return { isFolder: true, files }
}

/** Of a template, after the name of the file that it makes. */
const NAMED = /registries[^/\\]*\.ya?ml(?:\.(?:j2|jinja2?|tmpl|tpl|gotmpl))?$/i

/** True for a file whose name says that it is a registries.yaml: in a folder it is never skipped. */
export function isNamedRegistries(path: string): boolean {
  return NAMED.test(path)
}

/** Why a file of a folder is not taken for a registries.yaml; null when it is. */
export function whyNotRegistries(path: string, { text, root }: ParsedRegistries): Saying | null {
  if (isNamedRegistries(path)) return null
  if (text.includes('\0')) return saying('not text')
  if (!/\.(?:ya?ml|json)(?:\.(?:j2|jinja2?|tmpl|tpl|gotmpl))?$/i.test(path)) return saying('not YAML by name')
  const isLikely =
    root?.kind === 'map' &&
    root.entries.some(({ key }) => key?.kind === 'scalar' && SECTIONS.some((section) => section === key.text))
  return isLikely ? null : saying('neither mirrors nor configs at the root')
}
