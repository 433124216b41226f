import { ConversionOffer } from '@/components/convert/conversion-offer'
import { FillIn, type FillInOffer } from '@/components/placeholders/fill-in'
import { Restored } from '@/components/draft/restored'
import { LinkOffer } from '@/components/share/link-offer'
import type { ReadLink } from '@/components/share/use-link'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { LinkTab, ReadLinkState } from '@/lib/share/fragment'
import type { OpenedFile } from '@/components/workspace/opened-file'

interface NoticesProps {
  readonly fillIn: FillInOffer
  /** What was opened last. */
  readonly opened: OpenedFile | null
  readonly text: string
  readonly options: NodeOptions
  readonly onConvert: (file: Pick<OpenedFile, 'text' | 'options'>) => void
  readonly missingSecrets: number | null
  readonly onDismiss: () => void
  readonly link: ReadLink | null
  readonly isUntouched: boolean
  readonly onOpen: (file: OpenedFile) => void
  readonly onTab: (tab: LinkTab) => void
  readonly onForget: (opened?: ReadLinkState) => void
}

/**
 * Notices about what an earlier page left, what a link contains, an opened text of another format, and the placeholders
 * of a template.
 */
export function Notices({
  opened,
  text,
  options,
  onConvert,
  missingSecrets,
  onDismiss,
  link,
  isUntouched,
  onOpen,
  onTab,
  onForget,
  fillIn,
}: NoticesProps) {
  return (
    <>
      {missingSecrets !== null && <Restored secrets={missingSecrets} onDismiss={onDismiss} />}
      {link !== null && (
        <LinkOffer
          link={link}
          isUntouched={isUntouched}
          onOpen={(state) => {
            const { text: shared, options: linked, image, tab, settings } = state
            onOpen({
              text: shared,
              fileName: null,
              options: linked,
              image,
              ...(settings !== undefined && { settings }),
            })
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
          current={text}
          options={options}
          onConvert={onConvert}
        />
      )}
      {fillIn.template !== null && <FillIn {...fillIn} template={fillIn.template} />}
    </>
  )
}
