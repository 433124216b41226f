'use client'

import { useId, useRef } from 'react'
import { siteAddress } from '@/components/site/site-address'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useSay } from '@/components/words/use-say'
import type { SchemaLine } from './schema-line'

interface DownloadOptionsProps {
  readonly value: SchemaLine
  readonly onChange: (value: SchemaLine) => void
  /** Asks for another format. */
  readonly onExport: () => void
  /** Asks for the steps for the nodes. */
  readonly onDeploy: () => void
  readonly onClose: () => void
}

/** What may be added to the saved file: nothing, unless it is asked for. Open as soon as it is mounted. */
export function DownloadOptions({ value, onChange, onExport, onDeploy, onClose }: DownloadOptionsProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const say = useSay()
  return (
    <Dialog ref={dialog} title={say('Download options')} onClose={onClose} className="w-[min(32rem,calc(100vw-2rem))]">
      <div className="min-h-0 overflow-auto px-5 pb-5">
        <label className="flex gap-2.5 text-[13.5px]">
          <input
            type="checkbox"
            checked={value.isIncluded}
            onChange={(event) => onChange({ ...value, isIncluded: event.target.checked })}
            className="mt-0.5 size-4 accent-[var(--accent)]"
          />
          <span>
            {say('Add the schema line')}
            <span className="block text-[12.5px] text-muted">
              {say(
                'Editors with a YAML language server then complete and check the file. The node reads it as a comment.',
              )}
            </span>
          </span>
        </label>
        <label htmlFor={id} className="mt-4 block text-[12.5px] text-muted">
          {say('Path or URL of the schema')}
        </label>
        <input
          id={id}
          value={value.path}
          disabled={!value.isIncluded}
          onChange={(event) => onChange({ ...value, path: event.target.value })}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          data-own-undo
          className="mt-1 h-9 w-full rounded-lg border border-line-strong bg-page px-2.5 font-mono text-[13px] disabled:opacity-50"
        />
        <p className="mt-2 text-[12.5px] text-muted">
          {say('Save the schema beside the file:')}{' '}
          <a
            href={siteAddress('/registries.schema.json')}
            download
            className="text-accent underline underline-offset-2"
          >
            registries.schema.json
          </a>
        </p>
        <p className="mt-5 flex flex-wrap gap-2 border-t border-line pt-4">
          <Button onClick={onExport}>{say('Export to another format…')}</Button>
          <Button
            onClick={() => {
              dialog.current?.close()
              onDeploy()
            }}
          >
            {say('How to roll it out')}
          </Button>
        </p>
      </div>
    </Dialog>
  )
}
