'use client'

import { useEffect, useRef, useState } from 'react'
import { explainText } from '@/components/errors/explain-text'
import { Button } from '@/components/ui/button'
import { useSay } from '@/components/words/use-say'
import type { OpenedFile } from '@/components/workspace/opened-file'
import { visibleText } from '@/lib/text/visible-text'
import { isLost } from '@/lib/convert/note-kinds'
import type { Part, Recognised } from '@/lib/convert/recognise'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { sayingIn } from '@/lib/words/saying'
import { offer } from './offered'
import { recogniseSoon } from './recognise-soon'
import { useConversion } from './use-conversion'

interface ConversionOfferProps {
  /** What was opened or pasted last. */
  readonly text: string
  readonly fileName: string | null
  /** The text of the page. */
  readonly current: string
  /** Those of the page, which the text may change. */
  readonly options: NodeOptions
  readonly onConvert: (file: Pick<OpenedFile, 'text' | 'options'>) => void
}

/** Tells that the opened text has another format, what it is as registries.yaml, and what could not be converted. */
export function ConversionOffer({ text, fileName, current, options, onConvert }: ConversionOfferProps) {
  const say = useSay()
  const [found, setFound] = useState<Recognised | null>(null)
  const [chosen, setChosen] = useState(0)
  const { isOpened, isDone, convert } = useConversion(text, current)
  const rest = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    let isMounted = true
    const { found: soon, stop } = recogniseSoon(text, fileName)
    void soon.then((recognised) => {
      if (isMounted) setFound(recognised)
    })
    return () => {
      isMounted = false
      stop()
    }
  }, [text, fileName])
  useEffect(() => {
    if (found === null || isDone || !isOpened) return undefined
    const button = found.parts.length === 0 ? null : found.isUnwrapped ? 'Take the file out' : 'Convert it'
    return offer({ text, title: found.title, button })
  }, [found, isDone, isOpened, text])
  if (found === null || (!isDone && !isOpened)) return null
  const part = found.parts[chosen]
  const notes = part?.notes ?? found.notes
  const isOther = part !== undefined && changes(part, options)
  return (
    <div
      role="status"
      aria-label={say('Another format')}
      className="max-h-60 overflow-auto bg-accent-soft px-4 py-2 text-[13px]"
    >
      <p lang={say.tag} className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        {isDone
          ? say('This was {format}.', { format: say(found.title) })
          : say('This is {format}, and not registries.yaml.', { format: say(found.title) })}
        {!isDone && found.parts.length > 1 && <PartChoice parts={found.parts} chosen={chosen} onChoose={setChosen} />}
        {!isDone && part !== undefined && (
          <Button
            look="primary"
            onClick={() => {
              // A file that is taken out as it is loses nothing; what is noted then says where it was.
              const isCut = found.isUnwrapped ? notes.some(isLost) : notes.length > 0
              convert({ text: part.text, leftOut: isCut ? { title: found.title, notes } : null })
              rest.current?.focus()
              onConvert(
                isOther ? { text: part.text, options: { ...options, ...part.node.options } } : { text: part.text },
              )
            }}
          >
            {found.isUnwrapped ? say('Take the file out') : say('Convert it')}
          </Button>
        )}
        {!isDone && found.id === 'error-message' && (
          <Button
            look="primary"
            onClick={() => {
              explainText(text)
              setFound(null)
            }}
          >
            {say('Explain it')}
          </Button>
        )}
        <Button ref={rest} onClick={() => setFound(null)}>
          {isDone ? say('Dismiss') : say('Keep it as it is')}
        </Button>
        {isDone && <span className="text-muted">{say('Undo brings it back.')}</span>}
      </p>
      {(notes.length > 0 || isOther) && (
        <ul lang={say.tag} aria-label={say('What could not be taken along')} className="mt-1.5 list-disc pl-5">
          {[...(isOther || isDone ? (part?.node.notes ?? []) : []), ...notes].map((note, at) => (
            <li key={at} className="[overflow-wrap:anywhere]">
              {visibleText(sayingIn(say, note))}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface PartChoiceProps {
  readonly parts: readonly Part[]
  readonly chosen: number
  readonly onChoose: (chosen: number) => void
}

function PartChoice({ parts, chosen, onChoose }: PartChoiceProps) {
  const say = useSay()
  return (
    <select
      aria-label={say('File in it')}
      value={chosen}
      onChange={(event) => onChoose(Number(event.target.value))}
      className="max-w-full rounded-lg border border-line bg-page px-2 py-1"
    >
      {parts.map(({ where, lines }, index) => (
        <option key={index} value={index}>
          {lines?.[0] === undefined
            ? visibleText(sayingIn(say, where))
            : say('{where}, from line {line}', { where: visibleText(sayingIn(say, where)), line: lines[0] + 1 })}
        </option>
      ))}
    </select>
  )
}

/** True when the text says something about the node that is not set. */
function changes({ node }: Part, options: NodeOptions): boolean {
  return Object.entries(node.options).some(([name, value]) => options[name as keyof NodeOptions] !== value)
}
