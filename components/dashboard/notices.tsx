import { Restored } from '@/components/draft/restored'
import { LinkOffer } from '@/components/share/link-offer'
import type { ReadLink } from '@/components/share/use-link'
import type { LinkTab } from '@/lib/share/fragment'
import type { OpenedFile } from './dialogs'

interface NoticesProps {
  readonly missingSecrets: number | null
  readonly onDismiss: () => void
  readonly link: ReadLink | null
  readonly isUntouched: boolean
  readonly onOpen: (file: OpenedFile) => void
  readonly onTab: (tab: LinkTab) => void
  readonly onForget: () => void
}

/** What an earlier page left, and what a link brings. */
export function Notices({ missingSecrets, onDismiss, link, isUntouched, onOpen, onTab, onForget }: NoticesProps) {
  return (
    <>
      {missingSecrets !== null && <Restored secrets={missingSecrets} onDismiss={onDismiss} />}
      {link !== null && (
        <LinkOffer
          link={link}
          isUntouched={isUntouched}
          onOpen={({ text, options, image, tab }) => {
            onOpen({ text, fileName: null, options, image })
            onTab(tab)
            onForget()
          }}
          onDismiss={onForget}
        />
      )}
    </>
  )
}
