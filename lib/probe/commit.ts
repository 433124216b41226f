import type { CriError } from './event'

/**
 * What containerd says when content is not what its digest says.
 * Source: containerd v2.3.4 core/content/helpers.go, Copy; plugins/content/local/writer.go, Commit
 */
export function wrongCommit(mediaType: string, expected: string, computed: string): CriError {
  return {
    code: 'FailedPrecondition',
    message: `failed commit on ref "${isIndex(mediaType) ? 'index' : 'manifest'}-${expected}": unexpected commit digest ${computed}, expected ${expected}: failed precondition`,
  }
}

/** Source: containerd v2.3.4 core/images/mediatypes.go, IsIndexType; core/remotes/handlers.go, MakeRefKey */
function isIndex(mediaType: string): boolean {
  return (
    mediaType === 'application/vnd.oci.image.index.v1+json' ||
    mediaType === 'application/vnd.docker.distribution.manifest.list.v2+json'
  )
}
