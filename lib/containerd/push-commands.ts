import type { Attempt, Plan } from './plan'
import { parseReference } from './reference'

/**
 * The docker commands that put the planned image where this attempt looks for it: pulled under its own name, tagged
 * with the mirror's host and the rewritten repository, pushed. Null if there is no such name: digests cannot be tagged,
 * a path before the repository is not part of a name, and the result of a rewrite may not be a repository.
 *
 * Source: docs.k3s.io, Private Registry Configuration, "Adding Images to the Private Registry"
 */
export function pushCommands(plan: Plan, attempt: Attempt): readonly string[] | null {
  const { reference } = plan
  if (reference === null || attempt.kind !== 'mirror' || reference.object.includes(':') || attempt.unsendable !== null)
    return null
  const { host, prefix, repository } = attempt.parts
  const target = `${host}/${repository}:${reference.object}`
  const parsed = parseReference(target, 'without-domain')
  if (
    prefix !== '/v2/' ||
    'error' in parsed ||
    parsed.reference.normalised !== target ||
    target === reference.normalised
  )
    return null
  return [
    `docker pull ${reference.normalised}`,
    `docker tag ${reference.normalised} ${target}`,
    `docker push ${target}`,
  ]
}
