import type { KeyUse } from './key-uses'
import { keyProblemOf } from './key-problem'

/** The registry that a key with more than a host in it was meant for. */
export interface WrittenHost {
  readonly host: string
  /** Nothing that could have been meant is lost with the rest. */
  readonly isAll: boolean
}

/** Names of Docker Hub that people copy from docker config.json and from the browser. */
const DOCKER_HUB: ReadonlySet<string> = new Set([
  'index.docker.io',
  'hub.docker.com',
  'registry-1.docker.io',
  'registry.hub.docker.com',
])

/** Null where what is left is no registry either. */
export function writtenHost({ key, section }: Pick<KeyUse, 'key' | 'section'>): WrittenHost | null {
  const address = key.replace(/^[^/]*:\/\//, '').replace(/^\/+/, '')
  const authority = address.replace(/[/?#].*$/s, '')
  const bare = authority.replace(/^.*@/s, '')
  const host = DOCKER_HUB.has(bare) ? (section === 'mirrors' ? 'docker.io' : 'registry-1.docker.io') : bare
  if (host === '*' || host === '_default' || keyProblemOf(host) !== null) return null
  return { host, isAll: bare === authority && /^\/*(?:v[12]\/*)?$/.test(address.slice(authority.length)) }
}
