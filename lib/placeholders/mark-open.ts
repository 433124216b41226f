export interface MadePlan {
  readonly attempts: readonly MadeAttempt[]
}

interface MadeAttempt {
  readonly url: string
  readonly rewrites: readonly { readonly pattern: string }[]
  readonly open?: readonly string[]
}

/** A plan with the placeholders of each attempt that are not filled in, and without which it is not known what it asks. */
export function markOpen<Plan extends MadePlan>(openIn: (text: string) => readonly string[], plan: Plan): Plan {
  const attempts = plan.attempts.map((attempt) => {
    const { url, rewrites } = attempt
    const open = openIn([url, ...rewrites.map(({ pattern }) => pattern)].join('\n'))
    return open.length === 0 ? attempt : { ...attempt, open }
  })
  return { ...plan, attempts }
}
