import { createLoader, type Containerd, type Loader } from '@/lib/containerd/containerd'
import type { Engines } from '@/lib/containerd/engines'
import { fileDiagnostics } from '@/lib/containerd/file-diagnostics'
import type { ReadInline } from '@/lib/containerd/hosts/inline-registries'
import type { WriteOldFiles } from '@/lib/k3s/eras/write-old-files'
import type { Plan } from '@/lib/containerd/plan'
import { planPull } from '@/lib/containerd/plan-pull'
import type { RegexpEngine } from '@/lib/go/regexp/engine'
import type { DecodeToml1 } from '@/lib/go/toml/reader'
import type { RenderedFiles } from '@/lib/k3s/generated-file'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { renderFiles } from '@/lib/k3s/render-files'
import { keepLast } from './keep-last'
import type { PipelineCode } from './pipeline-code'
import type { Template } from '@/lib/placeholders/template'
import { NO_VALUES, type PlaceholderValues } from '@/lib/placeholders/values'
import { byPlace, type Diagnostic } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import { createParser, type Parser } from '@/lib/registries/parser'
import type { ParseCode } from '@/lib/registries/parse-code'
import { ofRke2 } from '@/lib/words/of-rke2'

/** A node with its registries.yaml: what the three programs make of it, in order. */
export interface ClusterNode {
  readonly options: NodeOptions
  /**
   * Null when the text is no template, or the engines are not loaded. Everything else here is then of its filled text:
   * its `show` and `positions` lead back to what is written.
   */
  readonly template: Template | null
  /** What the person wrote, filled in. */
  readonly parsed: ParsedRegistries
  /** What K3s writes from it. */
  readonly rendered: RenderedFiles
  /** What containerd makes of those files. */
  readonly containerd: Containerd
  /** Null while rewrites cannot be computed. */
  readonly regexp: RegexpEngine | null
  /** See `problemsOf`. Computed on first use, and once. */
  readonly problems: readonly Diagnostic<PipelineCode>[]
  /** What containerd then does to pull an image. */
  plan(image: string): Plan
  /** The same with the placeholders as they are written, for all that is shown or compared with what a person writes. */
  shownPlan(image: string): Plan
}

/** Without one for rewrites, plans of a file that has them say `pending`; all others are the same. */
export type NodeEngines = Omit<Engines, 'regexp'> & { readonly regexp: RegexpEngine | null }

/**
 * Runs the three programs on a text. Never throws. `engines` null: rewrites are not computed, files of old releases not
 * read, and plans say `pending`.
 *
 * `values`: of placeholders, by name.
 */
export function readNode(
  text: string,
  options: NodeOptions,
  engines: NodeEngines | null,
  values: PlaceholderValues = NO_VALUES,
): ClusterNode {
  return createNodeReader()(text, options, engines, values)
}

/**
 * `readNode` that keeps the stages whose inputs did not change since its last call, and the decoded form of unchanged
 * files.
 */
export function createNodeReader(parser: Parser = createParser()): typeof readNode {
  const templateOf = keepLast(
    ({ text, values, engines }: { text: string; values: PlaceholderValues; engines: NodeEngines }) =>
      engines.readTemplate(text, values),
  )
  const render = keepLast(
    ({ parsed, options, writeOld }: Pick<ClusterNode, 'parsed' | 'options'> & Pick<OldCode, 'writeOld'>) =>
      renderFiles(parsed, options, writeOld),
  )
  const loaderOf = keepLast(
    ({ options, decodeToml1, readInline }: { readonly options: NodeOptions } & Omit<OldCode, 'writeOld'>) =>
      createLoader(options, decodeToml1, readInline),
  )
  const load = keepLast(({ loader, rendered }: { readonly loader: Loader; readonly rendered: RenderedFiles }) =>
    loader(rendered),
  )
  const problems = keepLast(({ isRke2, ...files }: Files & { readonly isRke2: boolean }) =>
    isRke2 ? problemsOf(files).map(ofRke2) : problemsOf(files),
  )
  const plan = keepLast(
    ({
      image,
      template,
      parsed,
      containerd,
      regexp,
    }: Pick<ClusterNode, 'template' | 'parsed' | 'containerd' | 'regexp'> & { readonly image: string }) => {
      const made = planPull(image, containerd, regexp)
      return template?.markOpen(made, parsed.registries) ?? made
    },
  )
  return (text, options, engines, values = NO_VALUES) => {
    const template = engines && templateOf({ text, values, engines })
    return read(template, template?.text ?? text, options, engines)
  }

  function read(
    template: Template | null,
    text: string,
    options: NodeOptions,
    engines: NodeEngines | null,
  ): ClusterNode {
    const regexp = engines?.regexp ?? null
    const parsed = parser.read(text)
    // Of newer releases nothing is made again when it is loaded.
    const isOld = releaseOf(options).registriesWriter !== 'merged'
    const writeOld = isOld ? (engines?.writeOldFiles ?? null) : null
    const readInline = isOld ? (engines?.readInline ?? null) : null
    const decodeToml1 = engines?.decodeToml1 ?? null
    const rendered = render({ parsed, options, writeOld })
    const loader = loaderOf({ options, decodeToml1, readInline })
    const containerd = load({ loader, rendered })
    const planOf = (image: string): Plan => plan({ image, template, parsed, containerd, regexp })
    return {
      options,
      template,
      parsed,
      rendered,
      containerd,
      regexp,
      get problems() {
        return problems({ parsed, rendered, containerd, isRke2: options.distribution === 'rke2' })
      },
      plan: planOf,
      shownPlan: (image) => template?.show(planOf(image)) ?? planOf(image),
    }
  }
}

/** Null while it is not loaded. */
interface OldCode {
  readonly writeOld: WriteOldFiles | null
  readonly decodeToml1: DecodeToml1 | null
  readonly readInline: ReadInline | null
}

type Files = Pick<ClusterNode, 'parsed' | 'rendered' | 'containerd'>

/**
 * What K3s and containerd themselves reject or drop, by position in the text. `ofParsing` can explain better what is
 * wrong with the text itself.
 */
export function problemsOf(
  { parsed, rendered, containerd }: Files,
  ofParsing: readonly Diagnostic<ParseCode>[] = parsed.diagnostics,
): readonly Diagnostic<PipelineCode>[] {
  return [...ofParsing, ...rendered.diagnostics, ...fileDiagnostics(containerd, rendered, parsed)].toSorted(byPlace)
}
