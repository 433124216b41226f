'use client'

import { useRef, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { useSay } from '@/components/words/use-say'
import { EXPORT_FORMATS } from '@/lib/export/formats'
import type { ExportFormat } from '@/lib/export/exported'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { ParsedRegistries } from '@/lib/registries/model'
import type { Say } from '@/lib/words/say'
import { FormatView } from './format-view'

interface ExportDialogProps {
  readonly parsed: ParsedRegistries
  readonly options: NodeOptions
  readonly onClose: () => void
}

/** The file in the formats of other tools: the list, and what one of them looks like. Open as soon as it is mounted. */
export function ExportDialog({ parsed, options, onClose }: ExportDialogProps) {
  const say = useSay()
  const dialog = useRef<HTMLDialogElement>(null)
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(EXPORT_FORMATS[0]?.id ?? '')
  const found = EXPORT_FORMATS.filter((format) => matches(format, words, say))
  const format = found.find(({ id }) => id === chosen) ?? found[0]
  return (
    <Dialog
      ref={dialog}
      title={say('Export to…')}
      onClose={onClose}
      className="h-[min(46rem,calc(100dvh-2rem))] w-[min(68rem,calc(100vw-2rem))]"
      beside={
        <input
          type="search"
          aria-label={say('Search the formats')}
          placeholder="ansible, secret, rke2…"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          data-own-undo
          className="h-8 w-24 min-w-0 min-[24rem]:w-36 sm:w-56 rounded-lg border border-line-strong bg-page px-2.5 text-[13px]"
        />
      }
    >
      <div
        lang={say.tag}
        className="list-and-view grid min-h-0 flex-1 grid-rows-[9.5rem_minmax(0,1fr)] border-t border-line sm:grid-cols-[17rem_minmax(0,1fr)] sm:grid-rows-1"
      >
        <ul aria-label={say('Formats')} className="overflow-auto border-line p-2 max-sm:border-b sm:border-r">
          {found.map(({ id, title }) => (
            <li key={id}>
              <button
                type="button"
                aria-pressed={id === format?.id}
                onClick={() => setChosen(id)}
                className={`w-full rounded-lg px-2.5 py-1.5 text-left text-[13.5px] ${id === format?.id ? 'bg-accent-soft font-semibold text-accent' : 'hover:bg-soft'}`}
              >
                {say(title)}
              </button>
            </li>
          ))}
          {found.length === 0 && <li className="p-3 text-[13px] text-muted">{say('No format is called that.')}</li>}
        </ul>
        {format !== undefined && <FormatView key={format.id} format={format} parsed={parsed} options={options} />}
      </div>
    </Dialog>
  )
}

/** In English or as it is shown. */
function matches({ title, help, only }: ExportFormat, search: string, say: Say): boolean {
  const all = [title, help, say(title), say(help), only ?? 'k3s rke2'].join(' ').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
