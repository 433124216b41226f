'use client'

import { useState } from 'react'

export type SourceTab = 'form' | 'yaml'
export type ResultTab = 'plan' | 'files' | 'problems'

export interface Tabs {
  readonly source: SourceTab
  readonly result: ResultTab
  /** Form and YAML side by side. */
  readonly both: boolean
  /** On a narrow screen only one side is shown. */
  readonly side: 'source' | 'result'
  /** The form is what is seen of the source. */
  readonly formAlone: boolean
  readonly setBoth: (both: boolean) => void
  /** Each also turns a narrow screen to its side. */
  readonly showSource: (tab: SourceTab) => void
  readonly showResult: (tab: ResultTab) => void
  /** Another tab without turning the screen. */
  readonly setResult: (tab: ResultTab) => void
}

/** Which tabs of the two sides are seen. */
export function useTabs(): Tabs {
  const [source, setSource] = useState<SourceTab>('form')
  const [result, setResult] = useState<ResultTab>('plan')
  const [both, setBoth] = useState(false)
  const [side, setSide] = useState<'source' | 'result'>('result')
  return {
    source,
    result,
    both,
    side,
    formAlone: source === 'form' && !both,
    setBoth,
    showSource: (tab) => {
      setSource(tab)
      setSide('source')
    },
    showResult: (tab) => {
      setResult(tab)
      setSide('result')
    },
    setResult,
  }
}
