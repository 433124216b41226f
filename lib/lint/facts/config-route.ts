import type { LintContext } from '@/lib/lint/context'

/**
 * True when registries without a directory of their own get settings or endpoints from the wildcard: an entry of
 * configs that comes or goes then takes its registry out of it or puts it in.
 */
export function hasWildcard({ mirror, config }: Pick<LintContext, 'mirror' | 'config'>): boolean {
  return ['*', '_default'].some((name) => mirror(name) !== null || config(name) !== null)
}

/** True when an entry of configs under that key keeps the default endpoint of its mirror although it is disabled. */
export function defeatsFlag({ mirror, options }: Pick<LintContext, 'mirror' | 'options'>, key: string): boolean {
  return options.disableDefaultRegistryEndpoint && mirror(key) !== null
}
