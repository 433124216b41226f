import type { Plan } from '@/lib/containerd/plan'
import type { Engines } from '@/lib/containerd/engines'
import type { RenderedFiles } from '@/lib/k3s/generated-file'
import { keepLast } from './keep-last'
import type { LintInput } from '@/lib/lint/context'
import type { Lint } from '@/lib/lint/lint'
import { createNodeReader } from './node'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { NO_VALUES, type PlaceholderValues } from '@/lib/placeholders/values'
import type { Template } from '@/lib/placeholders/template'
import type { ParsedRegistries } from '@/lib/registries/model'
import type { Parser } from '@/lib/registries/parser'
import type { Workspace } from '@/lib/workspace/workspace'

/** Everything the page shows. */
export interface Analysis {
  /** As it is written, with placeholders. */
  readonly parsed: ParsedRegistries
  /** Null when the text is no template, or the engines are not loaded. Everything else follows from its filled text. */
  readonly template: Template | null
  readonly rendered: RenderedFiles
  readonly plan: Plan
  /** By position in the text. Without the rules it contains what K3s and containerd themselves reject or drop. */
  readonly diagnostics: readonly Diagnostic[]
}

/** A workspace, with values for the placeholders of its text: they are never stored. */
export interface FilledWorkspace extends Workspace {
  readonly values?: PlaceholderValues | undefined
}

/**
 * Runs the three programs in order: what the person wrote, what K3s writes from it, what containerd then does. Never
 * throws. `engines` null: rewrites are not computed, files of old releases not read, and the plan says `pending`.
 * `lint` null: the rules are not loaded yet.
 */
export function analyze(workspace: FilledWorkspace, engines: Engines | null, lint: Lint | null = null): Analysis {
  return createAnalyzer()(workspace, engines, lint)
}

/**
 * `analyze` that keeps the stages whose inputs did not change since its last call. A caller that shares its `parser`
 * can hand it what was already read.
 */
export function createAnalyzer(parser?: Parser): typeof analyze {
  const read = createNodeReader(parser)
  const linted = keepLast(({ lint, ...input }: LintInput & { readonly lint: Lint }) => lint(input))
  const shown = keepLast(
    ({
      template,
      ...made
    }: Pick<Analysis, 'rendered' | 'plan'> & { readonly template: Template }): Pick<
      Analysis,
      'parsed' | 'rendered' | 'plan'
    > => template.showMade(made),
  )
  return ({ text, options, image, images = NO_IMAGES, fileName = null, values = NO_VALUES }, engines, lint = null) => {
    const node = read(text, options, engines, values)
    const { template, parsed, rendered, containerd, regexp } = node
    const plan = node.plan(image)
    const diagnostics =
      lint === null
        ? (template?.showProblems(node.problems) ?? node.problems)
        : linted({ lint, template, parsed, rendered, containerd, options, plan, images, fileName, regexp })
    if (template === null) return { template, parsed, rendered, plan, diagnostics }
    return { template, diagnostics, ...shown({ template, rendered, plan }) }
  }
}

const NO_IMAGES: readonly string[] = []
