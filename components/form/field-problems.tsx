import { FixButtons } from '@/components/problems/fix-buttons'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { visibleText } from '@/lib/text/visible-text'
import { useForm } from './form-context'

const COLOURS = { error: 'text-error', warning: 'text-warn', info: 'text-muted' }

/** What is wrong with a field, directly below it, with the fixes. */
export function FieldProblems({ problems }: { readonly problems: readonly Diagnostic[] }) {
  const { fix } = useForm()
  return problems.map(({ severity, message, fixes = [] }, index) => (
    <div key={index} className={`mt-1 text-[12.5px] [overflow-wrap:anywhere] ${COLOURS[severity]}`}>
      <p>{message.split('\n').map(visibleText).join(' ')}</p>
      {fixes.length > 0 && (
        <p className="mt-1 flex flex-wrap gap-1.5">
          <FixButtons fixes={fixes} onFix={fix} />
        </p>
      )}
    </div>
  ))
}
