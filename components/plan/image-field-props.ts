import type { OpenedFile } from '@/components/workspace/opened-file'
import type { Registries } from '@/lib/registries/model'

export interface ImageFieldProps {
  readonly image: string
  /** Why the name is no reference; null when it is one. */
  readonly problem: string | null
  /** Of the last text that could be read; null when there was none. */
  readonly registries: Registries | null
  /** The text cannot be read. */
  readonly isRejected: boolean
  /** The image list. */
  readonly images: readonly string[]
  /** What was opened last; null when nothing has been. */
  readonly opened: OpenedFile | null
  readonly onChange: (image: string) => void
}

/** The list of suggestions below the field. */
export interface ListState {
  /** Only names with these words; null for all. Without it the list is closed. */
  readonly words: string | null
  readonly active: number
}
