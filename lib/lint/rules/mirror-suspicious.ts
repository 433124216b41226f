import { isHostedRegistry } from '@/lib/lint/known-hosts'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/parse-messages'

export const mirrorSuspicious: Rule = {
  code: 'mirror-suspicious',
  severity: 'warning',
  title: 'A mirror that holds other images',
  why: 'A mirror of docker.io is asked for library/nginx and for everything else of Docker Hub. A hosted registry with images of your own has none of these: each pull asks there first, gets a 404 and goes on. To pull your own images from it, name it in the image; to send credentials, a registry config is enough.',
  evidence: ['k3s#2259', 'k3s#2164'],
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.gitlab.com"]\n' },
  good: { text: 'configs:\n  registry.gitlab.com:\n    auth: {username: robot, password: s3cret}\n' },
  *check(context) {
    for (const { registry, hostname, urlPath, path } of context.endpoints) {
      const hasOwnLayout = (context.mirror(registry)?.mirror.rewrite.size ?? 0) > 0 || !/^\/?(?:v2\/?)?$/.test(urlPath)
      if (registry === hostname || hasOwnLayout || !isHostedRegistry(hostname)) continue
      yield { message: `${quoteName(hostname)} is no mirror of ${quoteName(registry)}: it is asked for repositories that it does not have, at each pull. Remove it, or add a rewrite to the repository that caches them.`, path }
    }
  },
}
