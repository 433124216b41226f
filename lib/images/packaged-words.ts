import type { NodeOptions } from '@/lib/k3s/node-options'
import { releaseName, releaseOf } from '@/lib/k3s/releases/releases'
import { saying, type Saying } from '@/lib/words/saying'

/** What was counted besides the list of a person, and what is not known of it. */
export function packagedWords(options: NodeOptions, listed: number): readonly Saying[] {
  const { distribution } = options
  const values = {
    release: `${distribution === 'rke2' ? 'RKE2' : 'K3s'} ${releaseName(releaseOf(options), distribution)}`,
    count: listed,
  }
  return [
    listed === 0
      ? saying('Looked at: what {release} pulls by itself, and any other image. No list of images was given.', values)
      : saying('Looked at: {count} images of the list, what {release} pulls by itself, and any other image.', values),
    saying('The latter is named by repository: tags are those of the release, and no rewrite sees a tag.'),
    ...(distribution === 'rke2'
      ? [saying('With the default network and ingress; charts of other ones pull other images.')]
      : []),
  ]
}
