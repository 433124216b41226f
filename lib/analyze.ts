import { loadContainerd, planPull, type Containerd } from '@/lib/containerd/plan-pull'
import { fileDiagnostics } from '@/lib/containerd/file-diagnostics'
import type { Plan } from '@/lib/containerd/plan'
import type { Engines } from '@/lib/containerd/engines'
import type { DecodeToml1 } from '@/lib/go/toml/reader'
import type { RegexpEngine } from '@/lib/go/regexp/engine'
import type { RenderedFiles } from '@/lib/k3s/generated-file'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { renderFiles } from '@/lib/k3s/render-files'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import type { Lint } from '@/lib/lint/lint'
import type { ParsedRegistries } from '@/lib/registries/model'
import { createParser, type Parser } from '@/lib/registries/parser'
import type { Workspace } from '@/lib/workspace/workspace'

/** Everything the page shows. */
export interface Analysis {
  readonly parsed: ParsedRegistries
  readonly rendered: RenderedFiles
  readonly plan: Plan
  /** By place in the text. Without the rules it holds what K3s and containerd themselves reject or drop. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Runs the three programs in their order: what the person wrote, what K3s writes from it, what containerd then does.
 * Never throws. `engines` null: rewrites are not computed, files of old releases not read, and the plan
 * says `pending`. `lint` null: the rules are not loaded yet.
 */
export function analyze(workspace: Workspace, engines: Engines | null, lint: Lint | null = null): Analysis {
  return createAnalyzer()(workspace, engines, lint)
}

/**
 * `analyze` that keeps the stages whose inputs did not change since its last call. Who shares its `parser` can give it
 * what was read already.
 */
export function createAnalyzer(parser: Parser = createParser()): typeof analyze {
  const render = keepLast((parsed: ParsedRegistries, options: NodeOptions) => renderFiles(parsed, options))
  const load = keepLast((rendered: RenderedFiles, options: NodeOptions, decodeToml1: DecodeToml1 | null) =>
    loadContainerd(rendered, options, decodeToml1),
  )
  const plan = keepLast((image: string, containerd: Containerd, regexp: RegexpEngine | null) =>
    planPull(image, containerd, regexp),
  )
  const rejected = keepLast(
    (parsed: ParsedRegistries, rendered: ReturnType<typeof renderFiles>, containerd: Containerd) =>
      byPlace([...parsed.diagnostics, ...rendered.diagnostics, ...fileDiagnostics(containerd, rendered, parsed)]),
  )
  const linted = keepLast(
    (lint: Lint, ...[parsed, rendered, containerd, options, planned, images, fileName, regexp]: LintedParts) =>
      lint({ parsed, rendered, containerd, options, plan: planned, images, fileName, regexp }),
  )
  return ({ text, options, image, images = NO_IMAGES, fileName = null }, engines, lint = null) => {
    const regexp = engines?.regexp ?? null
    const parsed = parser.read(text)
    const rendered = render(parsed, options)
    const containerd = load(rendered, options, engines?.decodeToml1 ?? null)
    const planned = plan(image, containerd, regexp)
    const diagnostics =
      lint === null
        ? rejected(parsed, rendered, containerd)
        : linted(lint, parsed, rendered, containerd, options, planned, images, fileName, regexp)
    return { parsed, rendered, plan: planned, diagnostics }
  }
}

type LintedParts = [
  ParsedRegistries,
  ReturnType<typeof renderFiles>,
  Containerd,
  NodeOptions,
  Plan,
  readonly string[],
  string | null,
  RegexpEngine | null,
]

const NO_IMAGES: readonly string[] = []

function byPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
}

function keepLast<Inputs extends readonly unknown[], Output>(
  make: (...inputs: Inputs) => Output,
): (...inputs: Inputs) => Output {
  let last: { readonly inputs: Inputs; readonly output: Output } | null = null
  return (...inputs) => {
    if (last === null || inputs.some((input, index) => input !== last?.inputs[index]))
      last = { inputs, output: make(...inputs) }
    return last.output
  }
}
