'use client'

import { CopyButton } from '@/components/ui/copy-button'
import { useSay } from '@/components/words/use-say'
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
  const say = useSay()
  const asked = { image, release: options.release, distribution: options.distribution }
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-1">
      <CopyButton text={() => resultText(run, asked)} name={say('Copy result as text')} label={say('Copy result')} />
      <CopyButton text={() => resultJson(run, asked)} name={say('Copy result as JSON')} label={say('as JSON')} />
    </div>
  )
}
