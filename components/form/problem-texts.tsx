import { FixButtons } from '@/components/problems/fix-buttons'
import { InSteps } from '@/components/ui/rows/in-steps'
import { INNER_ROWS_PER_STEP, useRowSteps } from '@/components/ui/rows/row-steps'
import type { Diagnostic, Fix, Path } from '@/lib/registries/diagnostic'
import { Said } from '@/components/words/said'
import { problemId } from './form-context'

const COLOURS = { error: 'text-error', warning: 'text-warn', info: 'text-muted' }

interface ProblemTextsProps {
  /** Of the field. */
  readonly path: Path
  readonly problems: readonly Diagnostic[]
  readonly onFix: (problem: Diagnostic, fix: Fix) => void
}

/** Problems of one field with their fixes. */
export function ProblemTexts({ path, problems, onFix }: ProblemTextsProps) {
  const steps = useRowSteps(problems.length, INNER_ROWS_PER_STEP)
  return (
    <InSteps steps={steps} className="mt-1">
      {(at) => <ProblemText id={problemId(path, at)} problem={problems[at]!} onFix={onFix} />}
    </InSteps>
  )
}

interface ProblemTextProps extends Pick<ProblemTextsProps, 'onFix'> {
  readonly id: string
  readonly problem: Diagnostic
}

function ProblemText({ id, problem, onFix }: ProblemTextProps) {
  const { severity, fixes = [] } = problem
  return (
    <div className={`mt-1 text-[12.5px] [overflow-wrap:anywhere] ${COLOURS[severity]}`}>
      <p id={id}>
        <Said of={problem} />
      </p>
      {fixes.length > 0 && (
        <p className="mt-1 flex flex-wrap gap-1.5">
          <FixButtons fixes={fixes} onFix={(fix) => onFix(problem, fix)} />
        </p>
      )}
    </div>
  )
}
