import type { Release } from '@/lib/k3s/releases/releases'

/**
 * How the puller of RKE2 behaves: `absolute` before February 2024, `bare` from then on, `own-fallback` from October 2024.
 *
 * `absolute`: endpoints need a scheme, and `"*"` is no key of configs. `bare`: endpoints are completed as in K3s. In both,
 * rewrites apply to the registry's own endpoint too; `own-fallback` leaves that alone.
 * Sources: rancher/rke2 pull requests 5517 and 5531 to 5533 (wharfie 0.6.6, for the releases of February 2024), issues 6929
 * and 7005 to 7007 (wharfie 0.6.7, October 2024); rancher/wharfie issue 25. Which of what 0.6.6 does an earlier version did
 * is not recorded.
 */
export type WharfieGeneration = 'absolute' | 'bare' | 'own-fallback'

const SINCE: readonly (readonly [WharfieGeneration, Readonly<Record<number, number>>])[] = [
  ['own-fallback', { 28: 15, 29: 10, 30: 6, 31: 2 }],
  ['bare', { 26: 14, 27: 11, 28: 7, 29: 2 }],
]

/** The puller of a release of RKE2. */
export function wharfieGeneration({ name }: Pick<Release, 'name'>): WharfieGeneration {
  const [, minor = '0', patch = '0'] = /^v1\.(\d+)\.(\d+)/.exec(name) ?? []
  return SINCE.find(([, from]) => isFrom(from, Number(minor), Number(patch)))?.[0] ?? 'absolute'
}

function isFrom(first: Readonly<Record<number, number>>, minor: number, patch: number): boolean {
  const minors = Object.keys(first).map(Number)
  return patch >= (first[minor] ?? (minor < Math.min(...minors) ? Number.POSITIVE_INFINITY : 0))
}
