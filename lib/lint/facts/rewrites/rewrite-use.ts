import type { Reference } from '@/lib/containerd/reference'
import type { TomlReader } from '@/lib/go/toml/reader'
import type { CompiledRegexp, RegexpEngine } from '@/lib/go/regexp/engine'
import { decodeRewrite } from '@/lib/containerd/rewrite'
import type { Path } from '@/lib/registries/diagnostic'
import type { MirrorUse } from '@/lib/lint/facts/mirror-use'

/** A rewrite as containerd receives it. */
export interface RewriteUse {
  readonly mirror: MirrorUse
  readonly path: Path
  /** As in registries.yaml. */
  readonly pattern: string
  readonly replacement: string
  /** As containerd reads them back from hosts.toml; null when the rule makes the file undecodable. */
  readonly decoded: { readonly pattern: string; readonly replacement: string } | null
  /** Null when the pattern does not compile, cannot be simulated or the engine is not loaded. */
  readonly compiled: CompiledRegexp | null
  /** Go's text when it does not compile. */
  readonly compileError: string | null
  /** Repositories to try it on: those of images known to belong to the registry, then typical ones. */
  readonly repositories: readonly string[]
  /** The repository after this rule alone, null when the rule does not change it or cannot be computed. */
  change(repository: string): string | null
  /** The same rule with another pattern and replacement. */
  as(pattern: string, replacement: string): RewriteUse
}

/** Typical image names, used when no list was given. */
export const TYPICAL_REPOSITORIES = ['library/nginx', 'rancher/mirrored-pause', 'a/b/c']

// A generated file can have a rule for each image; each is tried on a few names only.
const REPOSITORIES_MAX = 20

/** The first repositories of each registry, and of all under `*`. */
export function repositoriesByRegistry(references: readonly Reference[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { registry, repository } of references) {
    for (const key of [registry, '*']) {
      const own = found.get(key)
      if (own === undefined) found.set(key, [repository])
      else if (own.length < REPOSITORIES_MAX) own.push(repository)
    }
  }
  return found
}

export function rewriteUses(
  mirror: MirrorUse,
  known: ReadonlyMap<string, readonly string[]>,
  toml: TomlReader | null,
  engine: RegexpEngine | null,
): readonly RewriteUse[] {
  const { rewrite } = mirror.mirror
  if (rewrite.size === 0) return []
  const repositories = [...new Set([...(known.get(mirror.registry) ?? []), ...TYPICAL_REPOSITORIES])]
  const useOf = (pattern: string, replacement: string): RewriteUse => {
    const decoded = toml && decodeRewrite(pattern, replacement, toml)
    const compiled = decoded === null ? null : (engine?.compile(decoded.pattern) ?? null)
    const regexp = compiled !== null && 'replaceAll' in compiled ? compiled : null
    return {
      mirror,
      path: [...mirror.path, 'rewrite', pattern],
      pattern,
      replacement,
      decoded,
      compiled: regexp,
      compileError: compiled !== null && 'error' in compiled ? compiled.error : null,
      repositories,
      change(repository) {
        if (regexp === null || decoded === null) return null
        const changed = regexp.replaceAll(repository, decoded.replacement)
        return changed === repository ? null : changed
      },
      as: useOf,
    }
  }
  return [...rewrite].map(([pattern, replacement]) => useOf(pattern, replacement))
}

/** What a backslash and a letter become in hosts.toml, and no name has. */
export function hasControl(text: string): boolean {
  return [...text].some((character) => character < ' ' || character === '\u007f')
}
