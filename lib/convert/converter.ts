import type { RegistriesDraft } from './registries-draft'
import type { Source } from '@/lib/convert/source/source'

/** A format that can be taken for registries.yaml by mistake, or that holds one. */
export interface Converter {
  readonly id: string
  /** As in "This is …". */
  readonly title: string
  /** Null when the text is of another format. */
  convert(source: Source): Converted | null
}

/** `text`: the file stands in there as it is. `draft`: it is said in other words. */
export type Converted =
  { readonly text: string; readonly notes: readonly string[] } | { readonly draft: RegistriesDraft }
