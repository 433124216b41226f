import type { Diagnostic } from '@/lib/registries/diagnostic'
import { visibleText } from '@/lib/visible-text'

const COLOURS = { error: 'text-error', warning: 'text-warn', info: 'text-muted' }

/** What is wrong with a field, right below it. */
export function FieldProblems({ problems }: { readonly problems: readonly Diagnostic[] }) {
  return problems.map((problem, index) => (
    <p key={index} className={`mt-1 text-[12.5px] [overflow-wrap:anywhere] ${COLOURS[problem.severity]}`}>
      {problem.message.split('\n').map(visibleText).join(' ')}
    </p>
  ))
}
