'use client'

import { CopyButton } from '@/components/ui/copy-button'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { ProbeRun } from '@/components/probe/probe-run'
import { resultJson } from './result-json'
import { resultText } from './result-text'

interface CopyResultProps {
  readonly run: ProbeRun
  readonly image: string
  readonly options: NodeOptions
}

/** The whole result for a ticket or a program. */
export function CopyResult({ run, image, options }: CopyResultProps) {
  const asked = { image, release: options.release, distribution: options.distribution }
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-1">
      <CopyButton text={() => resultText(run, asked)} name="Copy result as text" label="Copy result" />
      <CopyButton text={() => resultJson(run, asked)} name="Copy result as JSON" label="as JSON" />
    </div>
  )
}
