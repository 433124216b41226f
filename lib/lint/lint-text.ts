import { engines } from '@/lib/containerd/engines'
import type { RegexpEngine } from '@/lib/go/regexp/engine'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { readNode, type ClusterNode } from '@/lib/node'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { lint } from './lint'
import { NO_RULE_LEVELS, type RuleLevels } from './rule-levels'

export interface LintOptions {
  /** Defaults: a K3s node of the newest release without flags. */
  readonly options?: Partial<NodeOptions>
  readonly images?: readonly string[]
  readonly fileName?: string | null
  readonly regexp: RegexpEngine
  /** Levels of rules; left out: none is changed. */
  readonly levels?: RuleLevels
}

/** Runs the whole pipeline and `lint` on its result, for callers that need only the findings. Never throws. */
export function lintText(text: string, { options, regexp, ...besides }: LintOptions): readonly Diagnostic[] {
  return lintNode(readNode(text, { ...defaultOptions(), ...options }, { ...engines, regexp }), besides)
}

/** `lint` of a node and its first image. */
export function lintNode(
  node: ClusterNode,
  { images = [], fileName = null, levels = NO_RULE_LEVELS }: Pick<LintOptions, 'images' | 'fileName' | 'levels'>,
): readonly Diagnostic[] {
  const { template, parsed, rendered, containerd, options, regexp } = node
  const plan = node.plan(images[0] ?? 'nginx')
  return lint({ template, parsed, rendered, containerd, options, plan, images, fileName, regexp, levels })
}
