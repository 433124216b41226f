import { keepLast } from '@/lib/keep-last'
import { pathKey, type Diagnostic } from '@/lib/registries/diagnostic'
import { nameOfHost } from './attempt-findings'

/** What says that an entry of configs is not used for a host whose name is nearly, or in other words, its own. */
export const NEAR_MISS_CODES: ReadonlySet<string> = new Set([
  'auth-dockerhub-key',
  'config-key-invalid',
  'config-keyed-by-mirrored-registry',
  'config-unused',
  'key-glob',
  'key-has-path',
  'key-has-scheme',
  'key-not-a-host',
  'key-uppercase',
  'key-web-site',
])

/** An entry of `configs` that was meant for a host, and what says that it is not used for it. */
export interface NearMiss {
  readonly key: string
  readonly finding: Diagnostic
}

type Find = (host: string) => readonly NearMiss[]

/** Looks up, by the host[:port] that is asked, the entries that were meant for it. */
export const nearMisses: (from: { readonly diagnostics: readonly Diagnostic[] }) => Find = keepLast(
  ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): Find => {
    const byName = new Map<string, NearMiss[]>()
    const byHost = new Map<string, NearMiss[]>()
    for (const finding of diagnostics) {
      const [root, key, ...below] = finding.path ?? []
      if (root !== 'configs' || key === undefined || below.length > 0 || !NEAR_MISS_CODES.has(finding.code)) continue
      const miss = { key: String(key), finding }
      if (finding.meantFor === undefined) add(byName, nameOfHost(miss.key), miss)
      else for (const host of finding.meantFor) add(byHost, host, miss)
    }
    return (host) => {
      const found = [...(byHost.get(host) ?? []), ...(byName.get(nameOfHost(host)) ?? [])]
      const keys = new Set<string>()
      return found.filter(({ key, finding }) => {
        const own = pathKey([key, finding.code])
        return key !== host && !keys.has(own) && keys.add(own)
      })
    }
  },
)

function add(map: Map<string, NearMiss[]>, name: string, miss: NearMiss): void {
  const others = map.get(name)
  if (others === undefined) map.set(name, [miss])
  else others.push(miss)
}
