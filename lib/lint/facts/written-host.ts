import { DOCKER_HUB, DOCKER_HUB_HOST, isWrittenDockerHub } from '@/lib/known/docker-hub'
import type { KeyUse } from './key-uses'
import { keyProblemOf } from './key-problem'

/** The registry that a key with more than a host in it was meant for. */
export interface WrittenHost {
  readonly host: string
  /** The rest of the key carries no information. */
  readonly isLossless: boolean
}

/** Null when what is left is not a registry either. */
export function writtenHost({ key, section }: Pick<KeyUse, 'key' | 'section'>): WrittenHost | null {
  const address = key.replace(/^[^/]*:\/\//, '').replace(/^\/+/, '')
  const authority = address.replace(/[/?#].*$/s, '')
  const bare = authority.replace(/^.*@/s, '')
  const host = isWrittenDockerHub(bare) ? (section === 'mirrors' ? DOCKER_HUB : DOCKER_HUB_HOST) : bare
  if (host === '*' || host === '_default' || keyProblemOf(host) !== null) return null
  return { host, isLossless: bare === authority && /^\/*(?:v[12]\/*)?$/.test(address.slice(authority.length)) }
}
