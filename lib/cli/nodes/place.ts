import { UsageError } from '@/lib/cli/usage-error'
import { saying } from '@/lib/words/saying'
import { isSuccess, refusalIn, refused } from './api/answers'
import type { Api } from './api/client'
import { LABELS, type JobSettings } from './manifests/job-settings'
import { keySecretOf, namespaceOf, serviceAccountOf } from './manifests/manifests'

/** Where the Jobs are, and how what was made is removed again. */
export interface Place {
  /** Null when all of it is gone; otherwise what the cluster says. */
  readonly remove: () => Promise<string | null>
}

/**
 * Makes a namespace of its own for this run, with an account without rights and the key; or, with `isGiven`, only the two in
 * the namespace that is there.
 *
 * @throws UsageError when the cluster refuses; what was made before is removed
 */
export async function makePlace(api: Api, settings: JobSettings, isGiven: boolean, key: string): Promise<Place> {
  const { namespace, run } = settings
  const below = `/api/v1/namespaces/${namespace}`
  const selector = encodeURIComponent(`${LABELS.run}=${run}`)
  const place: Place = {
    remove: async () => {
      if (!isGiven) return goneOr(await api.send('DELETE', below))
      const answers = [
        await api.send(
          'DELETE',
          `/apis/batch/v1/namespaces/${namespace}/jobs?labelSelector=${selector}&propagationPolicy=Background`,
        ),
        await api.send('DELETE', `${below}/secrets?labelSelector=${selector}`),
        await api.send('DELETE', `${below}/serviceaccounts?labelSelector=${selector}`),
      ]
      return answers.map(goneOr).find((why) => why !== null) ?? null
    },
  }
  const steps = [
    ...(isGiven ? [] : [{ path: '/api/v1/namespaces', body: namespaceOf(settings), action: 'create namespaces' }]),
    { path: `${below}/serviceaccounts`, body: serviceAccountOf(settings), action: 'create serviceaccounts' },
    { path: `${below}/secrets`, body: keySecretOf(settings, key), action: 'create secrets' },
  ]
  for (const { path, body, action } of steps) {
    const answer = await api.send('POST', path, body)
    if (isSuccess(answer)) continue
    // The account of an earlier run in the same namespace is as good.
    if (answer.status === 409 && action === 'create serviceaccounts' && isGiven) continue
    if (answer.status === 409)
      throw new UsageError(
        saying('another run is in the namespace {namespace}, or did not end: remove what it left there', { namespace }),
      )
    if (action !== 'create namespaces') await place.remove()
    throw refused(answer, action)
  }
  return place
}

function goneOr(answer: Parameters<typeof refusalIn>[0]): string | null {
  return isSuccess(answer) || answer.status === 404 ? null : refusalIn(answer)
}
