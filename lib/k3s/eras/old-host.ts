import type { HostConfigProblem, RegistryEndpoint } from '@/lib/k3s/host-configs'
import type { Path } from '@/lib/registries/diagnostic'

/** The content of one hosts.toml of a release before March 2024. */
export interface OldHost {
  /** The value of `server`; empty for none. */
  readonly server: string
  /** What in registries.yaml made `server`. */
  readonly path: Path | null
  readonly endpoints: readonly RegistryEndpoint[]
}

export interface OldHosts {
  /** By directory name below certs.d. */
  readonly hosts: ReadonlyMap<string, OldHost>
  readonly problems: readonly HostConfigProblem[]
}
