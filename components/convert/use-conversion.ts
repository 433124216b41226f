import { useEffect, useState } from 'react'
import { keepConverted, type Converted } from './converted'

interface Conversion {
  /** What it made. */
  readonly text: string
  /** Null when all of it was taken. */
  readonly leftOut: Converted | null
  readonly isUndone: boolean
}

/**
 * Whether the text of the page comes from a conversion of what was opened. Undo takes that back, and Redo brings it
 * again; an edit of the opened text does not.
 */
export function useConversion(opened: string, now: string) {
  const [conversion, setConversion] = useState<Conversion | null>(null)
  const isCurrent = now === opened
  if (conversion !== null && isCurrent !== conversion.isUndone) {
    if (isCurrent) setConversion({ ...conversion, isUndone: true })
    else setConversion(now === conversion.text ? { ...conversion, isUndone: false } : null)
  }
  const leftOut = isCurrent ? null : (conversion?.leftOut ?? null)
  useEffect(() => keepConverted(leftOut), [leftOut])
  return {
    isDone: conversion !== null && !isCurrent,
    convert: (text: string, out: Converted | null) => setConversion({ text, leftOut: out, isUndone: false }),
  }
}
