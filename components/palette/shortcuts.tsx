'use client'

import { useRef } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Keys } from './keys'

const SHORTCUTS: readonly (readonly [where: string, rows: readonly (readonly [keys: string, what: string])[]])[] = [
  [
    'Everywhere',
    [
      ['Mod+K', 'Find a command'],
      ['?', 'This list; not while writing'],
      ['Mod+S', 'Download'],
      ['Mod+Z', 'Undo'],
      ['Mod+Y', 'Redo'],
      ['Esc', 'Close a dialog'],
    ],
  ],
  [
    'Tabs and lists',
    [
      ['←', 'Tab before'],
      ['→', 'Next tab'],
      ['Alt+↑', 'Move an endpoint or a rewrite up'],
      ['Alt+↓', 'Move it down'],
    ],
  ],
  [
    'In the YAML',
    [
      ['Mod+Space', 'What can be written here'],
      ['Mod+.', 'Fixes of a problem'],
      ['F8', 'Next problem'],
      ['Mod+F', 'Find'],
      ['Mod+/', 'Comment a line, or take the comment off'],
      ['Esc', 'Then Tab leaves the editor'],
    ],
  ],
]

/** The keys that do something here. */
export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <Dialog ref={dialog} title="Keyboard shortcuts" onClose={onClose} className="w-[min(30rem,calc(100vw-1rem))]">
      <div className="min-h-0 overflow-auto px-5 pb-5 text-[13.5px]">
        {SHORTCUTS.map(([where, rows]) => (
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
      </div>
    </Dialog>
  )
}
