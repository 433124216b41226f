import { useId, useMemo } from 'react'
import { ExampleView } from '@/components/rules/example-view'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { useWords } from '@/components/words/use-words'
import { visibleText } from '@/lib/text/visible-text'
import { analyze } from '@/lib/analyze'
import { engines } from '@/lib/containerd/engines'
import { planSentence } from '@/lib/explain/plan-sentence'
import type { FilledRecipe } from '@/lib/examples/recipe'
import { nodeFlags, flagWords } from '@/lib/export/node-flags'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { lint } from '@/lib/lint/lint'
import { sayingIn } from '@/lib/words/saying'
import { suggestNames } from '@/lib/suggest/image-names'
import { withoutPasswords } from './without-passwords'

interface FileAndPlanProps {
  readonly title: string
  readonly file: FilledRecipe
  readonly options: NodeOptions
  /** The answers have changed since, and one of them is wrong. */
  readonly isEarlier: boolean
  readonly image: string
  readonly onImage: (image: string) => void
}

/** The file, what has to be so for it, and the plan of an image, by the engine and the rules of the page. */
export function FileAndPlan({ title, file, options, isEarlier, image, onImage }: FileAndPlanProps) {
  const say = useSay()
  const words = useWords()
  const id = useId()
  const { plan, diagnostics, parsed } = useMemo(
    () => analyze({ text: file.text, image, options }, engines, lint),
    [file, image, options],
  )
  const shown = useMemo(() => withoutPasswords(parsed), [parsed])
  const flags = flagWords(nodeFlags(options))
  const names = useMemo(
    () => [
      ...new Set([
        ...file.images,
        ...suggestNames({ registries: parsed.registries, images: [], recent: [] }).map(({ name }) => name),
      ]),
    ],
    [file, parsed],
  )
  const findings = diagnostics.filter(({ severity }) => severity !== 'info')
  return (
    <div className="recipe-result grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-3.5">
      <div className={isEarlier ? 'grayscale' : ''}>
        {isEarlier && (
          <p className="mb-1.5 text-[12.5px] text-error">{say('This is the file of the answers before.')}</p>
        )}
        {/* Places in the text count only when nothing in it was replaced. */}
        <ExampleView
          say={say}
          words={words}
          label={title}
          text={shown}
          findings={shown === file.text ? findings : []}
        />
      </div>
      {flags.length > 0 && (
        <p className="text-[13px]">
          <Phrase
            text="Flags of the node that belong to it: {flags}"
            values={{ flags: <code className="font-mono text-[12.5px]">{flags.join(' ')}</code> }}
          />
        </p>
      )}
      {file.notes.length > 0 && (
        <div>
          <h4 className="text-[13px] font-semibold">{say('For this to work')}</h4>
          <ul className="mt-1 grid list-disc gap-1 pl-5 text-[13px] text-muted">
            {file.notes.map((note) => (
              <li key={note.text} className="[overflow-wrap:anywhere]">
                {visibleText(sayingIn(say, note))}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <label htmlFor={id} className="mb-1 inline-block text-[12.5px] text-muted">
          {say('What a pull of this image asks')}
        </label>
        <input
          id={id}
          list={`${id}-names`}
          value={image}
          onChange={(event) => onImage(event.target.value.trim())}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          data-own-undo
          className="h-8 w-full min-w-0 rounded-lg border border-line-strong bg-panel px-2.5 font-mono text-[13px]"
        />
        <datalist id={`${id}-names`}>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
        {file.images.length > 1 && (
          <div role="group" aria-label={say('Images to choose')} className="mt-1.5 flex flex-wrap gap-1.5">
            {file.images.map((name) => (
              <button
                key={name}
                type="button"
                aria-pressed={name === image}
                onClick={() => onImage(name)}
                className={`min-h-6 rounded-md border px-2 py-0.5 text-left font-mono text-[12px] break-all ${name === image ? 'border-accent bg-accent-soft text-accent' : 'border-line hover:bg-soft'}`}
              >
                {name}
              </button>
            ))}
          </div>
        )}
        <p role="status" className="mt-2 text-[13px] [overflow-wrap:anywhere]">
          {plan.attempts.length === 0
            ? say('This is not an image name that containerd takes.')
            : planSentence(plan, parsed.registries, say).map(({ text, strong = false }, at) =>
                strong ? <strong key={at}>{visibleText(text)}</strong> : <span key={at}>{visibleText(text)}</span>,
              )}
        </p>
        <ol
          aria-label={say('Plan of the example')}
          className="mt-1.5 grid list-decimal gap-1 pl-5 font-mono text-[12px] text-muted"
        >
          {plan.attempts.map(({ url }, at) => (
            <li key={at} className="break-all">
              {visibleText(url)}
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}
