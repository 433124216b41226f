import type { Change } from '@/lib/edit/change'
import type { Refusal } from '@/lib/edit/refusal'
import type { Diagnostic, Path, Range } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import type { TextEdit } from '@/lib/text/text-edit'
import type { Branches } from './branches'
import type { Control } from './controls'
import type { Positions } from './positions'
import type { Role } from './role'
import type { AskedHost, MadePlan, MadeRegistries } from './mark-open'
import type { MadeFile, MadeFiles } from './show-files'
import type { PlaceholderValues } from './values'

/** All placeholders of one name and family. */
export interface Placeholder {
  readonly name: string
  /** Differs from that of all others. */
  readonly identity: string
  /** How it is written where it is first. */
  readonly written: string
  readonly places: readonly PlaceholderPlace[]
  /** Null when it is not filled in. */
  readonly value: string | null
}

export interface PlaceholderPlace extends Range {
  readonly role: Role
  /** Null in a part that is not examined in this way, or outside of the model. */
  readonly path: Path | null
  /** All of an unquoted value that begins with a brace, which YAML takes for a map. */
  readonly isBareMap: boolean
  /** All of a value. */
  readonly isWhole: boolean
  /** The value with its quotes, where these go too when it is filled in; null otherwise. */
  readonly quoted: Range | null
  readonly nested: boolean
}

/** A file that something else fills in before it reaches a node. */
export interface Template {
  readonly written: string
  /** What K3s would read, with values for what is filled in, and stand-ins for the rest. */
  readonly text: string
  readonly placeholders: readonly Placeholder[]
  readonly controls: readonly Control[]
  readonly branches: Branches
  /** Which of the ways to decide the choices of the template this is. */
  readonly way: number
  readonly unclosed: readonly Range[]
  readonly tooMany: boolean
  readonly positions: Positions
  /** The same in each of its ways, this one first. */
  ways(): readonly Template[]
  /** Without values. */
  empty(): Template
  /** With the placeholders as they are written, in all texts within. */
  show<T>(value: T): T
  /** The same for text of the file itself, where an address can be one placeholder. */
  showText(text: string): string
  /** The way back of `showText`, as far as the template has such placeholders. */
  hide(text: string): string
  /** The placeholders in a text that are not filled in, as written, each once. */
  openIn(text: string): readonly string[]
  /** The placeholders that stand for parts of `mirrors` in which endpoints may be, as written, each once. */
  readonly openEntries: readonly string[]
  /** The placeholders that decide which of these entries of `configs` is for the host of an attempt. */
  openAccess(attempt: AskedHost, configs: ReadonlyMap<string, unknown>): readonly string[]
  /** What was read of `text`, as the person wrote it. */
  asWritten(parsed: ParsedRegistries): ParsedRegistries
  /** A file that was made of `text`, with the placeholders as they are written. */
  showFile<File extends MadeFile>(file: File): File
  /** What was found in `text`, at the place where it is written. */
  showProblem<Code extends string>(problem: Diagnostic<Code>): Diagnostic<Code>
  /** The edits of the written text that make changes of the form. */
  change(changes: readonly Change[]): { readonly edits: readonly TextEdit[] } | Refusal
  /** What K3s would read after edits of `text`, with a stand-in for what then has another place; null where they are impossible. */
  textAfter(edits: readonly TextEdit[]): string | null
  showProblems(problems: readonly Diagnostic[]): readonly Diagnostic[]
  /** The file as it is written, without values, and what was made of `text`. */
  showMade<Files extends MadeFiles, Plan>(made: {
    readonly rendered: Files
    readonly plan: Plan
  }): { readonly parsed: ParsedRegistries; readonly rendered: Files; readonly plan: Plan }
  /** The file as it is written, without values. Read once. */
  file(): ParsedRegistries
  /**
   * A plan with the placeholders of each attempt without which it is not known what it asks, or which of these entries
   * of `configs` is for its host, and those in keys of `mirrors` that may be its registry.
   */
  markOpen<Plan extends MadePlan>(plan: Plan, registries: MadeRegistries): Plan
  /** The written text with only the values put in. */
  withValues(): string
}

export type ReadTemplate = (text: string, values: PlaceholderValues) => Template | null
