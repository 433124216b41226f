import { keepLast } from '@/lib/keep-last'

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
/** The entries of a file by their keys. */
type Configs = ReadonlyMap<string, unknown>
/** What of an attempt decides which entry is for its host. */
export type AskedHost = Pick<MadeAttempt, 'kind' | 'parts' | 'credentials' | 'tlsConfig'>

/**
 * Creates the function that returns the placeholders without which it is not known which entry of `configs` is for the host
 * of an attempt. None where its entry has the same text, and where there is no entry that it could be. The keys are looked
 * through once for all attempts of a file.
 */
export function createOpenAccess(openIn: OpenIn): (attempt: AskedHost, configs: Configs) => readonly string[] {
  const inKeys = keepLast(({ configs }: { readonly configs: Configs }) => {
    const keys = [...configs.keys()].filter((key) => key !== '*')
    return keys.length === 0 ? null : openIn(keys.join('\n'))
  })
  return ({ kind, parts, credentials, tlsConfig }, configs) => {
    const open = inKeys({ configs })
    const isFound = [credentials, tlsConfig].some((key) => key !== null && key !== '*')
    return kind === 'embedded' || isFound || open === null ? [] : [...new Set([...openIn(parts.host), ...open])]
  }
}

/**
 * A plan with the placeholders of each attempt that are not filled in, and without which it is not known what it asks, or
 * which entry of `configs` is for its host.
 */
export function markOpen<Plan extends MadePlan>(
  { openIn, openAccess }: { readonly openIn: OpenIn; readonly openAccess: ReturnType<typeof createOpenAccess> },
  plan: Plan,
  configs: Configs,
): Plan {
  const attempts = plan.attempts.map((attempt) => {
    const { url, rewrites } = attempt
    const open = openIn([url, ...rewrites.map(({ pattern }) => pattern)].join('\n'))
    const ofHost = openAccess(attempt, configs)
    return { ...attempt, ...(open.length > 0 && { open }), ...(ofHost.length > 0 && { openAccess: ofHost }) }
  })
  return { ...plan, attempts }
}
