import type { Plan } from '@/lib/containerd/plan'
import { imageRow } from './image-row'
import { packagedComponents, type PackagedComponent } from './packaged-images'
import type { NodeOptions } from '@/lib/k3s/node-options'

export interface PackagedRow extends Pick<PackagedComponent, 'name' | 'canDisable' | 'isDisabled'> {
  readonly images: readonly PackagedImage[]
}

export interface PackagedImage {
  /** Without a tag. */
  readonly image: string
  /** Host and repository that are asked first; null for none, and where that is not known. */
  readonly first: { readonly host: string; readonly repository: string } | null
}

/**
 * Where a node asks first for the images of its components. The tag is that of the release and not known here; no rewrite sees
 * it, so that each tag of a repository has the same way.
 */
export function packagedRows(
  options: NodeOptions,
  disabled: readonly string[],
  plan: (image: string) => Plan,
): readonly PackagedRow[] {
  return packagedComponents(options, disabled).map(({ name, canDisable, isDisabled, images }) => ({
    name,
    canDisable,
    isDisabled,
    images: images.map((image) => {
      const { first } = imageRow(plan(image))
      return { image, first: first && { host: first.host, repository: first.repository } }
    }),
  }))
}
