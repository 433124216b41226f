import { isDockerHub } from '@/lib/known/docker-hub'
import { isHostedRegistry } from '@/lib/known/known-registries'
import { isPublicRegistry } from '@/lib/lint/facts/known-hosts'
import { splitPort } from '@/lib/text/url-parts'
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
      const [from] = splitPort(registry)
      const hasOwnLayout = (context.mirror(registry)?.mirror.rewrite.size ?? 0) > 0 || !/^\/?(?:v2\/?)?$/.test(urlPath)
      // A name of one's own may well be an alias of the hosted registry.
      if (
        from === hostname ||
        hasOwnLayout ||
        !(isHostedRegistry(hostname) || isDockerHub(hostname)) ||
        !(from === '*' || isPublicRegistry(from)) ||
        MOVED.get(from) === hostname ||
        (isDockerHub(from) && isDockerHub(hostname))
      )
        continue
      yield {
        message: `${quoteName(hostname)} is no mirror of ${registry === '*' ? 'every registry' : quoteName(registry)}: unless somebody copied the images there under the same names, each pull asks it in vain. Remove it, or add a rewrite to the repository that caches them.`,
        path,
      }
    }
  },
}

/** Registries that went on under another name with the same repositories. */
const MOVED: ReadonlyMap<string, string> = new Map([['k8s.gcr.io', 'registry.k8s.io']])
