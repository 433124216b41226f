import { createHandler, type ApiHandler } from '@/lib/probe/api/handler'
import { localWire } from '@/lib/probe/wire/environment'
import { createBoundedWork } from './bounded-work'
import { createLinkHandler } from './link-handler'
import { probePolicy, type ProbeSettings } from '@/lib/probe/api/mode'
import type { Saying } from '@/lib/words/saying'
import type { Watch } from './watch/watch'

export { createWatch } from './watch/watch'

/** What the web server does besides serving the page; bundled for Node alone. `watch`: left out if nothing is counted or logged. */
export function createApi(
  settings: ProbeSettings,
  hosts: readonly string[],
  watch?: Pick<Watch, 'run'>,
): { readonly handle: ApiHandler; readonly mode: string } | { readonly refused: Saying } {
  const policy = probePolicy(settings)
  if ('refused' in policy) return policy
  const own = new Set(hosts.map((host) => host.toLowerCase()))
  const wire = localWire(policy.reach, settings.isNode ?? null)
  const work = createBoundedWork(new URL('work.mjs', import.meta.url))
  const { token = '' } = settings
  const probing = createHandler({
    policy,
    hosts: own,
    wire,
    work,
    ...(watch && { watch: watch.run }),
    ...(token !== '' && { token }),
  })
  const handlers = [createLinkHandler(own, work.link), probing]
  return { handle: (request, response) => handlers.some((handle) => handle(request, response)), mode: policy.mode }
}
