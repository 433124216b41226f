'use client'

import { useState } from 'react'
import { useWide } from './use-wide'

export type SourceTab = 'form' | 'yaml' | 'errors'
export type ResultTab = 'plan' | 'files' | 'problems' | 'deploy' | 'compare' | 'images' | 'nodes'

export interface Tabs {
  readonly source: SourceTab
  readonly result: ResultTab
  /** The panes of the result side that are visible: two of them, where there is room. The selected one is first. */
  readonly results: readonly ResultTab[]
  /** Form and YAML side by side. */
  readonly both: boolean
  /** On a narrow screen only one side is shown. */
  readonly side: 'source' | 'result'
  /** The form is the visible pane of the source side. */
  readonly isFormAlone: boolean
  readonly setBoth: (both: boolean) => void
  /** Each also switches a narrow screen to its side. */
  readonly showSource: (tab: SourceTab) => void
  readonly showResult: (tab: ResultTab) => void
  /** Selects another tab without switching the side. */
  readonly setResult: (tab: ResultTab) => void
}

/** The visible tabs of the two sides. */
export function useTabs(): Tabs {
  const [source, setSource] = useState<SourceTab>('form')
  const [result, setResult] = useState<ResultTab>('plan')
  const [both, setBoth] = useState(false)
  const [side, setSide] = useState<'source' | 'result'>('result')
  const isWide = useWide()
  return {
    source,
    result,
    results: isWide && !both ? besides(result) : [result],
    both,
    side,
    isFormAlone: source === 'form' && !both,
    setBoth,
    showSource: (tab) => {
      setSource(tab)
      setSide('source')
      if (tab === 'errors') setBoth(false)
    },
    showResult: (tab) => {
      setResult(tab)
      setSide('result')
    },
    setResult,
  }
}

/** Plan and files are shown together: what is pointed at in one is highlighted in the other. */
function besides(result: ResultTab): readonly ResultTab[] {
  switch (result) {
    case 'plan':
      return ['plan', 'files']
    case 'files':
      return ['files', 'plan']
    case 'problems':
    case 'deploy':
    case 'compare':
    case 'images':
    case 'nodes':
      return [result]
  }
}
