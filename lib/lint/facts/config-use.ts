import type { Path } from '@/lib/registries/diagnostic'
import type { Registries, RegistryConfig } from '@/lib/registries/model'
import { keyProblemOf, type KeyProblem } from './key-problem'

/** An entry of `configs` as K3s takes it. */
export interface ConfigUse {
  /** The key as written. */
  readonly host: string
  readonly path: Path
  readonly config: RegistryConfig
  readonly keyProblem: KeyProblem | null
}

export function configUses({ configs }: Registries): readonly ConfigUse[] {
  return [...configs].map(([host, config]) => ({
    host,
    path: ['configs', host],
    config,
    keyProblem: keyProblemOf(host),
  }))
}
