import type { Template } from '@/lib/placeholders/template'
import type { Attempt, Plan } from './plan'

/** A plan with the placeholders of each attempt that are not filled in, and without which it is not known what it asks. */
export function withOpen(template: Template | null, plan: Plan): Plan {
  if (template === null) return plan
  const attempts = plan.attempts.map((attempt): Attempt => {
    const { url, rewrites } = attempt
    const open = template.openIn([url, ...rewrites.map(({ pattern }) => pattern)].join('\n'))
    return open.length === 0 ? attempt : { ...attempt, open }
  })
  return { ...plan, attempts }
}
