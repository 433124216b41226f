'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { visibleText } from '@/lib/text/visible-text'
import type { Recognised } from '@/lib/convert/recognise'
import { recogniseSoon } from './recognise-soon'

interface ConversionOfferProps {
  /** What was opened last. */
  readonly text: string
  readonly fileName: string | null
  /** True while the text is still the one that was opened. */
  readonly isCurrent: boolean
  readonly onConvert: (text: string) => void
}

/** Tells that the opened text has another format, what it is as registries.yaml, and what could not be converted. */
export function ConversionOffer({ text, fileName, isCurrent, onConvert }: ConversionOfferProps) {
  const [found, setFound] = useState<Recognised | null>(null)
  const [isDone, setDone] = useState(false)
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
  if (found === null || (!isDone && !isCurrent)) return null
  return (
    <div
      role="status"
      aria-label="Another format"
      className="max-h-60 overflow-auto bg-accent-soft px-4 py-2 text-[13px]"
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        {isDone ? `This was ${found.title}.` : `This is ${found.title}, and not registries.yaml.`}
        {!isDone && (
          <Button
            look="primary"
            disabled={found.text === ''}
            onClick={() => {
              setDone(true)
              rest.current?.focus()
              onConvert(found.text)
            }}
          >
            {found.isUnwrapped ? 'Take the file out' : 'Convert it'}
          </Button>
        )}
        <Button ref={rest} onClick={() => setFound(null)}>
          {isDone ? 'Dismiss' : 'Keep it as it is'}
        </Button>
        {isDone && <span className="text-muted">Undo brings it back.</span>}
      </p>
      {found.notes.length > 0 && (
        <ul aria-label="What could not be taken along" className="mt-1.5 list-disc pl-5">
          {found.notes.map((note) => (
            <li key={note} className="[overflow-wrap:anywhere]">
              {visibleText(note)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
