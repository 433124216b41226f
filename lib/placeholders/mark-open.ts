export interface MadePlan {
  readonly attempts: readonly MadeAttempt[]
}

interface MadeAttempt {
  readonly kind: string
  readonly url: string
  readonly parts: { readonly host: string }
  readonly rewrites: readonly { readonly pattern: string }[]
  readonly credentials: string | null
  readonly tlsConfig: string | null
  readonly open?: readonly string[]
  readonly openAccess?: readonly string[]
}

type OpenIn = (text: string) => readonly string[]

/**
 * A plan with the placeholders of each attempt that are not filled in, and without which it is not known what it asks, or
 * which entry of `configs` is for its host.
 */
export function markOpen<Plan extends MadePlan>(openIn: OpenIn, plan: Plan, configs: Iterable<string>): Plan {
  const keys = [...configs]
  const attempts = plan.attempts.map((attempt) => {
    const { url, rewrites } = attempt
    const open = openIn([url, ...rewrites.map(({ pattern }) => pattern)].join('\n'))
    const openAccess = openAccessOf(openIn, attempt, keys)
    return {
      ...attempt,
      ...(open.length > 0 && { open }),
      ...(openAccess.length > 0 && { openAccess }),
    }
  })
  return { ...plan, attempts }
}

/**
 * The placeholders without which it is not known which of these keys of `configs` is for the host of an attempt. None where
 * its entry has the same text, and where there is no entry that it could be.
 */
export function openAccessOf(
  openIn: OpenIn,
  { kind, parts, credentials, tlsConfig }: Pick<MadeAttempt, 'kind' | 'parts' | 'credentials' | 'tlsConfig'>,
  configs: readonly string[],
): readonly string[] {
  const own = configs.filter((key) => key !== '*')
  const isFound = [credentials, tlsConfig].some((key) => key !== null && key !== '*')
  return kind === 'embedded' || isFound || own.length === 0 ? [] : openIn([parts.host, ...own].join('\n'))
}
