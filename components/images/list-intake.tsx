import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { DropArea, FileButton } from '@/components/ui/file-intake'
import { Icon } from '@/components/ui/icon'
import { useSay } from '@/components/words/use-say'
import type { ImageList } from '@/lib/images/image-list'
import { releaseList } from '@/lib/images/release-list'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { visibleText } from '@/lib/text/visible-text'
import { IMAGES_MAX, RULED_IMAGES_MAX } from '@/lib/workspace/images-max'
import { useList } from './use-list'

interface ListIntakeProps {
  /** Of the node, whose own images are in a list of its release. */
  readonly options: Pick<NodeOptions, 'release' | 'distribution'>
  readonly images: readonly string[]
  readonly onImages: (names: readonly string[]) => void
}

/** So much at once is pasted, and not typed. */
const PASTED_MIN = 30
const SHOWN_MAX = 5
const COMMAND = 'kubectl get pods -A -o json'

/** Where lists and manifests are pasted, dropped or opened. */
export function ListIntake({ options, images, onImages }: ListIntakeProps) {
  const say = useSay()
  const field = useId()
  const released = releaseList(options)
  const [text, setText] = useState('')
  const { list, isReading, failed, readTexts, readFiles } = useList(onImages)
  const read = (next: string) => void readTexts([{ name: say('the pasted text'), text: next }])
  const open = (files: readonly File[]) => void readFiles(files)
  return (
    <DropArea onFiles={open}>
      <label htmlFor={field} className="mt-1 block text-[13px] text-muted">
        {say(
          'Paste, drop or open what names them: k3s-images.txt, manifests, Helm values, compose files, tables of docker or crictl, the answer of kubectl. Several files at once.',
        )}
      </label>
      <textarea
        id={field}
        value={text}
        rows={images.length === 0 ? 6 : 2}
        spellCheck={false}
        autoComplete="off"
        translate="no"
        data-own-undo
        placeholder={`docker.io/library/nginx:1.27\nquay.io/cilium/cilium:v1.18.1`}
        onChange={({ target: { value } }) => {
          setText(value)
          if (Math.abs(value.length - text.length) > PASTED_MIN) read(value)
        }}
        className="mt-2 block w-full resize-y rounded-lg border border-line-strong bg-page p-2.5 font-mono text-[12.5px] text-ink placeholder:text-muted/70"
      />
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Button look="primary" disabled={text.trim() === ''} onClick={() => read(text)}>
          {say('Read the list')}
        </Button>
        <FileButton label={say('Lists of images')} isMultiple onFiles={open}>
          <Icon name="open" size={14} /> {say('Open lists…')}
        </FileButton>
        {images.length > 0 && (
          <Button
            onClick={() => {
              setText('')
              onImages([])
            }}
          >
            {say('Clear the list')}
          </Button>
        )}
        <code translate="no" className="min-w-0 overflow-x-auto text-[12px] whitespace-nowrap text-muted">
          {COMMAND}
        </code>
        <a
          href={released.url}
          target="_blank"
          rel="noreferrer"
          className="text-[12.5px] text-accent underline underline-offset-2"
        >
          {say('{name} of {release}', { name: released.name, release: released.release })}
        </a>
      </div>
      <div role="status" className="mt-2 text-[13px] text-muted empty:hidden">
        {isReading && say('Reading…')}
        {failed === 'too-large' && say('Nothing was read: together the files are larger than 64 MiB.')}
        {failed === 'not-read' && say('Nothing was read: it takes too long here.')}
        {list !== null && !isReading && <LeftOut list={list} />}
        {images.length > RULED_IMAGES_MAX && (
          <p>{say('The rules under Problems look at the first {count}.', { count: RULED_IMAGES_MAX })}</p>
        )}
      </div>
    </DropArea>
  )
}

/** What was not taken of a list, and why. */
function LeftOut({ list: { images, invalid, skipped } }: { readonly list: ImageList }) {
  const say = useSay()
  const open = images.filter(({ isTagOpen }) => isTagOpen).length
  const guessed = images.filter(({ isGuess }) => isGuess).length
  const lines = [
    ...(images.length > IMAGES_MAX ? [say('Only the first {count} images are kept.', { count: IMAGES_MAX })] : []),
    ...skipped.map(({ text, why, count }) => {
      const name = visibleText(text)
      if (why === 'broken')
        return say(
          '{text}: documents that are neither YAML nor JSON, of which only lines with image: were read: {count}',
          { text: name, count },
        )
      if (why === 'no-images') return say('{text}: no image found', { text: name })
      return why === 'too-long'
        ? say('{text}: too long, not read', { text: name })
        : say('More images than are kept: {count} left out', { count })
    }),
    ...invalid.slice(0, SHOWN_MAX).map(({ name: written, problem }) => {
      const name = visibleText(written).slice(0, 200)
      if (problem === 'word') return say('One of several words of a line, without registry and tag: {name}', { name })
      return problem === 'template'
        ? say('Not an image name yet, a template fills it in: {name}', { name })
        : say('Not an image name: {name}', { name })
    }),
    ...(invalid.length > SHOWN_MAX
      ? [say('{count} more are no image names', { count: invalid.length - SHOWN_MAX })]
      : []),
    ...(open > 0 ? [say('Without a tag, which the chart adds: {count}', { count: open })] : []),
    ...(guessed > 0 ? [say('Found in arguments and variables only: {count}', { count: guessed })] : []),
  ]
  return (
    <>
      <p>
        {images.length === 1 ? say('1 image was found.') : say('{count} images were found.', { count: images.length })}
      </p>
      <ul className="list-disc pl-5">
        {lines.map((line, at) => (
          <li key={at} className="[overflow-wrap:anywhere]">
            {line}
          </li>
        ))}
      </ul>
    </>
  )
}
