import { useSay } from '@/components/words/use-say'
import { findRelease, newestRelease, releaseName } from '@/lib/k3s/releases/releases'
import { visibleText } from '@/lib/text/visible-text'
import type { ReadLinkState } from '@/lib/share/fragment'

/** A link of a release that is not listed shows another one's files, which may differ. */
export function UnknownRelease({ state: { unknownRelease, options } }: { readonly state: ReadLinkState }) {
  const say = useSay()
  if (unknownRelease === undefined) return null
  const { release, distribution } = options
  const shown = releaseName(findRelease(release) ?? newestRelease(), distribution)
  return (
    <span lang={say.tag}>
      {unknownRelease === ''
        ? say('The link names no release. What is shown is of {shown}.', { shown })
        : say('The link names the release {release}, which is not known here. What is shown is of {shown}.', {
            release: visibleText(unknownRelease),
            shown,
          })}
    </span>
  )
}
