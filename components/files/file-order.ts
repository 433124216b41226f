import type { Plan } from '@/lib/containerd/plan'
import type { GeneratedFile } from '@/lib/k3s/generated-file'

const CONFIG = 'config.toml'
const WILDCARD_FILE = 'certs.d/_default/hosts.toml'

/**
 * The files in the order in which they matter for an image: the hosts.toml that its plan comes from, config.toml, which
 * has the logins, and all others as K3s sorts them.
 */
export function orderFiles(files: readonly GeneratedFile[], { directory }: Plan): readonly GeneratedFile[] {
  const rank = ({ path }: GeneratedFile): number => (path === directory?.file ? 0 : path === CONFIG ? 1 : 2)
  return files.toSorted((a, b) => rank(a) - rank(b))
}

/** The files whose path has `query` in it, in any case; `*` also finds the one of the wildcard. All for an empty query. */
export function filterFiles(files: readonly GeneratedFile[], query: string): readonly GeneratedFile[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return files
  return files.filter(({ path }) => path.toLowerCase().includes(wanted) || (wanted === '*' && path === WILDCARD_FILE))
}
