import type { Release } from '@/lib/k3s/releases'
import type { Descriptor } from './step'

/** Why the pull fails on what a host gave for the image, without another host being asked. */
export interface Unusable {
  readonly code: 'web-page' | 'no-content' | 'schema1'
  /** containerd's words. */
  readonly goText: string
}

/** Null when it may be an image. */
export function unusable(
  { digest, size, mediaType }: Descriptor,
  { errorByClass }: Pick<Release, 'errorByClass'>,
): Unusable | null {
  if (/^text\/html$/i.test(mediaType))
    return {
      code: 'web-page',
      goText: `failed to unpack image on snapshotter overlayfs: unexpected media type text/html for ${digest}: not found`,
    }
  if (size === 0)
    return {
      code: 'no-content',
      goText: `unable to fetch descriptor (${digest}) which reports content size of zero: invalid argument`,
    }
  // containerd 1.7 still converts it.
  if (errorByClass && mediaType.startsWith('application/vnd.docker.distribution.manifest.v1+'))
    return { code: 'schema1', goText: 'schema 1 image manifests are no longer supported: invalid argument' }
  return null
}
