import { useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import { UnknownRelease } from './unknown-release'
import type { ReadLinkState } from '@/lib/share/fragment'
import type { ReadLink } from './use-link'

interface LinkOfferProps {
  readonly link: ReadLink
  /** Nothing was written yet that could be lost. */
  readonly isUntouched: boolean
  readonly onOpen: (state: ReadLinkState) => void
  readonly onDismiss: () => void
}

/** A link was opened: it is asked for where somebody's own text would go. Undo brings that back in any case. */
export function LinkOffer({ link, isUntouched, onOpen, onDismiss }: LinkOfferProps) {
  const say = useSay()
  const state = 'state' in link ? link.state : null
  useEffect(() => {
    if (state !== null && isUntouched) onOpen(state)
  }, [state, isUntouched, onOpen])
  if ('error' in link) {
    return (
      <p
        lang={say.tag}
        role="alert"
        className="flex flex-wrap items-center gap-3 bg-warn-soft px-4 py-2 text-[13px] text-warn"
      >
        {say(link.error)}
        {say.gap}
        {say('What you were writing is as it was.')}
        <Button onClick={onDismiss}>{say('Dismiss')}</Button>
      </p>
    )
  }
  if ('opened' in link)
    return (
      <p
        lang={say.tag}
        role="alert"
        className="flex flex-wrap items-center gap-3 bg-warn-soft px-4 py-2 text-[13px] text-warn"
      >
        <UnknownRelease state={link.opened} /> <Button onClick={onDismiss}>{say('Dismiss')}</Button>
      </p>
    )
  if (isUntouched) return null
  return (
    <p
      lang={say.tag}
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-1.5 bg-accent-soft px-4 py-2 text-[13px]"
    >
      {link.state.image === ''
        ? say('The link holds another file, for no image.')
        : say('The link holds another file, for {image}.', { image: visibleText(link.state.image) })}
      <Button look="primary" onClick={() => onOpen(link.state)}>
        {say('Open it')}
      </Button>
      <Button onClick={onDismiss}>{say('Keep mine')}</Button>
      <span className="text-muted">{say('Undo brings yours back.')}</span>
    </p>
  )
}
