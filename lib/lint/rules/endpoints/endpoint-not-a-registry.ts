import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/endpoints'
import { isRemovable } from '@/lib/lint/facts/endpoint-route'
import { changeFix } from '@/lib/lint/fixes/fix'
import { renameEverywhere, servingHost } from '@/lib/lint/fixes/rename-everywhere'
import type { LintContext } from '@/lib/lint/context'
import type { EndpointUse } from '@/lib/lint/facts/mirror-use'
import { registryOfSite } from '@/lib/known/web-names'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const endpointNotARegistry: Rule = {
  code: 'endpoint-not-a-registry',
  severity: 'error',
  title: 'Website as endpoint',
  why: 'hub.docker.com is the website of Docker Hub; its registry is registry-1.docker.io. A site that answers a request for a manifest with a page and status 200 ends the pull: no other endpoint is asked.',
  evidence: ['rke2#4383', 'k3s#4435'],
  worksOnRejected: true,
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://hub.docker.com", "https://mirror.example.com"]\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n' },
  *check(context) {
    for (const endpoint of context.endpoints) {
      const { registry, host, hostname, path, count } = endpoint
      const right = registryOfSite(host)
      // The key of this mirror is the site as well, and is reported with it.
      if (right === null || registryOfSite(registry) === right || isDependencyProxy(context, endpoint)) continue
      const serving = servingHost(right)
      const isOwn = registry === right
      const others = context.mirror(registry)?.endpoints ?? []
      const isListed = others.some((one) => one.index !== endpoint.index && one.hostname === serving)
      const fixes =
        (isOwn || isListed) && count > 1 && context.config(host) === null
          ? [changeFix(context, { ...titled('remove'), safe: isRemovable(context, endpoint) }, { remove: path })]
          : renameEverywhere(context, host, right)
      yield {
        ...say(isOwn ? 'endpoint-not-a-registry.own' : 'endpoint-not-a-registry', {
          host: quoteName(hostname),
          serving: quoteName(serving),
        }),
        path,
        fixes,
      }
    }
  },
}

/** The one registry that is at the address of a site. */
function isDependencyProxy(context: LintContext, { registry, hostname, urlPath }: EndpointUse): boolean {
  if (hostname !== 'gitlab.com') return false
  const replacements = [...(context.mirror(registry)?.mirror.rewrite.values() ?? [])]
  return [urlPath, ...replacements].some((path) => path.includes('dependency_proxy'))
}
