import type { Plan } from '@/lib/containerd/plan'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import type { OwnPuller } from '@/lib/wharfie/own-plan'

/** The registries.yaml that is open, as the errors of its nodes are compared with it. */
export interface OpenFile {
  readonly parsed: ParsedRegistries
  readonly options: NodeOptions
  readonly diagnostics: readonly Diagnostic[]
  /** Images that the nodes pull, the most likely first. */
  readonly images: readonly string[]
  plan(image: string): Plan
  /** What RKE2 pulls itself; null where its code is not loaded. */
  readonly own: OwnPuller | null
}
