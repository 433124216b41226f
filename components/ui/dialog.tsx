'use client'

import { useId, useLayoutEffect, type ReactNode, type RefObject } from 'react'
import { useSay } from '@/components/words/use-say'
import { IconButton } from './button'
import { countOpenedDialog } from './opened-dialogs'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  /** Its size. */
  readonly className: string
  /** Shown next to the title. */
  readonly beside?: ReactNode
  /** Its `close` returns the focus, and then calls `onClose`. */
  readonly ref: RefObject<HTMLDialogElement | null>
  readonly children: ReactNode
}

/** A modal dialog that is open as soon as it is mounted. Children longer than the screen have to scroll themselves. */
export function Dialog({ title, onClose, className, beside, ref, children }: DialogProps) {
  const id = useId()
  const say = useSay()
  useLayoutEffect(() => {
    ref.current?.showModal()
    countOpenedDialog()
  }, [ref])
  return (
    <dialog
      ref={ref}
      lang={say.tag}
      aria-labelledby={id}
      onClose={onClose}
      className={`m-auto max-h-[calc(100dvh-2rem)] flex-col overflow-hidden rounded-2xl border border-line bg-panel p-0 text-ink shadow-2xl open:flex ${className}`}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-5 pt-4 pb-3">
        <h2 id={id} className="mr-auto shrink-0 text-base font-semibold">
          {title}
        </h2>
        {beside}
        <IconButton label={say('Close')} onClick={() => ref.current?.close()}>
          ✕
        </IconButton>
      </div>
      {children}
    </dialog>
  )
}
