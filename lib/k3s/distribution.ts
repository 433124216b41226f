export const DISTRIBUTIONS = ['k3s', 'rke2'] as const

export type Distribution = (typeof DISTRIBUTIONS)[number]
