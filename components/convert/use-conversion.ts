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
export function useConversion(opened: string, current: string) {
  const [conversion, setConversion] = useState<Conversion | null>(null)
  const isOpened = current === opened
  if (conversion !== null && isOpened !== conversion.isUndone) {
    if (isOpened) setConversion({ ...conversion, isUndone: true })
    else setConversion(current === conversion.text ? { ...conversion, isUndone: false } : null)
  }
  const leftOut = isOpened ? null : (conversion?.leftOut ?? null)
  useEffect(() => keepConverted(leftOut), [leftOut])
  return {
    /** The page has what was opened, as it is. */
    isOpened,
    isDone: conversion !== null && !isOpened,
    convert: (made: Pick<Conversion, 'text' | 'leftOut'>) => setConversion({ ...made, isUndone: false }),
  }
}
