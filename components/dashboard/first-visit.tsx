'use client'

import { useEffect, useRef, useState } from 'react'
import { Button, IconButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useSay } from '@/components/words/use-say'
import { FIRST_VISIT_KEY } from '@/components/bar/theme-script'

interface FirstVisitProps {
  /** The text is the example with which the page began. */
  readonly isUntouched: boolean
  readonly onPaste: () => void
  readonly onFiles: (files: readonly File[]) => void
  readonly onEmpty: () => void
  readonly onExamples: () => void
}

/**
 * What the page is, whose file it shows, and the ways to one's own. Until it is dismissed or the text is changed; the
 * style sheet hides it from the first paint on a device where that has happened.
 */
export function FirstVisit({ isUntouched, onPaste, onFiles, onEmpty, onExamples }: FirstVisitProps) {
  const say = useSay()
  const [isDismissed, setIsDismissed] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const isOver = isDismissed || !isUntouched
  // Undo of the first edit does not bring it back.
  if (isOver && !isDismissed) setIsDismissed(true)
  useEffect(() => {
    if (isOver) remember()
  }, [isOver])
  if (isOver) return null
  return (
    <>
      {/* Where the window is so small that the strip comes last and out of sight. */}
      <p lang={say.tag} className="first-visit example-line bg-accent-soft px-4 py-1 text-[13px]">
        <strong>{say('This is an example.')}</strong>
        <Button onClick={() => leaveTo(onPaste)}>{say('Paste mine')}</Button>
      </p>
      <section
        lang={say.tag}
        aria-label={say('First visit')}
        className="first-visit flex flex-wrap items-center gap-x-3 gap-y-1.5 border-line max-sm:order-last max-sm:border-t sm:border-b bg-accent-soft px-4 py-1.5 text-[13px]"
      >
        <p className="min-w-0 flex-1 sm:basis-72">
          {say('See what your K3s or RKE2 node will do with registries.yaml: files, URLs, order, logins.')}
          {say.gap}
          <strong>{say('This is an example.')}</strong>
        </p>
        <div className="flex flex-wrap gap-1.5 max-sm:order-last max-sm:w-full max-sm:*:flex-1 max-sm:*:px-1.5">
          <input
            ref={chooser}
            type="file"
            multiple
            aria-label={say('Your file')}
            className="hidden"
            onChange={({ target }) => {
              const files = [...(target.files ?? [])]
              target.value = ''
              focusOnWork()
              onFiles(files)
            }}
          />
          <Button onClick={() => leaveTo(onPaste)}>{say('Paste mine')}</Button>
          <Button onClick={() => chooser.current?.click()}>{say('Open file')}</Button>
          <Button onClick={() => leaveTo(onEmpty)}>{say('Start empty')}</Button>
          <Button onClick={() => leaveTo(onExamples)}>{say('Examples')}</Button>
        </div>
        <IconButton label={say('Dismiss')} onClick={() => leaveTo(() => setIsDismissed(true))}>
          <Icon name="close" />
        </IconButton>
      </section>
    </>
  )
}

/** The button that has the focus may go away with the strip, now or when a dialog closes. */
function leaveTo(next: () => void) {
  focusOnWork()
  next()
}

function focusOnWork() {
  document.querySelector<HTMLElement>('main [role=tab][aria-selected=true]')?.focus()
}

function remember() {
  try {
    localStorage.setItem(FIRST_VISIT_KEY, 'over')
  } catch {
    // Without storage each visit is the first.
  }
}
