'use client'

import { useMemo, useState } from 'react'
import { useAnalysis } from '@/components/workspace/use-analysis'
import { useLazyEngines } from '@/components/workspace/use-lazy-engines'
import { FilesPane } from '@/components/files/files-pane'
import { PlanPane } from '@/components/plan/plan-pane'
import { ExampleView } from '@/components/rules/example-view'
import { Rejected } from '@/components/problems/rejected'
import { useSay } from '@/components/words/use-say'
import { useWords } from '@/components/words/use-words'
import { visibleText } from '@/lib/text/visible-text'
import { createEngine } from '@/components/workspace/engine'
import { releaseName, releaseOf } from '@/lib/k3s/releases/releases'
import { UnknownRelease } from './unknown-release'
import { indexLines } from '@/lib/text/line-index'
import type { ReadLinkState } from '@/lib/share/fragment'

/** More is not read in a page; the editor shows a text of any length. */
const LINES_MAX = 2_000

/** The file of a link with what follows from it. */
export function SharedFile({ state }: { readonly state: ReadLinkState }) {
  const say = useSay()
  const words = useWords()
  const { engines, lint } = useLazyEngines(true)
  const { text, options, image } = state
  const [engine] = useState(createEngine)
  const [first] = useState(() => {
    const nothing = { ...state, text: '' }
    return { workspace: nothing, analysis: engine.analyze(nothing, null) }
  })
  const { analysis, progress } = useAnalysis(state, first, { engine, engines, lint })
  const lines = useMemo(() => indexLines(analysis.parsed.text), [analysis])
  const nothing = () => undefined
  const flags = [
    options.disableDefaultRegistryEndpoint && '--disable-default-registry-endpoint',
    options.embeddedRegistry && '--embedded-registry',
  ].filter((flag) => flag !== false)
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      {state.unknownRelease !== undefined && (
        <p role="alert" className="rounded-xl bg-warn-soft px-4 py-2.5 text-[13.5px] text-warn lg:col-span-2">
          <UnknownRelease state={state} />
        </p>
      )}
      <div className="min-w-0">
        <h2 className="mb-2 font-semibold">registries.yaml</h2>
        <ExampleView
          say={say}
          words={words}
          label={say('Shared file')}
          text={text}
          linesMax={LINES_MAX}
          findings={analysis.diagnostics.filter(({ severity }) => severity !== 'info').slice(0, 100)}
        />
      </div>
      <div className="min-w-0">
        <h2 className="mb-2 font-semibold [overflow-wrap:anywhere]">
          {image === '' ? say('The plan') : say('What a pull of {image} asks', { image: visibleText(image) })}
          <span className="block text-[12.5px] font-normal text-muted">
            {options.distribution === 'rke2' ? 'RKE2' : 'K3s'} {releaseName(releaseOf(options), options.distribution)}{' '}
            {flags.join(' ')}
          </span>
        </h2>
        <div className="rounded-xl border border-line bg-panel" aria-busy={progress === 'working'}>
          {analysis.parsed.parseError === null ? (
            <PlanPane analysis={analysis} options={options} lines={lines} highlight={null} onHighlight={nothing} />
          ) : (
            <Rejected
              analysis={analysis}
              distribution={options.distribution}
              lines={lines}
              isEarlierShown={false}
              reveal={false}
            />
          )}
        </div>
        <details className="mt-5 rounded-xl border border-line bg-panel">
          <summary className="px-4 py-2.5 font-semibold">
            {analysis.rendered.files.length === 1
              ? say('1 file that the node writes')
              : say('{count} files that the node writes', { count: analysis.rendered.files.length })}
          </summary>
          <FilesPane
            options={options}
            isShown
            analysis={analysis}
            target={null}
            reveal={false}
            onReveal={nothing}
            highlight={null}
            onHighlight={nothing}
          />
        </details>
      </div>
    </div>
  )
}
