'use client'

import { useEffect, useRef, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { useSay } from '@/components/words/use-say'
import type { Say } from '@/lib/words/say'
import { Keys } from './keys'
import { isQuestionMarkOff, setQuestionMark } from './question-mark'

type Section = readonly [where: string, rows: readonly (readonly [keys: string, what: string])[]]

const shortcutsIn = (say: Say): readonly Section[] => [
  [
    say('Everywhere'),
    [
      ['Mod+K', say('Find a command')],
      ['?', say('This list; not while writing')],
      ['Mod+S', say('Download')],
      ['Mod+Z', say('Undo')],
      ['Mod+Y', say('Redo')],
      ['Esc', say('Close a dialog')],
    ],
  ],
  [
    say('Tabs and lists'),
    [
      ['←', say('Tab before')],
      ['→', say('Next tab')],
      ['Alt+↑', say('Move an endpoint or a rewrite up')],
      ['Alt+↓', say('Move it down')],
    ],
  ],
  [
    say('In the YAML'),
    [
      ['Mod+Space', say('What can be written here')],
      ['Mod+.', say('Fixes of a problem')],
      ['F8', say('Next problem')],
      ['Mod+F', say('Find')],
      ['Mod+/', say('Comment a line, or take the comment off')],
      ['Esc', say('Then Tab leaves the editor')],
    ],
  ],
]

interface ShortcutsProps {
  /** The question mark was pressed, which may be switched off. */
  readonly isByQuestionMark: boolean
  readonly onClose: () => void
}

/** The keys that do something here. */
export function Shortcuts({ isByQuestionMark, onClose }: ShortcutsProps) {
  const [isUnasked] = useState(() => isByQuestionMark && isQuestionMarkOff())
  useEffect(() => {
    if (isUnasked) onClose()
  }, [isUnasked, onClose])
  return isUnasked ? null : <ShortcutList onClose={onClose} />
}

function ShortcutList({ onClose }: Pick<ShortcutsProps, 'onClose'>) {
  const say = useSay()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOn, setIsOn] = useState(() => !isQuestionMarkOff())
  return (
    <Dialog
      ref={dialog}
      title={say('Keyboard shortcuts')}
      onClose={onClose}
      className="w-[min(30rem,calc(100vw-1rem))]"
    >
      <div className="min-h-0 overflow-auto px-5 pb-5 text-[13.5px]">
        {shortcutsIn(say).map(([where, rows]) => (
          <section key={where} aria-label={where} className="mt-3 first:mt-0">
            <h3 className="mb-1 font-semibold">{where}</h3>
            <dl className="grid grid-cols-[8.5rem_1fr] gap-x-3 gap-y-1.5">
              {rows.map(([keys, what]) => (
                <div key={what} className="contents">
                  <dt>
                    <Keys keys={keys} />
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <label className="mt-4 flex items-center gap-2">
          <input
            type="checkbox"
            checked={isOn}
            onChange={({ target: { checked } }) => {
              setQuestionMark(checked)
              setIsOn(checked)
            }}
          />
          {say('The key ? opens this list')}
        </label>
      </div>
    </Dialog>
  )
}
