'use client'

import { useMemo, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useSay } from '@/components/words/use-say'
import type { Entry } from '@/lib/examples/catalogue'
import { fillRecipe, type Answers, type FilledRecipe } from '@/lib/examples/recipe'
import type { Saying } from '@/lib/words/saying'
import { FileAndPlan } from './file-and-plan'
import type { GalleryProps } from './gallery-props'
import { MergeReview } from './merge-review'
import { RecipeForm } from './recipe-form'

interface EntryViewProps extends Omit<GalleryProps, 'onClose'> {
  readonly entry: Entry
  readonly title: string
  readonly answers: Answers
  readonly onAnswers: (answers: Answers) => void
  readonly onDone: () => void
}

const NO_FAULTS: ReadonlyMap<string, Saying> = new Map()

/** One recipe with its questions, or one example, with the file and the plan; and the ways out of the gallery. */
export function EntryView(props: EntryViewProps) {
  const { entry, title, answers, options, isUntouched, onAnswers, onOpen, onMerge, onDone } = props
  const say = useSay()
  const [asks, setAsks] = useState<'nothing' | 'replace' | 'merge'>('nothing')
  const addButton = useRef<HTMLButtonElement>(null)
  const [image, setImage] = useState<string | null>(null)
  const { faults, filled } = useMemo(() => fill(entry, answers), [entry, answers])
  const [last, setLast] = useState<FilledRecipe | null>(filled)
  // While an answer is wrong, the file of the answers before stays.
  if (filled !== null && filled !== last) setLast(filled)
  const file = filled ?? last
  const own = useMemo(
    () => ({ ...options, disableDefaultRegistryEndpoint: false, embeddedRegistry: false, ...file?.options }),
    [options, file],
  )
  if (file === null) return null
  const shownImage = image ?? file.images[0] ?? ''
  const open = () => {
    onOpen({ text: file.text, fileName: null, options: own, image: shownImage })
    onDone()
  }
  if (asks === 'merge')
    return (
      <MergeReview
        {...props}
        text={file.text}
        own={own}
        onBack={() => {
          setAsks('nothing')
          requestAnimationFrame(() => addButton.current?.focus())
        }}
        onMerge={(changes) => {
          onMerge(changes)
          onDone()
        }}
      />
    )
  const help = 'recipe' in entry ? entry.recipe.help : entry.preset.help
  return (
    <>
      <div className="gallery-entry min-h-0 flex-1 overflow-auto p-4">
        <h3 tabIndex={-1} className="text-[15px] font-semibold">
          {title}
        </h3>
        <p className="mt-1 mb-4 max-w-[75ch] text-[13.5px] text-muted">{say(help)}</p>
        <div className="recipe-columns">
          {'recipe' in entry && (
            <RecipeForm recipe={entry.recipe} answers={answers} faults={faults} onAnswers={onAnswers} />
          )}
          <FileAndPlan
            title={title}
            file={file}
            options={own}
            isEarlier={filled === null}
            image={shownImage}
            onImage={setImage}
          />
        </div>
      </div>
      <div lang={say.tag} className="flex flex-wrap items-center gap-2 border-t border-line px-4 py-3">
        {asks === 'replace' ? (
          <>
            <p className="text-[13px]">{say('It replaces what you wrote; undo brings that back.')}</p>
            <Button look="primary" onClick={open}>
              {say('Replace mine')}
            </Button>
            <Button onClick={() => setAsks('nothing')}>{say('Not now')}</Button>
          </>
        ) : (
          <>
            <Button
              look="primary"
              disabled={filled === null}
              onClick={() => (isUntouched ? open() : setAsks('replace'))}
            >
              {say('Open it')}
            </Button>
            <Button ref={addButton} disabled={filled === null} onClick={() => setAsks('merge')}>
              <Icon name="plus" size={14} /> {say('Add it to mine…')}
            </Button>
            <p role="status" className="text-[13px] text-error">
              {faults.size > 0 &&
                (faults.size === 1
                  ? say('One answer is wrong.')
                  : say('{count} answers are wrong.', { count: faults.size }))}
            </p>
          </>
        )}
      </div>
    </>
  )
}

function fill(
  entry: Entry,
  answers: Answers,
): { readonly faults: ReadonlyMap<string, Saying>; readonly filled: FilledRecipe | null } {
  if ('recipe' in entry) return fillRecipe(entry.recipe, answers)
  const { text, image, options = {} } = entry.preset
  return { faults: NO_FAULTS, filled: { text, options, notes: [], images: [image] } }
}
