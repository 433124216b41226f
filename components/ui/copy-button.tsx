'use client'

import { useState } from 'react'
import { Button } from './button'
import { Icon } from './icon'

const SHOWN_MS = 1_500

interface CopyButtonProps {
  readonly text: string | (() => string)
  /** Accessible name. */
  readonly name: string
  /** What is to be read on it. */
  readonly label?: string
  readonly help?: string | undefined
}

export function CopyButton({ text, name, label = 'Copy', help }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'Copied' | 'Not allowed' | null>(null)
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
          () => show('Copied'),
          () => show('Not allowed'),
        )
      }
    >
      <Icon name={outcome === 'Copied' ? 'check' : 'copy'} size={label === 'Copy' ? 16 : 13} />
      <span aria-live="polite">{outcome ?? label}</span>
    </Button>
  )
}
