import type { Containerd } from '@/lib/containerd/containerd'
import { fileDiagnostics } from '@/lib/containerd/file-diagnostics'
import type { Plan } from '@/lib/containerd/plan'
import { parseReference, type Reference } from '@/lib/containerd/reference'
import type { RegexpEngine } from '@/lib/go/regexp/engine'
import type { RenderedFiles } from '@/lib/k3s/generated-file'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Release } from '@/lib/k3s/releases'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { explainedDiagnostics } from '@/lib/lint/syntax/explain-syntax'
import type { ParsedRegistries } from '@/lib/registries/model'
import { configUses, type ConfigUse } from '@/lib/lint/facts/config-use'
import { mirrorUses, type EndpointUse, type MirrorUse } from '@/lib/lint/facts/mirror-use'
import { rewriteUses, type RewriteUse } from '@/lib/lint/facts/rewrite-use'

/** What the pipeline made of a file, which is all that rules look at. */
export interface LintInput {
  readonly parsed: ParsedRegistries
  readonly rendered: RenderedFiles & { readonly diagnostics: readonly Diagnostic[] }
  readonly containerd: Containerd
  readonly options: NodeOptions
  readonly plan: Plan
  /** Names of images that the nodes pull; empty when nobody gave a list. */
  readonly images: readonly string[]
  /** Name of the file as it was opened; null when it is not known. */
  readonly fileName: string | null
  /** Null: rules about what a rewrite makes find nothing. */
  readonly regexp: RegexpEngine | null
}

export interface LintContext extends LintInput {
  readonly release: Release
  /** In the order of the text. Empty when K3s rejects the file, like everything else that is not there then. */
  readonly mirrors: readonly MirrorUse[]
  readonly configs: readonly ConfigUse[]
  /** Endpoints of mirrors whose key can match an image. */
  readonly endpoints: readonly EndpointUse[]
  /** Rewrites of mirrors whose key can match an image. */
  readonly rewrites: readonly RewriteUse[]
  /** The image list as containerd reads it, without what is no reference. */
  readonly references: readonly Reference[]
  /** What K3s and containerd themselves reject or drop, by code. */
  found(code: string): readonly Diagnostic[]
  /** The effective entry of `mirrors`. */
  mirror(registry: string): MirrorUse | null
  /** The effective entry of `configs`. */
  config(host: string): ConfigUse | null
}

export function createContext(input: LintInput): LintContext {
  const { parsed, rendered, containerd, options, images, plan } = input
  const { release } = containerd
  const isAccepted = parsed.parseError === null
  const mirrors = isAccepted ? mirrorUses(parsed.registries, options, release) : []
  const configs = isAccepted ? configUses(parsed.registries) : []
  const live = mirrors.filter(({ keyProblem }) => keyProblem === null)
  const references = images.flatMap((image) => {
    const read = parseReference(image, release.repositoryLength, release.strictBrackets)
    return 'reference' in read ? [read.reference] : []
  })
  const known = plan.reference === null ? references : [...references, plan.reference]
  const found = new Map<string, Diagnostic[]>()
  for (const diagnostic of [
    ...explainedDiagnostics(parsed),
    ...rendered.diagnostics,
    ...fileDiagnostics(containerd, rendered, parsed),
  ]) {
    const same = found.get(diagnostic.code)
    if (same === undefined) found.set(diagnostic.code, [diagnostic])
    else same.push(diagnostic)
  }
  const mirrorOf = new Map(mirrors.map((mirror) => [mirror.registry, mirror]))
  const configOf = new Map(configs.map((config) => [config.host, config]))
  return {
    ...input,
    release,
    mirrors,
    configs,
    endpoints: live.flatMap(({ endpoints }) => endpoints),
    rewrites: live.flatMap((mirror) => rewriteUses(mirror, known, containerd.toml, input.regexp)),
    references,
    found: (code) => found.get(code) ?? [],
    mirror: (registry) => mirrorOf.get(registry) ?? null,
    config: (host) => configOf.get(host) ?? null,
  }
}
