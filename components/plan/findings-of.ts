import type { Analysis } from '@/lib/analyze'
import { planFindings } from '@/lib/explain/attempt-findings'
import { keepLast } from '@/lib/keep-last'

/** The findings that concern the plan, made once for all places that show some. */
export const findingsOf = keepLast(({ plan, diagnostics }: Pick<Analysis, 'plan' | 'diagnostics'>) =>
  planFindings(plan, diagnostics),
)
