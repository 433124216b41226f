'use client'

import { useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Draft } from '@/lib/workspace/draft'
import type { WorkspaceState } from '@/lib/workspace/reduce'
import { forgetDocument, isKept, keep, keptDocuments, saveDraft, type KeptDocument } from './store'

interface KeptDocumentsProps {
  readonly state: WorkspaceState
  readonly onOpen: (draft: Draft) => void
}

/** Files of other days and other tabs, if the person wants them to be kept. */
export function KeptDocuments({ state, onOpen }: KeptDocumentsProps) {
  const say = useSay()
  const [documents, setDocuments] = useState(keptDocuments)
  const [isOn, setOn] = useState(isKept)
  const change = (wanted: boolean) => {
    keep(wanted)
    setOn(wanted)
    if (wanted) saveDraft(state)
  }
  return (
    <div lang={say.tag} className="mt-4 border-t border-line pt-3">
      <label className="flex gap-2 text-[13px]">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => change(event.target.checked)}
          className="mt-0.5 size-4 shrink-0 accent-[var(--accent)]"
        />
        <span>
          <Phrase
            text="Keep what I work on, on this device {limits}"
            values={{
              limits: (
                <span className="text-muted">
                  {say('without passwords and tokens. A text that cannot be read as registries.yaml is not kept.')}
                </span>
              ),
            }}
          />
        </span>
      </label>
      {documents.length > 0 && (
        <ul aria-label={say('Kept on this device')} className="mt-2 grid max-h-48 gap-1 overflow-auto">
          {documents.map((document) => (
            <li key={document.key} className="flex items-center gap-1">
              <button
                type="button"
                onClick={() => onOpen(document.draft)}
                className="min-w-0 flex-1 truncate rounded-lg px-2 py-1.5 text-left text-[13px] hover:bg-soft"
              >
                {visibleText(titleOf(document))}{' '}
                <span className="text-muted">
                  {/* In English, in the way of the person's own country. */}
                  {new Date(document.savedAtMs).toLocaleString(say.tag === 'en' ? undefined : say.tag)}
                </span>
              </button>
              <IconButton
                label={say('Forget {title}', { title: titleOf(document) })}
                onClick={() => {
                  forgetDocument(document.key)
                  setDocuments(keptDocuments())
                }}
              >
                <Icon name="trash" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The name of the file, or the registries that it is about. */
function titleOf({ draft: { fileName, text } }: KeptDocument): string {
  if (fileName !== null) return fileName
  const registries = [...text.matchAll(/^ {2}["']?([^\s"'#:][^\s"'#]*?)["']?:/gm)]
    .map((match) => match[1] ?? '')
    .slice(0, 3)
  return registries.length === 0 ? 'registries.yaml' : registries.join(', ')
}
