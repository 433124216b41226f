import { ConversionOffer } from '@/components/convert/conversion-offer'
import { Restored } from '@/components/draft/restored'
import { LinkOffer } from '@/components/share/link-offer'
import type { ReadLink } from '@/components/share/use-link'
import type { LinkTab, ReadLinkState } from '@/lib/share/fragment'
import type { OpenedFile } from '@/components/workspace/opened-file'

interface NoticesProps {
  /** What was opened last, and whether it is still the text. */
  readonly opened: OpenedFile | null
  readonly isCurrent: boolean
  readonly onConvert: (text: string) => void
  readonly missingSecrets: number | null
  readonly onDismiss: () => void
  readonly link: ReadLink | null
  readonly isUntouched: boolean
  readonly onOpen: (file: OpenedFile) => void
  readonly onTab: (tab: LinkTab) => void
  readonly onForget: (opened?: ReadLinkState) => void
}

/** Notices about what an earlier page left, what a link contains, and an opened text of another format. */
export function Notices({
  opened,
  isCurrent,
  onConvert,
  missingSecrets,
  onDismiss,
  link,
  isUntouched,
  onOpen,
  onTab,
  onForget,
}: NoticesProps) {
  return (
    <>
      {missingSecrets !== null && <Restored secrets={missingSecrets} onDismiss={onDismiss} />}
      {link !== null && (
        <LinkOffer
          link={link}
          isUntouched={isUntouched}
          onOpen={(state) => {
            const { text, options, image, tab } = state
            onOpen({ text, fileName: null, options, image })
            onTab(tab)
            onForget(state)
          }}
          onDismiss={() => onForget()}
        />
      )}
      {opened !== null && (
        <ConversionOffer
          key={opened.text}
          text={opened.text}
          fileName={opened.fileName}
          isCurrent={isCurrent}
          onConvert={onConvert}
        />
      )}
    </>
  )
}
