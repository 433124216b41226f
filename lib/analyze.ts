import type { Plan } from '@/lib/containerd/plan'
import type { Engines } from '@/lib/containerd/engines'
import type { RenderedFiles } from '@/lib/k3s/generated-file'
import { keepLast } from './keep-last'
import type { LintInput } from '@/lib/lint/context'
import type { Lint } from '@/lib/lint/lint'
import { createNodeReader } from './node'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import type { Parser } from '@/lib/registries/parser'
import type { Workspace } from '@/lib/workspace/workspace'

/** Everything the page shows. */
export interface Analysis {
  readonly parsed: ParsedRegistries
  readonly rendered: RenderedFiles
  readonly plan: Plan
  /** By position in the text. Without the rules it contains what K3s and containerd themselves reject or drop. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Runs the three programs in order: what the person wrote, what K3s writes from it, what containerd then does. Never
 * throws. `engines` null: rewrites are not computed, files of old releases not read, and the plan says `pending`.
 * `lint` null: the rules are not loaded yet.
 */
export function analyze(workspace: Workspace, engines: Engines | null, lint: Lint | null = null): Analysis {
  return createAnalyzer()(workspace, engines, lint)
}

/**
 * `analyze` that keeps the stages whose inputs did not change since its last call. A caller that shares its `parser`
 * can hand it what was already read.
 */
export function createAnalyzer(parser?: Parser): typeof analyze {
  const read = createNodeReader(parser)
  const linted = keepLast(({ lint, ...input }: LintInput & { readonly lint: Lint }) => lint(input))
  return ({ text, options, image, images = NO_IMAGES, fileName = null }, engines, lint = null) => {
    const node = read(text, options, engines)
    const { parsed, rendered, containerd, regexp } = node
    const plan = node.plan(image)
    const diagnostics =
      lint === null
        ? node.problems
        : linted({ lint, parsed, rendered, containerd, options, plan, images, fileName, regexp })
    return { parsed, rendered, plan, diagnostics }
  }
}

const NO_IMAGES: readonly string[] = []
