import { isRemovable } from '@/lib/lint/facts/endpoint-route'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/parse-messages'

export const endpointNotARegistry: Rule = {
  code: 'endpoint-not-a-registry',
  severity: 'error',
  title: 'A web site as endpoint',
  why: 'hub.docker.com is the web site of Docker Hub; its registry is registry-1.docker.io. A site that answers a request for a manifest with a page and status 200 ends the pull: no other endpoint is asked.',
  evidence: ['rke2#4383', 'k3s#4435'],
  worksOnRejected: true,
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://hub.docker.com", "https://mirror.example.com"]\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n' },
  *check(context) {
    for (const endpoint of context.endpoints) {
      const { registry, hostname, path, count } = endpoint
      const right = SITES.get(hostname)
      if (right === undefined) continue
      const fixes =
        registry === 'docker.io'
          ? count > 1
            ? [changeFix(context, { title: 'Remove it', safe: isRemovable(context, endpoint) }, { remove: path })]
            : []
          : [
              changeFix(
                context,
                { title: `Write https://${right}`, safe: false },
                { set: path, to: `https://${right}` },
              ),
            ]
      yield {
        message: `${quoteName(hostname)} is a web site and no registry; a page that it answers with ends the pull. The registry is ${quoteName(right)}${registry === 'docker.io' ? ', which is asked last by itself' : ''}.`,
        path,
        fixes,
      }
    }
  },
}

const SITES: ReadonlyMap<string, string> = new Map([
  ['hub.docker.com', 'registry-1.docker.io'],
  ['www.docker.com', 'registry-1.docker.io'],
  ['gitlab.com', 'registry.gitlab.com'],
  ['github.com', 'ghcr.io'],
])
