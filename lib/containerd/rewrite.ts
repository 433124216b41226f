import type { Path } from '@/lib/registries/diagnostic'
import type { TomlReader } from '@/lib/go/toml/reader'
import { HOSTS_FILE_TARGET, hostsFileTypeProblem1 } from '@/lib/containerd/hosts/hosts-file-types'
import type { RewriteStep } from './plan'
import type { RegexpEngine } from '@/lib/go/regexp/engine'
import { requestPath } from './request-url'
import type { TomlTable } from '@/lib/go/toml/document'

export interface RewriteRule {
  readonly pattern: string
  readonly replacement: string
}

export interface RewrittenRepository {
  readonly steps: readonly RewriteStep[]
  /**
   * Every possible result, in the order of the rules; never empty. For each request containerd shuffles the rules and
   * takes the first that changes the name.
   */
  readonly outcomes: readonly string[]
}

/** Applies all rules of a host to a repository. Without an engine every step is `unknown` and the name stays. */
export function rewriteRepository(
  rules: readonly (RewriteRule & { readonly path: Path | null })[],
  repository: string,
  engine: RegexpEngine | null,
): RewrittenRepository {
  const steps = rules.map((rule): RewriteStep => ({
    pattern: rule.pattern,
    replacement: rule.replacement,
    path: rule.path,
    ...apply(rule, repository, engine),
  }))
  const outcomes = new Set(steps.flatMap(({ result }) => result ?? []))
  return { steps, outcomes: outcomes.size === 0 ? [repository] : [...outcomes] }
}

export interface RewriteOnce extends RewriteRule {
  readonly repository: string
}

export interface RewriteOnceResult {
  /** The rule that containerd reads back from hosts.toml; null when it rejects the file. */
  readonly tomlDecodedPattern: string | null
  readonly tomlDecodedReplacement: string | null
  /** Null when the file is rejected, or the pattern cannot be simulated. */
  readonly compiles: boolean | null
  readonly result: string | null
  /** The path that is requested for the tag `1` at an endpoint without a path. */
  readonly requestPath: string | null
  readonly error: string | null
}

/**
 * Follows one rule from its value in registries.yaml to the repository that is requested: K3s prints it unescaped
 * into hosts.toml, containerd decodes the file and compiles the pattern. Never throws.
 *
 * A rule that smuggles further rules into the file is followed by its first one.
 */
export function rewriteOnce(
  { pattern, replacement, repository }: RewriteOnce,
  engine: RegexpEngine,
  toml: TomlReader,
): RewriteOnceResult {
  const rule = readBack(pattern, replacement, toml)
  if ('error' in rule) {
    const error = `hosts.toml rejected: ${rule.error}`
    return {
      tomlDecodedPattern: null,
      tomlDecodedReplacement: null,
      compiles: null,
      result: null,
      requestPath: null,
      error,
    }
  }
  const step = apply(rule, repository, engine)
  const result = step.outcome === 'unknown' ? null : (step.result ?? repository)
  return {
    tomlDecodedPattern: rule.pattern,
    tomlDecodedReplacement: rule.replacement,
    compiles: step.outcome === 'unknown' ? null : step.outcome !== 'invalid',
    result,
    requestPath: result === null ? null : requestPath(result, '1'),
    error: step.outcome === 'unknown' ? `cannot be simulated: ${step.error}` : step.error,
  }
}

// No character in it is special inside a TOML string.
const PLAIN = /^[ !#-[\]-~]*$/

/** A rule as containerd reads it back from the hosts.toml that K3s prints; null when containerd then rejects the file. */
export function decodeRewrite(pattern: string, replacement: string, toml: TomlReader): RewriteRule | null {
  if (PLAIN.test(pattern) && PLAIN.test(replacement)) return { pattern, replacement }
  const rule = readBack(pattern, replacement, toml)
  return 'error' in rule ? null : rule
}

function readBack(pattern: string, replacement: string, toml: TomlReader): RewriteRule | { readonly error: string } {
  const decoded = toml.decode(hostsFileWith(pattern, replacement), HOSTS_FILE_TARGET)
  if ('error' in decoded) return decoded
  const problem = toml.parser === 'go-toml-1' ? hostsFileTypeProblem1(decoded.document) : null
  return problem === null ? (firstRule(decoded.document.root) ?? { pattern: '', replacement: '' }) : { error: problem }
}

function apply(
  { pattern, replacement }: RewriteRule,
  repository: string,
  engine: RegexpEngine | null,
): Pick<RewriteStep, 'outcome' | 'result' | 'error'> {
  // It comes later; nothing is wrong with the pattern.
  if (engine === null) return { outcome: 'unknown', result: null, error: null }
  const compiled = engine.compile(pattern)
  if ('unknown' in compiled) return { outcome: 'unknown', result: null, error: compiled.unknown }
  if ('error' in compiled) return { outcome: 'invalid', result: null, error: compiled.error }
  const result = compiled.replaceAll(repository, replacement)
  return result === repository
    ? { outcome: 'same', result: null, error: null }
    : { outcome: 'changes', result, error: null }
}

const HOST = 'https://registry.example.com/v2'

/** As K3s prints it for one mirror without a default endpoint. */
function hostsFileWith(pattern: string, replacement: string): string {
  return [
    '# File generated by k3s. DO NOT EDIT.',
    '',
    '[host]',
    '',
    `[host."${HOST}"]`,
    '  capabilities = ["pull", "resolve"]',
    `  [host."${HOST}".rewrite]`,
    `    "${pattern}" = "${replacement}"`,
    '',
  ].join('\n')
}

function firstRule(root: TomlTable): RewriteRule | null {
  let table: TomlTable = root
  for (const name of ['host', HOST, 'rewrite']) {
    const value = table.entries.get(name)?.value
    if (value?.kind !== 'table') return null
    table = value
  }
  for (const [pattern, { value }] of table.entries)
    if (value.kind === 'string') return { pattern, replacement: value.text }
  return null
}
