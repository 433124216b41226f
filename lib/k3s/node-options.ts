export type Distribution = 'k3s' | 'rke2'

/** What besides registries.yaml decides what the node does. */
export interface NodeOptions {
  readonly distribution: Distribution
  /** A release of `releases.ts`, e.g. `v1.33.4+k3s1` (RKE2: `v1.33.4+rke2r1`). */
  readonly release: string
  /** `--disable-default-registry-endpoint` */
  readonly disableDefaultRegistryEndpoint: boolean
  /** `--embedded-registry` */
  readonly embeddedRegistry: boolean
  /** `--data-dir`, null for the distribution's default (`/var/lib/rancher/k3s` or `/var/lib/rancher/rke2`). */
  readonly dataDir: string | null
}
