import type { Change } from '@/lib/edit/change'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Template } from '@/lib/placeholders/template'
import type { ParsedRegistries } from '@/lib/registries/model'

export interface GalleryProps {
  /** The file that is open, to which an entry can be added. */
  readonly parsed: ParsedRegistries
  readonly template: Template | null
  readonly options: NodeOptions
  /** True while there is nothing of the person's own that would be replaced. */
  readonly isUntouched: boolean
  readonly onOpen: (file: {
    readonly text: string
    readonly fileName: null
    readonly options: NodeOptions
    readonly image: string
  }) => void
  readonly onMerge: (changes: readonly Change[]) => void
  readonly onClose: () => void
}
