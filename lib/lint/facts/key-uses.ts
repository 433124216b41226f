import type { Path } from '@/lib/registries/diagnostic'
import type { LintContext } from '@/lib/lint/context'
import type { KeyProblem } from './key-problem'

/** A key of `mirrors` or `configs`. */
export interface KeyUse {
  readonly key: string
  readonly section: 'mirrors' | 'configs'
  readonly path: Path
  readonly keyProblem: KeyProblem | null
}

/** Every registry that the file names as a key, in text order. */
export function keyUses({ mirrors, configs }: LintContext): readonly KeyUse[] {
  return [
    ...mirrors.map(({ registry, path, keyProblem }): KeyUse => ({
      key: registry,
      section: 'mirrors',
      path,
      keyProblem,
    })),
    ...configs.map(({ host, path, keyProblem }): KeyUse => ({ key: host, section: 'configs', path, keyProblem })),
  ]
}

/** True when a key of that name can be added without colliding with another one. */
export function isFreeKey(context: LintContext, { section }: Pick<KeyUse, 'section'>, name: string): boolean {
  return section === 'mirrors' ? context.mirror(name) === null : context.config(name) === null
}
