import type { Diagnostic, Path, Range } from './diagnostic'
import type { ParseCode } from './parse-code'
import type { DecodedRegistries } from './schema'
import type { YamlFailure } from '@/lib/go/yaml/cursor'
import type { Syntax } from '@/lib/go/yaml/node'

/**
 * The Go structs that K3s decodes registries.yaml into, as far as K3s uses them, as `schema.ts` says.
 * Maps keep the order of the text; Go's are unordered.
 * Source: rancher/wharfie pkg/registries/types.go@bb7080c
 */
export type Registries = Omit<DecodedRegistries, 'auths'>

export type Mirror = EntryOf<Registries['mirrors']>

/** `null` is Go's nil pointer: nothing was written, or null. An empty `tls: {}` is not null and counts as configured. */
export type RegistryConfig = EntryOf<Registries['configs']>

export type Auth = NonNullable<RegistryConfig['auth']>

export type Tls = NonNullable<RegistryConfig['tls']>

type EntryOf<T> = T extends ReadonlyMap<string, infer Entry> ? Entry : never

export interface SourceRange {
  /** The key's text; null for list items and the root. */
  readonly key: Range | null
  /** The value's text; empty range after the colon for a missing value. */
  readonly value: Range
}

/**
 * The text with its meaning. Its tree is the first document as K3s composes it, without the mistakes if it is not well
 * formed.
 */
export interface ParsedRegistries extends Syntax {
  /** False when K3s cannot read the text as YAML at all, or refuses it; true for a file with wrong types. */
  readonly wellFormed: boolean
  /**
   * The text of the error with which K3s rejects the file, null when it accepts it.
   * When set, the node writes nothing and does not start containerd.
   */
  readonly parseError: string | null
  /** Where and why yaml.v2 stops, when it cannot read the text as YAML. */
  readonly failure: YamlFailure | null
  /** The best model that could be made, also when K3s would reject the file, so that the form stays readable. */
  readonly registries: Registries
  readonly diagnostics: readonly Diagnostic<ParseCode>[]
  /**
   * Where the effective value of a path is in the text: the last of duplicate keys, the anchored node of an alias, the
   * entry of the merged map for `<<`. Null when nothing in the text makes it.
   */
  locate(path: Path): SourceRange | null
}
