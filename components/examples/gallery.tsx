'use client'

import { useMemo, useRef, useState } from 'react'
import { ExampleView } from '@/components/rules/example-view'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { visibleText } from '@/lib/text/visible-text'
import { analyze } from '@/lib/analyze'
import { engines } from '@/lib/containerd/engines'
import { mergeInto } from '@/lib/examples/merge'
import type { Preset } from '@/lib/examples/preset'
import { PRESETS } from '@/lib/examples/presets'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Change } from '@/lib/edit/change'
import type { ParsedRegistries } from '@/lib/registries/model'
import { parseRegistries } from '@/lib/registries/parse'

interface GalleryProps {
  readonly parsed: ParsedRegistries
  readonly options: NodeOptions
  /** True while there is nothing of the person's own that would be replaced. */
  readonly isUntouched: boolean
  readonly onOpen: (file: {
    readonly text: string
    readonly fileName: null
    readonly options: NodeOptions
    readonly image: string
  }) => void
  readonly onMerge: (changes: readonly Change[]) => void
  readonly onClose: () => void
}

/** Files for common situations: to look at, to start from, or to add to one's own. */
export function Gallery({ parsed, options, isUntouched, onOpen, onMerge, onClose }: GalleryProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const close = () => dialog.current?.close()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(PRESETS[0]?.id ?? '')
  const found = PRESETS.filter((preset) => matches(preset, words))
  const preset = found.find(({ id }) => id === chosen) ?? found[0]
  return (
    <Dialog
      ref={dialog}
      title="Examples"
      onClose={onClose}
      className="h-[min(44rem,calc(100dvh-2rem))] w-[min(62rem,calc(100vw-2rem))]"
      beside={
        <input
          type="search"
          aria-label="Search the examples"
          placeholder="harbor, air gap, wildcard…"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          data-own-undo
          className="h-8 w-56 min-w-0 rounded-lg border border-line-strong bg-page px-2.5 text-[13px]"
        />
      }
    >
      <div className="list-and-view grid min-h-0 flex-1 border-t border-line grid-rows-[minmax(6rem,2fr)_3fr] sm:grid-cols-[17rem_minmax(0,1fr)] sm:grid-rows-1">
        <ul aria-label="Examples" className="overflow-auto border-line p-2 max-sm:border-b sm:border-r">
          {found.map(({ id, title }) => (
            <li key={id}>
              <button
                type="button"
                aria-pressed={id === preset?.id}
                onClick={() => setChosen(id)}
                className={`w-full rounded-lg px-2.5 py-1.5 text-left text-[13.5px] ${id === preset?.id ? 'bg-accent-soft font-semibold text-accent' : 'hover:bg-soft'}`}
              >
                {title}
              </button>
            </li>
          ))}
          {found.length === 0 && <li className="p-3 text-[13px] text-muted">No example is about that.</li>}
        </ul>
        {preset !== undefined && (
          <Shown
            key={preset.id}
            preset={preset}
            parsed={parsed}
            options={options}
            isUntouched={isUntouched}
            onOpen={onOpen}
            onMerge={onMerge}
            onDone={close}
          />
        )}
      </div>
    </Dialog>
  )
}

function matches({ title, help, words, text }: Preset, search: string): boolean {
  const all = [title, help, ...words, text].join(' ').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}

interface ShownProps extends Pick<GalleryProps, 'parsed' | 'options' | 'isUntouched' | 'onOpen' | 'onMerge'> {
  readonly preset: Preset
  readonly onDone: () => void
}

function Shown({ preset, parsed, options, isUntouched, onOpen, onMerge, onDone }: ShownProps) {
  const [isAsking, setAsking] = useState(false)
  const own = useMemo(
    () => ({ ...options, disableDefaultRegistryEndpoint: false, embeddedRegistry: false, ...preset.options }),
    [options, preset],
  )
  const plan = useMemo(
    () => analyze({ text: preset.text, image: preset.image, options: own }, engines).plan,
    [preset, own],
  )
  const merge = useMemo(() => mergeInto(parsed.registries, parseRegistries(preset.text).registries), [parsed, preset])
  const open = () => {
    onOpen({ text: preset.text, fileName: null, options: own, image: preset.image })
    onDone()
  }
  return (
    <div className="flex min-h-0 min-w-0 flex-col">
      <div className="min-h-0 flex-1 overflow-auto p-4">
        <p className="mb-3 text-[13.5px]">{preset.help}</p>
        <ExampleView label={preset.title} text={preset.text} findings={[]} />
        <p className="mt-3 text-[12.5px] text-muted">
          What a pull of <code className="font-mono">{preset.image}</code> asks
          {own.embeddedRegistry || own.disableDefaultRegistryEndpoint ? ', with the flags that belong to it' : ''}
        </p>
        <ol
          aria-label="Plan of the example"
          className="mt-1 grid list-decimal gap-0.5 pl-5 font-mono text-[12px] text-muted"
        >
          {plan.attempts.map(({ url }) => (
            <li key={url} className="[overflow-wrap:anywhere]">
              {visibleText(url)}
            </li>
          ))}
        </ol>
      </div>
      <div className="flex flex-wrap items-center gap-2 border-t border-line px-4 py-3">
        {isAsking ? (
          <>
            <p className="text-[13px]">It replaces what you wrote; undo brings that back.</p>
            <Button look="primary" onClick={open}>
              Replace mine
            </Button>
            <Button onClick={() => setAsking(false)}>Not now</Button>
          </>
        ) : (
          <>
            <Button look="primary" onClick={() => (isUntouched ? open() : setAsking(true))}>
              Open it
            </Button>
            <Button
              disabled={merge.changes.length === 0}
              onClick={() => {
                onMerge(merge.changes)
                onDone()
              }}
            >
              <Icon name="plus" size={14} /> Add it to mine
            </Button>
            {merge.skipped.length > 0 && (
              <span className="text-[12.5px] text-muted [overflow-wrap:anywhere]">
                {visibleText(merge.skipped.join(', '))} {merge.skipped.length === 1 ? 'is' : 'are'} in your file already
                and would stay as {merge.skipped.length === 1 ? 'it is' : 'they are'}.
              </span>
            )}
          </>
        )}
      </div>
    </div>
  )
}
