import { splitPort, urlParts } from '@/lib/text/url-parts'
import { isDockerHub } from './docker-hub'
import { isHostedRegistry } from './known-registries'
import type { Registries } from './model'

/** What a key of `configs` is looked for. */
interface Wanted {
  /** host[:port] that is asked. */
  readonly host: string
  /** Of the image, under whose name the settings of a mirror are often written. */
  readonly registry: string
  readonly field: 'auth' | 'tls'
  /** Hosts that a person wrote as endpoints besides: what is found under their names is theirs. */
  readonly others: readonly string[]
}

/**
 * The key of `configs` that was meant for a host and is not found under its name, because port, scheme, path or
 * capitals differ, or because it is the registry's name. Null when there is none, or more than one.
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
    // An account of a public registry is nobody's who mirrors it.
    const isRegistry = key === registry && !isDockerHub(key) && !isHostedRegistry(key)
    const isNear = nameOf(key) === name || isRegistry
    return key !== host && isNear && config[field] !== null && !used.has(key) ? [key] : []
  })
  const [only] = near
  // Under a key that is there already, a second one of that name would be a mistake.
  return near.length === 1 && only !== undefined && own === undefined ? only : null
}

function nameOf(key: string): string {
  return splitPort(urlParts(key).host)[0].toLowerCase()
}
