import { lazy, Suspense } from 'react'
import type { DraftKeeping } from '@/components/draft/use-draft'
import type { ReadLink } from '@/components/share/use-link'
import type { OpenedFile } from '@/components/workspace/opened-file'
import type { LinkTab, ReadLinkState } from '@/lib/share/fragment'

// Loaded when an earlier page or a link left something.
const Notices = lazy(() => import('./notices').then((module) => ({ default: module.Notices })))

interface NoticeAreaProps {
  readonly text: string
  /** The text with which the page began. */
  readonly startText: string
  readonly draft: DraftKeeping
  readonly link: ReadLink | null
  readonly onForgetLink: (opened?: ReadLinkState) => void
  /** What was opened last; null when nothing has been. */
  readonly opened: OpenedFile | null
  readonly onOpen: (file: OpenedFile) => void
  readonly onConvert: (text: string) => void
  readonly onTab: (tab: LinkTab) => void
  /** Why something could not be done; empty when everything could. */
  readonly message: string
}

/** Notices between the bar and the panes. There can be several at once: each asks something different. */
export function NoticeArea(props: NoticeAreaProps) {
  const { text, draft, link, opened, message } = props
  return (
    <>
      <Suspense>
        {(draft.missingSecrets !== null || link !== null || opened !== null) && (
          <Notices
            opened={opened}
            isCurrent={opened?.text === text}
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
      {message && (
        <p role="status" className="bg-warn-soft px-4 py-2 text-[13px] text-warn">
          {message}
        </p>
      )}
    </>
  )
}
