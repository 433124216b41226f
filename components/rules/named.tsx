'use client'

import type { HTMLAttributes } from 'react'
import { useSay } from '@/components/words/use-say'

interface NamedProps extends HTMLAttributes<HTMLElement> {
  readonly as: 'section' | 'pre' | 'ul' | 'nav'
  /** In English; `{label}` in it is the label. */
  readonly name: string
  readonly label?: string
}

/** An element with an accessible name in the chosen language, for pages that are made on the server. */
export function Named({ as: Element, name, label = '', ...rest }: NamedProps) {
  const say = useSay()
  return <Element {...rest} aria-label={say(name).replace('{label}', () => say(label))} />
}
