import { say } from '@/lib/words/en/registries'
import { dockerHubMirrorKey, isDockerHub } from '@/lib/known/docker-hub'
import { haveSameContent, isHostedRegistry, publicMirrorOf } from '@/lib/known/hosted-registries'
import type { LintContext } from '@/lib/lint/context'
import { isPublicRegistry } from '@/lib/lint/facts/known-hosts'
import type { EndpointUse } from '@/lib/lint/facts/mirror-use'
import { splitPort } from '@/lib/text/url-parts'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const mirrorSuspicious: Rule = {
  code: 'mirror-suspicious',
  severity: 'warning',
  title: 'Mirror with other images',
  why: 'A mirror of docker.io is asked for library/nginx and for everything else of Docker Hub. A hosted registry with images of your own has none of these: each pull asks there first, gets a 404 and goes on, or fails with the error of Docker Hub if that cannot be reached. A public cache answers for one registry, not for others. To pull your own images from a hosted registry, name it in the image; to send credentials, a registry config is enough.',
  evidence: ['k3s#2259', 'k3s#2164', 'k3s#11154'],
  worksOnRejected: true,
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.gitlab.com"]\n' },
  good: { text: 'configs:\n  registry.gitlab.com:\n    auth: {username: robot, password: s3cret}\n' },
  *check(context) {
    for (const endpoint of context.endpoints) {
      const { registry, hostname, path } = endpoint
      if (hasOwnLayout(context, endpoint)) continue
      const [from] = splitPort(registry)
      const name = hostname.toLowerCase()
      const images = isEveryRegistry(registry) ? null : quoteName(registry)
      const cached = publicMirrorOf(name)
      if (cached !== null && isAnother(from) && from !== name && dockerHubMirrorKey(from) !== cached) {
        const words = say('mirror-suspicious.cache', {
          host: quoteName(hostname),
          cached: quoteName(cached),
          registry: images,
        })
        yield { ...words, path }
      } else if (isOther(from, name)) {
        yield { ...say('mirror-suspicious', { host: quoteName(hostname), registry: images }), path }
      }
    }
  },
}

/** A rewrite or a path can lead to a repository that is a cache. */
function hasOwnLayout(context: LintContext, { registry, urlPath }: EndpointUse): boolean {
  return (context.mirror(registry)?.mirror.rewrite.size ?? 0) > 0 || !/^\/?(?:v2\/?)?$/.test(urlPath)
}

function isEveryRegistry(registry: string): boolean {
  return registry === '*' || registry === '_default'
}

/** A name of one's own may well be an alias of the hosted registry. */
function isAnother(from: string): boolean {
  return isEveryRegistry(from) || isPublicRegistry(from)
}

function isOther(from: string, name: string): boolean {
  if (from.toLowerCase() === name || (isDockerHub(from) && isDockerHub(name))) return false
  return (isHostedRegistry(name) || isDockerHub(name)) && isAnother(from) && !haveSameContent(from, name)
}
