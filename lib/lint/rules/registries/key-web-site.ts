import { say } from '@/lib/words/en/registries'
import { isWrittenDockerHub } from '@/lib/known/docker-hub'
import { registryOfSite } from '@/lib/known/web-names'
import type { LintContext } from '@/lib/lint/context'
import { keyUses, type KeyUse } from '@/lib/lint/facts/key-uses'
import { renameEverywhere, servingHost } from '@/lib/lint/fixes/rename-everywhere'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const keyWebSite: Rule = {
  code: 'key-web-site',
  severity: 'error',
  title: 'Website as key',
  why: 'Keys are registries as they are in image names, and below configs the hosts that are contacted. Code is at github.com and images are at ghcr.io, code at gitlab.com and images at registry.gitlab.com, pages about images at hub.docker.com and the images at docker.io. A mirror under the name of the site is used for no image, and an account there is never sent. Only the dependency proxy of GitLab is at gitlab.com.',
  evidence: [
    'https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry',
    'https://docs.gitlab.com/user/packages/dependency_proxy/',
    'k3s#12561',
  ],
  worksOnRejected: true,
  bad: { text: 'configs:\n  github.com:\n    auth: {username: robot, password: s3cret}\n' },
  good: { text: 'configs:\n  ghcr.io:\n    auth: {username: robot, password: s3cret}\n' },
  *check(context) {
    const contacted = new Set(context.endpoints.map(({ host }) => host))
    const named = new Set(context.references.map(({ registry }) => registry))
    for (const use of keyUses(context)) {
      const registry = registryOfSite(use.key)
      if (registry === null || named.has(use.key) || isSaidElsewhere(context, use, contacted)) continue
      const to = use.section === 'mirrors' ? registry : servingHost(registry)
      yield {
        // Its dependency proxy is a registry under this name.
        severity: use.key.startsWith('gitlab.com') ? 'warning' : 'error',
        ...say(use.section === 'mirrors' ? 'key-web-site.mirror' : 'key-web-site.config', {
          key: quoteName(use.key),
          registry: quoteName(to),
        }),
        path: use.path,
        fixes: renameEverywhere(context, use.key, registry),
      }
    }
  },
}

/** A finding about the mirror covers the settings under the same name; one about an endpoint those for it. */
function isSaidElsewhere(context: LintContext, { key, section }: KeyUse, contacted: ReadonlySet<string>): boolean {
  if (section === 'mirrors') return isWrittenDockerHub(key.toLowerCase().replace(/:443$/, ''))
  return context.mirror(key) !== null || contacted.has(key)
}
