import { FixButtons } from '@/components/problems/fix-buttons'
import type { Path } from '@/lib/registries/diagnostic'
import { visibleText } from '@/lib/text/visible-text'
import { problemId, useForm, useProblems } from './form-context'

const COLOURS = { error: 'text-error', warning: 'text-warn', info: 'text-muted' }

/** What is wrong with a field, directly below it, with the fixes. The field names it with `describedBy`. */
export function FieldProblems({ path }: { readonly path: Path }) {
  const { fix } = useForm()
  return useProblems(path).map(({ severity, message, fixes = [] }, index) => (
    <div key={index} className={`mt-1 text-[12.5px] [overflow-wrap:anywhere] ${COLOURS[severity]}`}>
      <p id={problemId(path, index)}>{message.split('\n').map(visibleText).join(' ')}</p>
      {fixes.length > 0 && (
        <p className="mt-1 flex flex-wrap gap-1.5">
          <FixButtons fixes={fixes} onFix={fix} />
        </p>
      )}
    </div>
  ))
}
