'use client'

import { useState } from 'react'
import { Button } from './button'
import { Icon } from './icon'

const SHOWN_MS = 1_500

interface CopyButtonProps {
  readonly text: string
  /** Accessible name. */
  readonly name: string
  readonly help?: string | undefined
}

export function CopyButton({ text, name, help }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'Copy' | 'Copied' | 'Not allowed'>('Copy')
  const show = (what: typeof outcome) => {
    setOutcome(what)
    setTimeout(() => setOutcome('Copy'), SHOWN_MS)
  }
  // There is no clipboard at all on pages that are neither https nor loopback.
  const copy = async () => navigator.clipboard.writeText(text)
  return (
    <Button
      look="ghost"
      aria-label={name}
      help={help}
      onClick={() =>
        void copy().then(
          () => show('Copied'),
          () => show('Not allowed'),
        )
      }
    >
      <Icon name={outcome === 'Copied' ? 'check' : 'copy'} />
      <span aria-live="polite">{outcome}</span>
    </Button>
  )
}
