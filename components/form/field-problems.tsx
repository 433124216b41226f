import { FixButtons } from '@/components/problems/fix-buttons'
import { InSteps } from '@/components/ui/in-steps'
import { INNER_ROWS_PER_STEP, useRowSteps } from '@/components/ui/row-steps'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { visibleText } from '@/lib/text/visible-text'
import { useForm } from './form-context'

const COLOURS = { error: 'text-error', warning: 'text-warn', info: 'text-muted' }

/** What is wrong with a field, directly below it, with the fixes. */
export function FieldProblems({ problems }: { readonly problems: readonly Diagnostic[] }) {
  const steps = useRowSteps(problems.length, INNER_ROWS_PER_STEP)
  return (
    <InSteps steps={steps} className="mt-1">
      {(at) => <FieldProblem problem={problems[at]!} />}
    </InSteps>
  )
}

function FieldProblem({ problem: { severity, message, fixes = [] } }: { readonly problem: Diagnostic }) {
  const { fix } = useForm()
  return (
    <div className={`mt-1 text-[12.5px] [overflow-wrap:anywhere] ${COLOURS[severity]}`}>
      <p>{message.split('\n').map(visibleText).join(' ')}</p>
      {fixes.length > 0 && (
        <p className="mt-1 flex flex-wrap gap-1.5">
          <FixButtons fixes={fixes} onFix={fix} />
        </p>
      )}
    </div>
  )
}
