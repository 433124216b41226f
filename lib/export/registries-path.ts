import type { NodeOptions } from '@/lib/k3s/node-options'

/** Where the file is on a node. */
export function registriesPath({ distribution }: Pick<NodeOptions, 'distribution'>): string {
  return `/etc/rancher/${distribution}/registries.yaml`
}
