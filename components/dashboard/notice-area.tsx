import { lazy, Suspense } from 'react'
import type { DraftKeeping } from '@/components/draft/use-draft'
import type { ReadLink } from '@/components/share/use-link'
import type { FillInOffer } from '@/components/placeholders/fill-in'
import { useNewVersion } from '@/components/offline/use-new-version'
import type { OpenedFile } from '@/components/workspace/opened-file'
import { useSay } from '@/components/words/use-say'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { LinkTab, ReadLinkState } from '@/lib/share/fragment'
import type { Say } from '@/lib/words/say'

// Loaded when an earlier page or a link left something, or the text is a template.
const NewVersion = lazy(() =>
  import('@/components/offline/new-version').then((module) => ({ default: module.NewVersion })),
)
const Notices = lazy(() => import('./notices').then((module) => ({ default: module.Notices })))

interface NoticeAreaProps {
  readonly fillIn: FillInOffer
  readonly text: string
  /** The text with which the page began. */
  readonly startText: string
  readonly draft: DraftKeeping
  readonly link: ReadLink | null
  readonly onForgetLink: (opened?: ReadLinkState) => void
  /** What was opened last; null when nothing has been. */
  readonly opened: OpenedFile | null
  readonly onOpen: (file: OpenedFile) => void
  readonly options: NodeOptions
  readonly onConvert: (file: Pick<OpenedFile, 'text' | 'options'>) => void
  readonly onTab: (tab: LinkTab) => void
  /** Says why something could not be done; null when everything could. */
  readonly message: ((say: Say) => string) | null
}

/** Notices between the bar and the panes. There can be several at once: each asks something different. */
export function NoticeArea(props: NoticeAreaProps) {
  const { text, draft, link, opened, message, fillIn } = props
  const say = useSay()
  const isOld = useNewVersion()
  return (
    <>
      <Suspense>{isOld && <NewVersion />}</Suspense>
      <Suspense>
        {(draft.missingSecrets !== null || link !== null || opened !== null || fillIn.template !== null) && (
          <Notices
            fillIn={fillIn}
            opened={opened}
            text={text}
            options={props.options}
            onConvert={props.onConvert}
            missingSecrets={opened === null ? draft.missingSecrets : null}
            onDismiss={draft.dismiss}
            link={draft.isReady ? link : null}
            isUntouched={text === props.startText}
            onOpen={props.onOpen}
            onTab={props.onTab}
            onForget={props.onForgetLink}
          />
        )}
      </Suspense>
      {message !== null && (
        <p lang={say.tag} role="status" className="bg-warn-soft px-4 py-2 text-[13px] text-warn">
          {message(say)}
        </p>
      )}
    </>
  )
}
