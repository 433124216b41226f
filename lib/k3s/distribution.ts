export const DISTRIBUTIONS = ['k3s', 'rke2'] as const

export type Distribution = (typeof DISTRIBUTIONS)[number]

/** As it is called in texts. */
export function distributionName(distribution: Distribution): string {
  return distribution === 'rke2' ? 'RKE2' : 'K3s'
}
