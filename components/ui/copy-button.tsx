'use client'

import { useState } from 'react'
import { useSay } from '@/components/words/use-say'
import { Button } from './button'
import { Icon } from './icon'

const SHOWN_MS = 1_500

interface CopyButtonProps {
  readonly text: string | (() => string)
  /** Accessible name. */
  readonly name: string
  /** What is to be read on it; `Copy` unless it is given. */
  readonly label?: string
  readonly help?: string | undefined
}

export function CopyButton({ text, name, label, help }: CopyButtonProps) {
  const say = useSay()
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  const show = (what: typeof outcome) => {
    setOutcome(what)
    setTimeout(() => setOutcome(null), SHOWN_MS)
  }
  // There is no clipboard at all on pages that are neither https nor loopback.
  const copy = async () => navigator.clipboard.writeText(typeof text === 'string' ? text : text())
  return (
    <Button
      look="ghost"
      aria-label={name}
      help={help}
      onClick={() =>
        void copy().then(
          () => show('copied'),
          () => show('refused'),
        )
      }
    >
      <Icon name={outcome === 'copied' ? 'check' : 'copy'} size={label === undefined ? 16 : 13} />
      <span aria-live="polite">
        {outcome === null ? (label ?? say('Copy')) : outcome === 'copied' ? say('Copied') : say('Not allowed')}
      </span>
    </Button>
  )
}
