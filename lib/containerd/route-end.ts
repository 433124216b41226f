import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Registries } from '@/lib/registries/model'
import type { Attempt, Plan } from './plan'

/** How the plan ends. */
export type RouteEnd =
  /** The registry's own default endpoint is asked last. */
  | { readonly kind: 'default-last' }
  /** The default endpoint of `registry` is not asked. */
  | { readonly kind: 'default-blocked'; readonly registry: string }
  /** `--disable-default-registry-endpoint` is set and the default endpoint is still asked. */
  | { readonly kind: 'flag-without-effect'; readonly cause: FlagHole }
  /** containerd ends the pull with this error, and asks no further host. */
  | { readonly kind: 'aborts'; readonly error: string }
  /** No request is sent. */
  | { readonly kind: 'fails' }

export type FlagHole =
  | 'unknown-flag'
  | 'undecodable'
  | 'not-mirrored'
  | 'no-endpoints'
  | 'same-key-in-configs'
  | 'only-in-configs'

/**
 * Determines how the plan ends, and if the flag has no effect, why.
 * Source: k3s pkg/agent/containerd/config.go@866d743, getHostConfigs; containerd core/remotes/docker/config/hosts.go
 */
export function routeEnd(plan: Plan, registries: Registries, options: NodeOptions): RouteEnd {
  if (plan.attempts.length === 0 || plan.reference === null) return { kind: 'fails' }
  if (plan.abortsWith !== null) return { kind: 'aborts', error: plan.abortsWith }
  if (!plan.attempts.some((attempt) => isDefault(attempt, plan))) {
    return { kind: 'default-blocked', registry: plan.reference.registry }
  }
  if (!options.disableDefaultRegistryEndpoint) return { kind: 'default-last' }
  return { kind: 'flag-without-effect', cause: holeOf(plan, registries) }
}

function isDefault({ kind, reason, parts }: Attempt, { directory, reference }: Plan): boolean {
  if (kind === 'default' || reason.kind === 'endpoint-as-default') return true
  // containerd then adds no default endpoint, because it is there.
  return directory?.place === 'config.toml' && parts.host === reference?.registry
}

function holeOf(plan: Plan, registries: Registries): FlagHole {
  if (plan.directory?.place === 'config.toml') return 'unknown-flag'
  const key = plan.directory?.match === 'wildcard' ? '*' : (plan.reference?.registry ?? '')
  if (plan.directory?.decodeError != null) return 'undecodable'
  const mirrored = registries.mirrors.has(key)
  if (plan.directory?.match === 'none' || plan.directory === null) return mirrored ? 'no-endpoints' : 'not-mirrored'
  if (!mirrored) return 'only-in-configs'
  return registries.configs.has(key) ? 'same-key-in-configs' : 'no-endpoints'
}
