import { findRelease, newestRelease, releaseName } from '@/lib/k3s/releases'
import { visibleText } from '@/lib/text/visible-text'
import type { ReadLinkState } from '@/lib/share/fragment'

/** A link of a release that is not listed shows another one's files, which may differ. */
export function UnknownRelease({ state: { unknownRelease, options } }: { readonly state: ReadLinkState }) {
  if (unknownRelease === undefined) return null
  const { release, distribution } = options
  return (
    <span>
      {unknownRelease === ''
        ? 'The link names no release'
        : `The link names the release ${visibleText(unknownRelease)}, which is not known here`}
      . What is shown is of {releaseName(findRelease(release) ?? newestRelease(), distribution)}.
    </span>
  )
}
