import { lazy, Suspense } from 'react'
import { useOffered } from '@/components/convert/offered'
import { OtherFormat } from '@/components/convert/other-format'
import { LogLines } from '@/components/log/log-lines'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/words/said'
import { useSay } from '@/components/words/use-say'
import type { Analysis } from '@/lib/analyze'
import { rejectionOf } from '@/lib/explain/rejection'
import { distributionName, type Distribution } from '@/lib/k3s/distribution'
import type { Fix, Range } from '@/lib/registries/diagnostic'
import { positionOf, type LineIndex } from '@/lib/text/line-index'
import { FixButtons } from './fix-buttons'

// What finds secrets is large, and most files are not rejected.
const RejectedLines = lazy(() => import('./rejected-lines').then((module) => ({ default: module.RejectedLines })))

interface RejectedProps {
  readonly analysis: Analysis
  readonly distribution: Distribution
  readonly lines: LineIndex
  /** What follows is of the last text that could be read. */
  readonly isEarlierShown: boolean
  readonly reveal: boolean
  readonly onShow?: ((range: Range) => void) | undefined
  readonly onFix?: ((fix: Fix) => void) | undefined
}

/** That the file is not read, in which line, why, and what to write. */
export function Rejected({
  analysis: { parsed, diagnostics },
  distribution,
  lines,
  isEarlierShown,
  reveal,
  onShow,
  onFix,
}: RejectedProps) {
  const say = useSay()
  const program = distributionName(distribution)
  const rejection = rejectionOf(diagnostics)
  const offered = useOffered(parsed.text)
  if (offered !== null) return <OtherFormat offered={offered} />
  if (parsed.parseError === null) return null
  const { problem, isOurLimit = false } = rejection ?? {}
  const line = problem === undefined ? null : positionOf(lines, problem.range.start).line
  const named = Number(/^yaml: line (\d+):/.exec(parsed.parseError)?.[1] ?? Number.NaN)
  return (
    <section
      lang={say.tag}
      aria-label={say('Why the file is not read')}
      className="m-4 rounded-xl bg-error-soft px-4 py-3 text-[13px] text-error"
    >
      <h3 role="status" className="flex items-center gap-2 font-semibold">
        <Icon name="error" />
        {isOurLimit
          ? say('pullpath does not look at this file; {program} may accept it', { program })
          : say('{program} rejects this file', { program })}
      </h3>
      {problem !== undefined && (
        <>
          <p className="mt-1 [overflow-wrap:anywhere]">
            <Said of={problem} />
          </p>
          {!isOurLimit && line !== null && (
            <Suspense>
              <p>
                <RejectedLines text={parsed.text} line={line} reveal={reveal} />
              </p>
            </Suspense>
          )}
          {!isOurLimit && (
            <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5">
              {onShow !== undefined && (
                <button
                  type="button"
                  className="font-semibold underline underline-offset-2"
                  onClick={() => onShow(problem.range)}
                >
                  {say('Show line {line}', { line: line ?? 1 })}
                </button>
              )}
              {onFix !== undefined && <FixButtons fixes={problem.fixes ?? []} onFix={onFix} />}
            </p>
          )}
        </>
      )}
      {!isOurLimit && (
        <>
          <p className="mt-1.5">
            {say(
              'containerd and the kubelet do not start, so nothing is pulled until the file is corrected. {program} logs:',
              { program },
            )}
          </p>
          <p className="mt-1 max-h-40 overflow-auto font-mono text-[12.5px] whitespace-pre-wrap [overflow-wrap:anywhere]">
            <LogLines texts={[parsed.parseError]} parsed={parsed} reveal={reveal} />
          </p>
          {line !== null && !Number.isNaN(named) && named !== line && (
            <p className="mt-1">
              {say('{program} names line {named}, where it stopped to read. What is wrong is in line {line}.', {
                program,
                named,
                line,
              })}
            </p>
          )}
        </>
      )}
      {isEarlierShown && (
        <p className="mt-1.5 font-semibold">
          {say('Below is what the last text gave that {program} would read.', { program })}
        </p>
      )}
    </section>
  )
}
