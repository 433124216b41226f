import { requestUrl } from '@/lib/containerd/request-url'
import type { LintContext } from '@/lib/lint/context'
import type { RewriteUse } from './rewrites/rewrite-use'

/** A name that a rule rewrites to one with which containerd ends the pull, and why. */
export interface EndedPull {
  readonly name: string
  readonly result: string
  readonly reason: string
}

/** Any endpoint that is not the registry itself. */
const ENDPOINT = { scheme: 'https', host: '', path: '/v2' }

/** The first of the names that a rule is tried on whose pull it ends; null when there is none. */
export function endedPull(use: RewriteUse, release: LintContext['release']): EndedPull | null {
  const registry = use.mirror.registry === '*' ? 'registry.example.com' : use.mirror.registry
  for (const name of use.repositories) {
    const result = use.change(name)
    if (result === null) continue
    const { abortsWith } = requestUrl(ENDPOINT, result, { registry, object: 'latest' }, release)
    if (abortsWith === null) continue
    const at = abortsWith.lastIndexOf('": ')
    return { name, result, reason: abortsWith.slice(at < 0 ? 0 : at + 3) }
  }
  return null
}
