import type { Release } from '@/lib/k3s/releases/releases'
import type { CriError, CriLine } from '@/lib/containerd/pull/cri-error'
import { noContent, noImage, SCHEMA_1, wrongCommit } from '@/lib/containerd/pull/lines'
import { plainLine } from '@/lib/containerd/pull/line'
import { isIndexType } from './manifest-content'
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
  if (/^text\/html$/i.test(mediaType)) return { code: 'web-page', cri: wholeOf(noImage('text/html', digest)) }
  if (size === 0) return { code: 'no-content', cri: wholeOf(noContent(digest)) }
  // containerd 1.7 still converts it.
  if (errorByClass && mediaType.startsWith('application/vnd.docker.distribution.manifest.v1+'))
    return { code: 'schema1', cri: SCHEMA_1 }
  if (otherDigest !== null)
    return {
      code: 'wrong-digest',
      cri: wholeOf(wrongCommit(isIndexType(mediaType) ? 'index' : 'manifest', digest, otherDigest)),
    }
  return null
}

/** An error of which every part is known. */
export function wholeOf({ code, message }: CriLine): CriError {
  return { code, message: plainLine(message) }
}
