import type { Release } from '@/lib/k3s/releases/releases'
import type { CriError } from './event'
import { wrongCommit } from './commit'
import type { Descriptor } from './step'

/** Why the pull fails on what a host gave for the image, without another host being asked. */
export interface Unusable {
  readonly code: 'web-page' | 'no-content' | 'schema1' | 'wrong-digest'
  readonly cri: CriError
}

/** Null when it may be an image. */
export function unusable(
  { digest, size, mediaType, otherDigest }: Descriptor,
  { errorByClass }: Pick<Release, 'errorByClass'>,
): Unusable | null {
  if (/^text\/html$/i.test(mediaType))
    return {
      code: 'web-page',
      cri: {
        code: 'NotFound',
        message: `failed to unpack image on snapshotter overlayfs: unexpected media type text/html for ${digest}: not found`,
      },
    }
  if (size === 0)
    return {
      code: 'no-content',
      cri: {
        code: 'InvalidArgument',
        message: `unable to fetch descriptor (${digest}) which reports content size of zero: invalid argument`,
      },
    }
  // containerd 1.7 still converts it.
  if (errorByClass && mediaType.startsWith('application/vnd.docker.distribution.manifest.v1+'))
    return {
      code: 'schema1',
      cri: { code: 'InvalidArgument', message: 'schema 1 image manifests are no longer supported: invalid argument' },
    }
  if (otherDigest !== null) return { code: 'wrong-digest', cri: wrongCommit(mediaType, digest, otherDigest) }
  return null
}
