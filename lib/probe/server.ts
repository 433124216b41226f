import { createHandler, type ApiHandler } from './handler'
import { localWire } from './environment'
import { probePolicy, type ProbeSettings } from './mode'

/** The part of the web server that sends requests; bundled for Node alone. */
export function createApi(settings: ProbeSettings, hosts: readonly string[]): { readonly handle: ApiHandler; readonly mode: string } | { readonly refused: string } {
  const policy = probePolicy(settings)
  if ('refused' in policy) return policy
  return { handle: createHandler({ policy, hosts: new Set(hosts.map((host) => host.toLowerCase())), wire: localWire(policy.reach) }), mode: policy.mode }
}
