'use client'

import { useEffect, useRef, useState } from 'react'
import { tip } from '@/components/ui/tip'
import { useSay } from '@/components/words/use-say'
import { chunk } from '@/components/late/late'
import { WRITES } from '@/components/ui/held-input'
import type { ImageFieldProps, ListState } from './image-field-props'

type Help = Awaited<ReturnType<typeof chunk<'panes'>>>['imageHelp']

const WHOLE_LIST: ListState = { words: null, active: -1 }

/** The name of the image to plan for. What it suggests, takes off and says of a name loads after the page can be used. */
export function ImageField(props: ImageFieldProps) {
  const { image, problem, onChange } = props
  const say = useSay()
  const [help, setHelp] = useState<Help | null>(null)
  useEffect(
    () =>
      void chunk('panes').then(
        ({ imageHelp }) => setHelp(imageHelp),
        () => undefined,
      ),
    [],
  )
  // As typed, with what is taken off, until the field is left.
  const [typed, setTyped] = useState({ text: '', image: '' })
  const [list, setList] = useState<ListState | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const options = list === null ? [] : (help?.optionsOf(props, list) ?? [])
  const ask = (text: string, next: ListState | null) => {
    const name = help?.readImageName(text).name ?? text
    setTyped({ text, image: name })
    if (name !== image) onChange(name)
    setList(next)
  }
  const invalid = problem !== null && image !== ''
  return (
    <div className="relative px-3 py-0.5 sm:py-2.5">
      <label
        className={`flex h-10 items-center gap-2.5 rounded-lg border bg-panel pl-3 focus-within:outline-2 focus-within:outline-accent ${invalid ? 'border-error' : 'border-line-strong'}`}
      >
        <span
          className="text-xs text-muted"
          {...tip(say('The image name as a pod would write it. The plan below is made for it.'))}
        >
          {say('Image')}
        </span>
        <input
          ref={input}
          role="combobox"
          aria-label={say('Image')}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={options.length > 0 ? 'image-options' : undefined}
          aria-activedescendant={options[list?.active ?? -1] && `image-option-${list?.active}`}
          aria-invalid={invalid}
          aria-describedby={invalid ? 'image-problem' : undefined}
          value={typed.image === image ? typed.text : image}
          placeholder={say('Type an image name')}
          onChange={({ target: { value } }) => ask(value, { words: value, active: -1 })}
          onPaste={({ clipboardData }) =>
            help?.onPaste(clipboardData.getData('text/plain'), () => {
              setTyped({ text: image, image })
              onChange(image)
              setList(null)
            })
          }
          onClick={() => setList(WHOLE_LIST)}
          onKeyDown={(event) => help?.onKey(event, { list, options, setList, choose: (name) => ask(name, null) })}
          onBlur={() => {
            ask(image, null)
            if (!invalid) help?.rememberImage(image)
          }}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          data-own-undo
          {...WRITES}
          className="h-full min-w-0 flex-1 rounded-r-lg bg-transparent pr-2 font-mono text-[13.5px] outline-none"
        />
      </label>
      {help !== null && (
        <help.ImageHelp
          {...props}
          options={options}
          active={list?.active ?? -1}
          onChoose={(name) => {
            ask(name, null)
            input.current?.focus()
          }}
        />
      )}
    </div>
  )
}
