'use client'

import { memo, type ReactNode } from 'react'
import { isSameValue } from '@/lib/same-value'
import { CardFormContext, type FormContextValue } from './form-context'

interface KeptProps {
  readonly form: FormContextValue
  /** Everything that is shown in it, by value. */
  readonly facts: readonly unknown[]
  readonly children: ReactNode
}

/**
 * Renders what is in it again only when its facts say something else. Until then the fields in it keep the form that they
 * were rendered with.
 */
export const Kept = memo(
  function Kept({ form, children }: KeptProps) {
    return <CardFormContext value={form}>{children}</CardFormContext>
  },
  (before, after) => isSameValue(before.facts, after.facts),
)
