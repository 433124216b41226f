import type { Template } from '@/lib/placeholders/template'
import type { Attempt, Plan } from './plan'

/** A plan of a filled text as people see it: with the placeholders as they are written, and which attempts have some. */
export function shownPlan(template: Template | null, plan: Plan): Plan {
  if (template === null) return plan
  const attempts = plan.attempts.map((attempt): Attempt => {
    const open = openIn(template, attempt)
    return { ...template.show(attempt), ...(open.length > 0 && { open }) }
  })
  return { ...template.show({ ...plan, attempts: [] }), attempts }
}

/** The placeholders without which it is not known what an attempt asks for. */
export function openIn(template: Template, { url, rewrites }: Pick<Attempt, 'url' | 'rewrites'>): readonly string[] {
  return template.openIn([url, ...rewrites.map(({ pattern }) => pattern)].join('\n'))
}
