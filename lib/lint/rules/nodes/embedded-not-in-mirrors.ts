import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/nodes'
import { isLocalhost } from '@/lib/k3s/localhost'
import { changeFix } from '@/lib/lint/fixes/fix'
import { dockerHubMirrorKey, isDockerHubAlias } from '@/lib/known/docker-hub'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const embeddedNotInMirrors: Rule = {
  code: 'embedded-not-in-mirrors',
  severity: 'warning',
  title: 'Registry that nodes do not share',
  why: 'The embedded registry shares images only of registries that are under mirrors, on each node; an entry with nothing below it is enough. Registries that are only under configs are not shared, and a configs entry hides a wildcard as well.',
  evidence: ['k3s#14337', 'k3s#10364', 'k3d#1400', 'k3s:pkg/spegel/registry.go'],
  yieldsTo: { codes: ['config-shadows-wildcard', 'config-unused'], keys: 2 },
  bad: {
    text: 'mirrors:\n  docker.io:\nconfigs:\n  ghcr.io:\n    auth: {username: robot, password: s3cret}\n',
    options: { embeddedRegistry: true },
  },
  good: {
    text: 'mirrors:\n  docker.io:\n  ghcr.io:\nconfigs:\n  ghcr.io:\n    auth: {username: robot, password: s3cret}\n',
    options: { embeddedRegistry: true },
  },
  *check(context) {
    if (!context.options.embeddedRegistry) return
    const { options } = context
    const isInvalid = new Set(context.found('config-key-invalid').map(({ path }) => path?.[1]))
    const used = new Set(context.endpoints.map(({ config }) => config))
    for (const { host, path, keyProblem } of context.configs) {
      const registry = dockerHubMirrorKey(host)
      const isShared = context.mirror(registry) !== null || (context.mirror('*') !== null && registry !== host)
      if (keyProblem !== null || host === '*' || host === '_default' || used.has(host) || isShared || isLocalhost(host))
        continue
      const add = changeFix(
        context,
        { ...titled('add-to-mirrors', { registry: quoteName(registry) }), safe: context.config('*') === null },
        { add: ['mirrors', registry], to: 'empty' },
      )
      yield {
        ...say('embedded-not-in-mirrors', { registry: quoteName(registry) }),
        path,
        // With the flag, an entry of both would make the registry itself asked. No image is called like an alias of Docker Hub.
        fixes: options.disableDefaultRegistryEndpoint || isInvalid.has(host) || isDockerHubAlias(registry) ? [] : [add],
      }
    }
  },
}
