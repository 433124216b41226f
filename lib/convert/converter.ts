import type { RegistriesDraft } from './registries-draft'
import type { Shape } from '@/lib/convert/shape/shape'
import type { Plain } from '@/lib/convert/source/plain'
import type { Source } from '@/lib/convert/source/source'
import type { Saying } from '@/lib/words/saying'
import type { FoundFile } from '@/lib/convert/wrapped/found-file'

/** A format that can be taken for registries.yaml by mistake, or that holds one. */
export interface Converter {
  readonly id: string
  /** As in "This is …". */
  readonly title: string
  /** What is looked for in it, to say where nothing was found: "registries in spec.rkeConfig". */
  readonly looksFor: string
  /** The fields that are taken, of each part of the text that is of this format. */
  shapes?(source: Source): readonly ShapedPart[]
  /** Keys at the root that only this format has, for texts in which they are misspelt, and what is read below them. */
  readonly roots?: { readonly of: 'yaml' | 'toml'; readonly names: readonly string[]; readonly shape: Shape }
  /** Null when the text is of another format. Empty when it is of this one, and holds nothing that can be taken. */
  convert(source: Source): Converted | null
}

export interface ShapedPart {
  readonly value: Plain
  readonly shape: Shape
}

/**
 * `files`: they are in there as they are, in the order of the text. None, when the text only names a file; `notes` then
 * says which. `draft`: it is said in other words.
 */
export type Converted =
  | { readonly files: readonly FoundFile[]; readonly notes: readonly Saying[] }
  | { readonly draft: RegistriesDraft }
