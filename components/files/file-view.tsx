'use client'

import { memo, useEffect, useMemo, type ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { CopyButton } from '@/components/ui/copy-button'
import { InSteps } from '@/components/ui/rows/in-steps'
import { useRowSteps } from '@/components/ui/rows/row-steps'
import { useSay } from '@/components/words/use-say'
import { highlightTouchesLine, type Highlight } from '@/components/workspace/highlight'
import { visibleText } from '@/lib/text/visible-text'
import type { FilePair } from '@/lib/k3s/file-differences'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import type { Say } from '@/lib/words/say'
import { FileLine } from './file-line'
import { foldedSpans } from './folded-spans'
import { diffRows, nearChanges, plainRows } from '@/lib/compare/file-rows'
import type { FileTarget } from './line-id'

interface FileViewProps {
  readonly file: GeneratedFile
  /** Compares the file with another one; left out to show it alone. */
  readonly compared?: FilePair | undefined
  /** The image whose plan comes from this file; null when it is another file's. */
  readonly image: string | null
  readonly reveal: boolean
  readonly highlight: Highlight | null
  readonly onHighlight: (highlight: Highlight | null) => void
  /** The target of the last jump, whichever file it is in. */
  readonly target: FileTarget | null
}

const LINES_PER_STEP = 400
/** Of what is folded between two changes. */
const FOLDED_PER_STEP = 20

/**
 * One generated file. What comes from registries.yaml stands out; pointing at a line highlights its origin in the YAML.
 */
export const FileView = memo(function FileView(props: FileViewProps) {
  const { file, compared, image, reveal, highlight, onHighlight, target } = props
  const say = useSay()
  const isConfig = file.path === 'config.toml'
  const rows = useMemo(
    () => (compared === undefined ? plainRows(file, reveal) : diffRows(compared, reveal)),
    [file, compared, reveal],
  )
  const near = useMemo(() => (compared === undefined ? undefined : nearChanges(rows)), [compared, rows])
  const steps = useRowSteps(
    rows.length,
    near === undefined ? LINES_PER_STEP : FOLDED_PER_STEP,
    near && ((_count, asked, perStep) => foldedSpans(near, asked, perStep)),
  )
  const { show } = steps
  const wanted = target?.file === file.path ? rows.findIndex(({ line }) => line === target.line) : -1
  useEffect(() => {
    if (wanted >= 0) show(wanted)
  }, [wanted, show])
  const pointed = highlight?.in === 'file' && highlight.file === file.path ? highlight.line : null
  const point = (line: number) => onHighlight({ in: 'file', file: file.path, line, path: file.origins[line] ?? null })
  return (
    <section aria-label={visibleText(file.path)} className="mb-4 overflow-hidden rounded-xl border border-line">
      <header className="flex items-center gap-2 border-b border-line bg-soft py-1 pr-1 pl-3">
        <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2 gap-y-1">
          <h3 className="flex min-w-0 items-baseline font-mono text-[12.5px]" title={visibleText(file.fullPath)}>
            <span className="hidden min-w-0 shrink truncate text-muted sm:inline">
              {visibleText(file.fullPath.slice(0, -file.path.length))}
            </span>
            <span className="max-w-full font-semibold break-all sm:shrink-0">{visibleText(file.path)}</span>
          </h3>
          {image !== null && (
            <Chip tone="good" help={say('containerd reads this file to pull {image}.', { image: visibleText(image) })}>
              {say('answers for this image')}
            </Chip>
          )}
          {compared !== undefined && <Changed pair={compared} rows={rows} />}
        </div>
        <CopyButton
          text={file.text}
          name={say('Copy {name}', { name: file.path })}
          help={file.secrets.length > 0 ? say('Copies the whole file, secrets included.') : undefined}
        />
      </header>
      <pre className="overflow-x-auto py-2 font-mono text-[12.5px] leading-[1.65]" tabIndex={0}>
        <code className="grid min-w-max">
          <InSteps
            steps={steps}
            as="span"
            className="px-3 py-1 font-sans"
            {...(near !== undefined && {
              more: (count: number, start: number) => moreLines(say, count, near[start] === true),
            })}
          >
            {(index) => {
              const row = rows[index]!
              const { line } = row
              return (
                <FileLine
                  row={row}
                  path={file.path}
                  isDiff={compared !== undefined}
                  isLit={line !== null && highlightTouchesLine(highlight, file, line)}
                  isOwn={line !== null && (file.origins[line] ?? null) !== null}
                  isConfig={isConfig}
                  onPoint={() => line !== null && line !== pointed && point(line)}
                  onLeave={() => onHighlight(null)}
                />
              )
            }}
          </InSteps>
        </code>
      </pre>
    </section>
  )
})

function moreLines(say: Say, count: number, isChange: boolean): string {
  if (isChange) return count === 1 ? say('Show 1 more line') : say('Show {count} more lines', { count })
  return count === 1 ? say('Show 1 unchanged line') : say('Show {count} unchanged lines', { count })
}

/** How much of a file has changed. */
function Changed({
  pair: { before, after },
  rows,
}: {
  readonly pair: FilePair
  readonly rows: ReturnType<typeof diffRows>
}): ReactNode {
  const say = useSay()
  if (before === null) return <Chip tone="good">{say('new file')}</Chip>
  if (after === null) return <Chip tone="error">{say('no longer written')}</Chip>
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length
  return <Chip>{say('{added} added, {removed} removed', { added: count('added'), removed: count('removed') })}</Chip>
}
