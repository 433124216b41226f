import { splitPort, urlParts } from '@/lib/text/url-parts'
import { isDockerHub } from '@/lib/known/docker-hub'
import { isHostedRegistry } from '@/lib/known/hosted-registries'
import type { Registries } from '@/lib/registries/model'

/** The host for which a key of `configs` is searched. */
interface Wanted {
  /** host[:port] that is contacted. */
  readonly host: string
  /** The registry of the image; settings of a mirror are often written under its name. */
  readonly registry: string
  readonly field: 'auth' | 'tls'
  /** Hosts of the other endpoints: what is found under their names belongs to them. */
  readonly others: readonly string[]
}

/**
 * The key of `configs` that was meant for a host and is not found under its name, because port, scheme, path or case
 * differ, or because it is the registry's name. Null when there is none, or more than one.
 */
export function nearConfigKey({ mirrors, configs }: Registries, wanted: Wanted): string | null {
  const { host, registry, field, others } = wanted
  const own = configs.get(host)
  if (own?.[field] != null) return null
  const used = new Set([
    ...others,
    ...[...mirrors.values()].flatMap(({ endpoint }) => endpoint.map((one) => urlParts(one).host)),
  ])
  const name = nameOf(host)
  const near = [...configs].flatMap(([key, config]) => {
    // An account of a public registry does not belong to its mirror.
    const isRegistry = key === registry && !isDockerHub(key) && !isHostedRegistry(key)
    const isNear = nameOf(key) === name || isRegistry
    return key !== host && isNear && config[field] !== null && !used.has(key) ? [key] : []
  })
  const [only] = near
  // If the key already exists, a second one with its name would be a mistake.
  return near.length === 1 && only !== undefined && own === undefined ? only : null
}

function nameOf(key: string): string {
  return splitPort(urlParts(key).host)[0].toLowerCase()
}
