import { loadContainerd, planPull, type Containerd } from '@/lib/containerd/plan-pull'
import { fileDiagnostics } from '@/lib/containerd/file-diagnostics'
import type { Plan } from '@/lib/containerd/plan'
import type { RegexpEngine } from '@/lib/containerd/regexp'
import type { RenderedFiles } from '@/lib/k3s/generated-file'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { renderFiles } from '@/lib/k3s/render-files'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import { parseRegistries } from '@/lib/registries/parse'
import type { Workspace } from '@/lib/workspace/workspace'

/** Everything the page shows. */
export interface Analysis {
  readonly parsed: ParsedRegistries
  readonly rendered: RenderedFiles
  readonly plan: Plan
  /** By place in the text. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Runs the three programs in their order: what the person wrote, what K3s writes from it, what containerd then does.
 * Never throws. `regexp` null: rewrites are not computed and the plan says `pending`.
 */
export function analyze(workspace: Workspace, regexp: RegexpEngine | null): Analysis {
  return createAnalyzer()(workspace, regexp)
}

/** `analyze` that keeps the stages whose inputs did not change since its last call. */
export function createAnalyzer(): typeof analyze {
  const parse = keepLast((text: string) => parseRegistries(text))
  const render = keepLast((parsed: ParsedRegistries, options: NodeOptions) => renderFiles(parsed, options))
  const load = keepLast((rendered: RenderedFiles, options: NodeOptions) => loadContainerd(rendered, options))
  const plan = keepLast((image: string, containerd: Containerd, regexp: RegexpEngine | null) => planPull(image, containerd, regexp))
  const diagnose = keepLast((parsed: ParsedRegistries, rendered: ReturnType<typeof renderFiles>, containerd: Containerd) =>
    byPlace([...parsed.diagnostics, ...rendered.diagnostics, ...fileDiagnostics(containerd, rendered, parsed)]),
  )
  return ({ text, options, image }, regexp) => {
    const parsed = parse(text)
    const rendered = render(parsed, options)
    const containerd = load(rendered, options)
    return {
      parsed,
      rendered,
      plan: plan(image, containerd, regexp),
      diagnostics: diagnose(parsed, rendered, containerd),
    }
  }
}

function byPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
}

function keepLast<Inputs extends readonly unknown[], Output>(make: (...inputs: Inputs) => Output): (...inputs: Inputs) => Output {
  let last: { readonly inputs: Inputs; readonly output: Output } | null = null
  return (...inputs) => {
    if (last === null || inputs.some((input, index) => input !== last?.inputs[index])) last = { inputs, output: make(...inputs) }
    return last.output
  }
}
