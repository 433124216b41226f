import type { Diagnostic, Path } from '@/lib/registries/diagnostic'
import { fieldOf } from '@/lib/registries/field-of'
import { sectionOf, USED_WORDS } from '@/lib/registries/fields'
import type { LintContext } from '@/lib/lint/context'
import { INVISIBLE } from './invisible'
import { keyProblemOf } from './key-problem'
import { entriesOf, entryAt, type WrittenEntry } from './written'

/** A key that K3s ignores, and the rule that reports it. */
export interface UnknownKey {
  readonly name: string
  /** Path of the map that contains it. */
  readonly parent: Path
  readonly diagnostic: Diagnostic
  readonly entry: WrittenEntry | null
  readonly rule: 'unknown-key' | 'auth-token-key' | 'key-wrong-level' | 'foreign-dialect' | 'yaml-invisible-character'
}

/** Keys of other formats, by the level they are pasted at: the root, a mirror, a registry config and its TLS. */
const FOREIGN: Readonly<Record<'root' | 'mirror' | 'config', ReadonlySet<string>>> = {
  root: new Set([
    'apiVersion',
    'kind',
    'metadata',
    'spec',
    'data',
    'stringData',
    'rkeConfig',
    'registries',
    'machine',
    'plugins',
    'server',
    'host',
    'credHelpers',
    'credsStore',
    'HttpHeaders',
    'unqualified-search-registries',
    'registry-mirrors',
    'insecure-registries',
    'private_registries',
  ]),
  mirror: new Set([
    'server',
    'capabilities',
    'override_path',
    'overridePath',
    'skip_verify',
    'ca',
    'client',
    'header',
    'dial_timeout',
    'skipFallback',
    'location',
    'insecure',
  ]),
  config: new Set(['authConfigSecretName', 'tlsSecretName', 'caBundle', 'insecureSkipVerify', 'clientIdentity']),
}

const known = new WeakMap<LintContext, readonly UnknownKey[]>()

/** Every key that K3s ignores, once, with the rule that explains it best. */
export function unknownKeys(context: LintContext): readonly UnknownKey[] {
  const before = known.get(context)
  if (before !== undefined) return before
  const keys = context.found('unknown-key').flatMap((diagnostic) => unknownKey(diagnostic, context) ?? [])
  known.set(context, keys)
  return keys
}

function unknownKey(diagnostic: Diagnostic, { parsed }: LintContext): UnknownKey | null {
  const parent = diagnostic.path ?? []
  // A word of the format used as a registry: that is the mistake, and what is below it follows from it.
  if (parent.length >= 2 && keyProblemOf(String(parent[1])) === 'reserved') return null
  const entry = entryAt(parsed.root, diagnostic.range.start)
  const name = entry?.name ?? parsed.text.slice(diagnostic.range.start, diagnostic.range.end)
  return { name, parent, diagnostic, entry, rule: ruleOf(name, parent, entry) }
}

function ruleOf(name: string, parent: Path, entry: WrittenEntry | null): UnknownKey['rule'] {
  if (INVISIBLE.test(name)) return 'yaml-invisible-character'
  if (parent.length === 3 && parent[2] === 'auth' && name === 'token') return 'auth-token-key'
  const level =
    parent.length === 0 ? 'root' : parent.length === 2 ? (parent[0] === 'mirrors' ? 'mirror' : 'config') : null
  if (level !== null && FOREIGN[level].has(name)) return 'foreign-dialect'
  if (USED_WORDS.has(name) || (parent.length === 0 && isHostWithSettings(name, entry))) return 'key-wrong-level'
  return 'unknown-key'
}

/** A registry that lost its indentation. */
function isHostWithSettings(name: string, entry: WrittenEntry | null): boolean {
  if (entry === null || !/[.:*]/.test(name) || /\s/.test(name)) return false
  return entriesOf(entry.value).some((inside) => sectionOf(inside.name) !== null)
}

/** Keys that K3s reads in the map at a path. */
export function keysKnownAt(parent: Path): readonly string[] {
  return (fieldOf(parent)?.children ?? []).filter(({ unused }) => !unused).map(({ name }) => name)
}
