import type { RegexpEngine } from '@/lib/go/regexp/engine'
import type { Plan } from '@/lib/containerd/plan'
import { parseReference, type Reference } from '@/lib/containerd/reference'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Release } from '@/lib/k3s/releases/releases'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { explainedDiagnostics } from '@/lib/lint/syntax/explain-syntax'
import { problemsOf, type ClusterNode } from '@/lib/node'
import { configUses, type ConfigUse } from '@/lib/lint/facts/config-use'
import { ignoresIn, type Ignore } from '@/lib/lint/facts/ignores'
import { mirrorUses, type EndpointUse, type MirrorUse } from '@/lib/lint/facts/mirror-use'
import { repositoriesByRegistry, rewriteUses, type RewriteUse } from './facts/rewrites/rewrite-use'
import type { RuleLevels } from './rule-levels'

/** Everything a rule may look at: what the pipeline made of a file. */
export interface LintInput extends Pick<
  ClusterNode,
  'template' | 'parsed' | 'rendered' | 'containerd' | 'options' | 'regexp'
> {
  readonly plan: Plan
  /** Names of images that the nodes pull; empty when no list was given. */
  readonly images: readonly string[]
  /** Name of the file as it was opened; null when it is not known. */
  readonly fileName: string | null
  /** Levels of rules; left out: none is changed. */
  readonly levels?: RuleLevels
}

export interface UnusedIgnore {
  readonly ignore: Ignore
  /** K3s rejects a file with a finding of this code, so it cannot be ignored. */
  readonly rejects: boolean
}

/** The entries of a file, with what follows from them. */
export interface Entries {
  /** In text order. */
  readonly mirrors: readonly MirrorUse[]
  readonly configs: readonly ConfigUse[]
  /** Endpoints of mirrors whose key can match an image. */
  readonly endpoints: readonly EndpointUse[]
  /** Rewrites of mirrors whose key can match an image. */
  readonly rewrites: readonly RewriteUse[]
  /** The effective entry of `mirrors`. */
  mirror(registry: string): MirrorUse | null
  /** The effective entry of `configs`. */
  config(host: string): ConfigUse | null
}

const NO_ENTRIES: Entries = {
  mirrors: [],
  configs: [],
  endpoints: [],
  rewrites: [],
  mirror: () => null,
  config: () => null,
}

/** Its entries are those that K3s takes, so there are none when K3s rejects the file. */
export interface LintContext extends LintInput, Entries {
  readonly release: Release
  /** Flags that are set and that this release does not have; `options` is without them. */
  readonly unknownFlags: readonly string[]
  /** The entries that can be read, also in a file that K3s rejects. */
  readonly readable: Entries
  /** The image list as containerd reads it, without invalid references. */
  readonly references: readonly Reference[]
  /** What the comments of the file ask to ignore. */
  readonly ignores: readonly Ignore[]
  /** Those of them that hid nothing. Known once all other rules have run, so only `ignore-unused` sees any. */
  readonly unusedIgnores: readonly UnusedIgnore[]
  /** Of all rules. */
  readonly ruleCodes: readonly string[]
  /** What K3s and containerd themselves reject or drop, by position, with a syntax error explained. */
  readonly problems: readonly Diagnostic[]
  /** Those of one code. */
  found(code: string): readonly Diagnostic[]
}

export function createContext(given: LintInput, ruleCodes: readonly string[]): LintContext {
  const { release } = given.containerd
  const input = release.hasRegistryFlags ? given : { ...given, options: { ...given.options, ...NO_FLAGS } }
  const { parsed, images, plan } = input
  const isAccepted = parsed.parseError === null
  const regexp = input.regexp?.withNames(release.unicodeNames).withBudget() ?? null
  const references = images.flatMap((image) => {
    const read = parseReference(image, release.repositoryLength, release.strictBrackets, release.readsUnusualHosts)
    return 'reference' in read ? [read.reference] : []
  })
  const known = repositoriesByRegistry(plan.reference === null ? references : [...references, plan.reference])
  const read = isAccepted ? entriesOf(input, known, regexp) : NO_ENTRIES
  const problems = problemsOf(input, explainedDiagnostics(parsed))
  const found = new Map<string, Diagnostic[]>()
  for (const problem of problems) {
    const same = found.get(problem.code)
    if (same === undefined) found.set(problem.code, [problem])
    else same.push(problem)
  }
  return {
    ...input,
    release,
    unknownFlags: release.hasRegistryFlags ? [] : flagsOf(given.options),
    ...read,
    readable: isAccepted ? read : entriesOf(input, known, regexp),
    references,
    ignores: ignoresIn(parsed),
    unusedIgnores: [],
    ruleCodes,
    problems,
    found: (code) => found.get(code) ?? [],
  }
}

const NO_FLAGS = { disableDefaultRegistryEndpoint: false, embeddedRegistry: false } as const

function flagsOf({ disableDefaultRegistryEndpoint, embeddedRegistry }: NodeOptions): readonly string[] {
  return [
    ...(disableDefaultRegistryEndpoint ? ['--disable-default-registry-endpoint'] : []),
    ...(embeddedRegistry ? ['--embedded-registry'] : []),
  ]
}

function entriesOf(
  { parsed: { registries }, containerd: { release, toml }, options }: LintInput,
  known: ReadonlyMap<string, readonly string[]>,
  regexp: RegexpEngine | null,
): Entries {
  const mirrors = mirrorUses(registries, options, release)
  const configs = configUses(registries)
  const live = mirrors.filter(({ keyProblem }) => keyProblem === null)
  const mirrorOf = new Map(mirrors.map((mirror) => [mirror.registry, mirror]))
  const configOf = new Map(configs.map((config) => [config.host, config]))
  return {
    mirrors,
    configs,
    endpoints: live.flatMap(({ endpoints }) => endpoints),
    rewrites: live.flatMap((mirror) => rewriteUses(mirror, known, toml, regexp)),
    mirror: (registry) => mirrorOf.get(registry) ?? null,
    config: (host) => configOf.get(host) ?? null,
  }
}
