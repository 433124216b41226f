import type { LintContext } from '@/lib/lint/context'

/**
 * True when registries without a directory of their own get settings or endpoints from the wildcard: adding or removing
 * an entry of configs then excludes or includes its registry.
 */
export function hasWildcard({ mirror, config }: Pick<LintContext, 'mirror' | 'config'>): boolean {
  return ['*', '_default'].some((name) => mirror(name) !== null || config(name) !== null)
}

/**
 * True when an entry of configs under that key keeps the default endpoint of its mirror although default endpoints are
 * disabled.
 */
export function defeatsFlag({ mirror, options }: Pick<LintContext, 'mirror' | 'options'>, key: string): boolean {
  return options.disableDefaultRegistryEndpoint && mirror(key) !== null
}
