'use client'

import { useRef, type Dispatch } from 'react'
import type { DialogName } from '@/components/dashboard/dialog-name'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { ReferenceLinks } from '@/components/reference/reference-links'
import { useSay } from '@/components/words/use-say'
import type { History } from '@/lib/workspace/history'
import type { Action } from '@/lib/workspace/reduce'
import { LanguageSwitch } from './language-switch'
import { ThemeSwitch } from './theme-switch'

interface MoreSheetProps {
  readonly history: History
  readonly dispatch: Dispatch<Action>
  readonly onDialog: (name: DialogName) => void
  readonly onClose: () => void
}

/** What a narrow screen has no room for in its head. */
export function MoreSheet({ history, dispatch, onDialog, onClose }: MoreSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const say = useSay()
  return (
    <Dialog ref={dialog} title={say('More')} onClose={onClose} className="w-[min(22rem,calc(100vw-1rem))]">
      <div className="grid grid-cols-2 gap-2 overflow-auto px-5 pb-5">
        <Button disabled={history.past.length === 0} onClick={() => dispatch({ type: 'undo' })} className="h-10!">
          <Icon name="undo" /> {say('Undo')}
        </Button>
        <Button disabled={history.future.length === 0} onClick={() => dispatch({ type: 'redo' })} className="h-10!">
          <Icon name="redo" /> {say('Redo')}
        </Button>
        <Button onClick={() => onDialog('share')} className="h-10!">
          <Icon name="share" /> {say('Share')}
        </Button>
        <Button onClick={() => onDialog('download')} className="h-10!">
          <Icon name="download" /> {say('Download options')}
        </Button>
        <Button onClick={() => onDialog('examples')} className="h-10!">
          {say('Examples')}
        </Button>
        <Button onClick={() => onDialog('palette')} className="h-10!">
          {say('Commands')}
        </Button>
        <span className="col-span-2 flex items-center gap-2 text-[13.5px]">
          <ThemeSwitch /> {say('Theme')}
          <span className="ml-auto">
            <LanguageSwitch />
          </span>
        </span>
        <ReferenceLinks className="col-span-2 flex flex-wrap gap-x-5 border-t border-line pt-2 text-[13.5px] text-muted" />
      </div>
    </Dialog>
  )
}
