import { useEffect, useState, type KeyboardEvent } from 'react'
import { explainText } from '@/components/errors/explain-text'
import { GuideLink } from '@/components/reference/guide-link'
import { useSay } from '@/components/words/use-say'
import { imageNameFault } from '@/lib/suggest/name-fault'
import { readImageName } from '@/lib/suggest/image-name'
import { suggestNames, type NameOrigin, type SuggestedName } from '@/lib/suggest/image-names'
import { visibleText } from '@/lib/text/visible-text'
import { sayingIn } from '@/lib/words/saying'
import type { ImageFieldProps, ListState } from './image-field-props'
import { ImageOffer } from './image-offer'
import { recallImages, rememberImage } from './recent-images'

export { readImageName, rememberImage }

/* SAID */
const ORIGINS: Readonly<Record<NameOrigin, string>> = {
  file: 'registry in this file',
  list: 'image list',
  recent: 'used before',
  example: 'example',
}
const OF_EARLIER = { file: 'registry in its last good text' } as const
/* END */

/** Of containerd's text. A name can be as long as one pastes it. */
const REASON_MAX = 120

interface Keys {
  /** Null while it is closed. */
  readonly list: ListState | null
  readonly options: readonly SuggestedName[]
  readonly setList: (list: ListState | null) => void
  readonly choose: (name: string) => void
}

/** What the list has; empty when nothing fits, or what is typed is already one of its names. */
export function optionsOf({ registries, images }: ImageFieldProps, { words }: ListState): readonly SuggestedName[] {
  const options = suggestNames({ registries, images, recent: recallImages() }, words ?? '')
  return options.some(({ name }) => name === words?.trim()) ? [] : options
}

/** Arrows move through the list and open it, Enter takes the marked one, Escape closes. */
export function onKey(event: KeyboardEvent, { list, options, setList, choose }: Keys) {
  const isOpen = list !== null && options.length > 0
  const active = list?.active ?? -1
  if (event.nativeEvent.isComposing) return
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    const step = event.key === 'ArrowDown' ? 1 : -1
    if (!isOpen) setList({ words: null, active: event.altKey ? -1 : step === 1 ? 0 : -1 })
    else if (event.altKey && step === -1) setList(null)
    // One place more than options: the field itself.
    else {
      const places = options.length + 1
      setList({ ...list, active: ((active + 1 + step + places) % places) - 1 })
    }
  } else if (isOpen && event.key === 'Enter') {
    event.preventDefault()
    const option = options[active]
    if (option === undefined) setList(null)
    else choose(option.name)
  } else if (isOpen && event.key === 'Escape') {
    event.preventDefault()
    event.stopPropagation()
    setList(null)
  }
}

/** No name of an image is longer, or has spaces. */
const NAME_MAX = 600

/** What is pasted into the field: errors of pulls are explained, and the field has its image again. */
export function onPaste(text: string, putBack: () => void) {
  if (text.length < NAME_MAX && !/\S\s+\S/.test(text)) return
  void import('@/components/errors/pasted-errors').then(({ explainPasted }) => explainPasted(text, putBack))
}

interface ImageHelpProps extends ImageFieldProps {
  readonly options: readonly SuggestedName[]
  readonly active: number
  readonly onChoose: (name: string) => void
}

/** Below the field: the list, what is wrong with the name, and an image of a file that was opened. */
export function ImageHelp({ options, active, onChoose, ...field }: ImageHelpProps) {
  const { image, problem, opened } = field
  return (
    <>
      {options.length > 0 && <Options options={options} active={active} onChoose={onChoose} {...field} />}
      {problem !== null && image !== '' && <Fault image={image} problem={problem} onChoose={onChoose} />}
      {opened !== null && opened.image === undefined && field.registries !== null && !field.isRejected && (
        <ImageOffer key={opened.text} image={image} registries={field.registries} onChoose={onChoose} />
      )}
    </>
  )
}

function Options({ options, active, onChoose, registries, isRejected }: ImageHelpProps) {
  const say = useSay()
  const origins = { ...ORIGINS, ...(isRejected && OF_EARLIER) }
  return (
    <div
      role="presentation"
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      className="absolute inset-x-3 top-[3.4rem] z-20 max-h-[min(20rem,50dvh)] overflow-auto rounded-lg border border-line-strong bg-panel p-1 shadow-lg"
    >
      {isRejected && (
        <p role="status" className="px-2 py-1 text-[12.5px] text-warn">
          {registries === null
            ? say('The file cannot be read, so none of its images are here.')
            : say('The file cannot be read: what is of it here is of its last text that could be.')}
        </p>
      )}
      <div id="image-options" role="listbox" aria-label={say('Suggested images')} tabIndex={-1}>
        {options.map(({ name, origin }, index) => (
          <button
            type="button"
            key={name}
            id={`image-option-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            ref={index === active ? scrollToIt : undefined}
            onClick={() => onChoose(name)}
            className={`flex w-full text-left min-h-8 cursor-pointer flex-wrap items-center gap-x-3 rounded-md px-2 py-1 ${index === active ? 'bg-accent-soft outline-2 -outline-offset-2 outline-accent' : 'hover:bg-soft'}`}
          >
            <span className="min-w-0 font-mono text-[13px] [overflow-wrap:anywhere]">{visibleText(name)}</span>{' '}
            <span className="ml-auto text-xs text-muted">{say(origins[origin])}</span>
          </button>
        ))}
      </div>
    </div>
  )
}

function scrollToIt(option: HTMLElement | null) {
  option?.scrollIntoView({ block: 'nearest' })
}

function Fault({
  image,
  problem,
  onChoose,
}: Pick<ImageHelpProps, 'image' | 'onChoose'> & { readonly problem: string }) {
  const say = useSay()
  const { found } = readImageName(image)
  const isErrors = useIsErrors(image)
  return (
    <div className="mt-1.5 px-1 text-[12.5px]">
      <p id="image-problem" role="status" className="text-error [overflow-wrap:anywhere]">
        <code className="font-mono">{shortened(problem)}</code>
        <br />
        {sayingIn(say, imageNameFault(image))}
      </p>
      <div className="mt-1 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <GuideLink to="names" about={say('Image')} />
        {found !== null && (
          <button
            type="button"
            onClick={() => onChoose(found)}
            className="text-left font-semibold text-accent underline underline-offset-2 [overflow-wrap:anywhere]"
          >
            {say('Use {name}', { name: found })}
          </button>
        )}
        {isErrors && (
          <button
            type="button"
            onClick={() => {
              explainText(image)
              onChoose(found ?? '')
            }}
            className="text-left font-semibold text-accent underline underline-offset-2"
          >
            {say('Explain this error')}
          </button>
        )}
      </div>
    </div>
  )
}

/** True once it is known that what was pasted is an error of a pull, and not a name. */
function useIsErrors(image: string): boolean {
  const [errors, setErrors] = useState('')
  useEffect(() => {
    let isOver = false
    void import('@/lib/errors/looks-like-errors').then(({ looksLikeErrors }) => {
      if (!isOver && looksLikeErrors(image)) setErrors(image)
    })
    return () => {
      isOver = true
    }
  }, [image])
  return errors === image && image !== ''
}

/** Without the middle: the reason comes last. */
function shortened(text: string): string {
  const half = REASON_MAX / 2
  return visibleText(text.length > REASON_MAX ? `${text.slice(0, half)}…${text.slice(-half)}` : text)
}
