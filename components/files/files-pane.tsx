'use client'

import { memo, useEffect, useMemo, useState } from 'react'
import { saveFile } from '@/components/ui/save-file'
import type { Highlight } from '@/components/workspace/highlight'
import { Button } from '@/components/ui/button'
import { LogLines } from '@/components/log/log-lines'
import { Icon } from '@/components/ui/icon'
import { InSteps } from '@/components/ui/rows/in-steps'
import { useRowSteps } from '@/components/ui/rows/row-steps'
import { GuideLink } from '@/components/reference/guide-link'
import { useSay } from '@/components/words/use-say'
import type { Analysis } from '@/lib/analyze'
import type { Say } from '@/lib/words/say'
import { distributionName } from '@/lib/k3s/distribution'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import { CompareChoice, CompareLine } from './compare/compare-bar'
import { useComparison, type Comparing } from './compare/use-comparison'
import { FileFilter } from './file-filter'
import { FileView } from './file-view'
import { filterFiles, orderFiles } from './file-order'
import type { FileTarget } from './line-id'

interface FilesPaneProps {
  /** A pane that is not shown stays as it was: nothing is computed for it. */
  readonly isShown: boolean
  readonly analysis: Analysis
  readonly options: NodeOptions
  /** What the files can be compared with; left out where they are only read. */
  readonly comparing?: Comparing
  readonly reveal: boolean
  readonly onReveal: (reveal: boolean) => void
  readonly highlight: Highlight | null
  readonly onHighlight: (highlight: Highlight | null) => void
  /** The target of the last jump. */
  readonly target: FileTarget | null
}

/** More files than anyone reads at once; the rest is shown on demand. */
const FILES_PER_STEP = 40
/** Fewer are found by looking. */
const FILTERED_MIN = 6

export const FilesPane = memo(Files, (before, { isShown, ...props }) => {
  if (!isShown) return true
  return before.isShown && Object.entries(props).every(([name, value]) => before[name as keyof typeof props] === value)
})

function Files({ analysis, options, comparing, reveal, onReveal, highlight, onHighlight, target }: FilesPaneProps) {
  const { rendered, plan } = analysis
  const { files, warnings, error, pending } = rendered
  const say = useSay()
  const program = distributionName(options.distribution)
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const [query, setQuery] = useState('')
  const ordered = useMemo(() => orderFiles(files, plan), [files, plan])
  const { bar, pairs } = useComparison(comparing, ordered)
  // A link leads to its line also while other files are listed.
  const [reached, setReached] = useState(target)
  if (target !== reached) {
    setReached(target)
    if (filterFiles(ordered, query).every(({ path }) => path !== target?.file)) setQuery('')
  }
  const listed = useMemo(() => {
    if (pairs === null) return ordered
    const isUnchanged = ({ path }: GeneratedFile) => path === target?.file && !pairs.has(path)
    return [...ordered.filter(isUnchanged), ...[...pairs.values()].map(({ before, after }) => after ?? before!)]
  }, [pairs, ordered, target])
  const found = useMemo(() => filterFiles(listed, query), [listed, query])
  const steps = useRowSteps(found.length, FILES_PER_STEP)
  const { show } = steps
  const wanted = target === null ? -1 : found.findIndex(({ path }) => path === target.file)
  useEffect(() => {
    if (wanted >= 0) show(wanted)
  }, [wanted, show])
  if (pending)
    return <p className="p-6 text-center text-muted">{say('Loading what writes the files of this release…')}</p>
  if (files.length === 0) {
    return (
      <p className="p-6 text-center text-muted">
        {error === null
          ? afterRejection(options, say)
          : say('{program} cannot write the files, and does not start containerd.', { program })}
        {say.gap}
        {say('What the node had before the restart stays on its disk.')}
      </p>
    )
  }
  const download = async () => {
    const { zipFiles } = await import('./archive')
    const zip = zipFiles(files)
    saveFile('containerd-config.zip', zip.bytes, 'application/zip')
    setLeftOut(zip.leftOut)
  }
  return (
    <div className="p-4">
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <p className="flex-1 basis-40 text-[13px] text-muted">
          {files.length === 1
            ? say('1 file written at start')
            : say('{count} files written at start', { count: files.length.toLocaleString('en') })}{' '}
          <GuideLink to="files" about={say('Files')} />
        </p>
        {comparing !== undefined && <CompareChoice compared={comparing} base={bar.base} onBase={bar.onBase} />}
        <Button aria-pressed={reveal} onClick={() => onReveal(!reveal)}>
          <Icon name={reveal ? 'eyeOff' : 'eye'} /> {reveal ? say('Hide secrets') : say('Show secrets')}
        </Button>
        <Button onClick={download}>
          <Icon name="download" /> {say('All as zip')}
        </Button>
      </div>
      {leftOut.length > 0 && (
        <p role="status" className="mb-3 text-[12.5px] text-warn">
          {say('Left out of the archive, because the name leads out of its folder: {names}', {
            names: leftOut.join(', '),
          })}
        </p>
      )}
      {comparing !== undefined && <CompareLine compared={comparing} {...bar} />}
      {files.length >= FILTERED_MIN && (
        <FileFilter query={query} onChange={setQuery} found={found.length} count={listed.length} />
      )}
      {plan.directory?.match === 'none' && (
        <p className="mb-3 text-[13px] text-muted">
          {plan.directory.place === 'config.toml'
            ? say('No mirror in config.toml is for this image: containerd asks the registry itself.')
            : say('No hosts.toml here answers for this image: containerd asks the registry itself.')}
        </p>
      )}
      <InSteps
        steps={steps}
        keyOf={(row) => found[row]!.path}
        more={(count) => say('Show {count} more of {total} files', { count, total: found.length.toLocaleString('en') })}
      >
        {(row) => {
          const file = found[row]!
          const pair = pairs?.get(file.path)
          return (
            <FileView
              key={pair === undefined ? 'alone' : bar.id}
              file={file}
              compared={pair}
              image={file.path === plan.directory?.file ? plan.image : null}
              reveal={reveal}
              highlight={highlight}
              onHighlight={onHighlight}
              target={target}
            />
          )
        }}
      </InSteps>
      {warnings.length > 0 && (
        <section aria-label={say('{program} log', { program })} className="rounded-xl border border-line">
          <h3 className="border-b border-line bg-soft px-3 py-1.5 text-[12.5px] font-semibold">
            {say('{program} logs', { program })}
          </h3>
          <pre className="overflow-x-auto p-3 font-mono text-[12px] whitespace-pre-wrap text-warn [overflow-wrap:anywhere]">
            <LogLines texts={warnings} parsed={analysis.parsed} reveal={reveal} />
          </pre>
        </section>
      )}
    </div>
  )
}

/** Source: pkg/agent/config/config.go, Get, which tries again; until 2023 the error ended K3s. */
function afterRejection(options: NodeOptions, say: Say): string {
  if (options.distribution === 'rke2') return say('RKE2 writes nothing: it rejects registries.yaml.')
  return releaseOf(options).registriesWriter === 'inline'
    ? say('K3s writes nothing: it rejects registries.yaml and ends.')
    : say('K3s writes nothing: it rejects registries.yaml and waits.')
}
