import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/registries'
import { DOCKER_HUB, isDockerHub, isDockerHubAlias } from '@/lib/known/docker-hub'
import { changeFix } from '@/lib/lint/fixes/fix'
import { renameEverywhere } from '@/lib/lint/fixes/rename-everywhere'
import type { LintContext } from '@/lib/lint/context'
import type { MirrorUse } from '@/lib/lint/facts/mirror-use'
import type { Rule } from '@/lib/lint/rule'
import type { Fix } from '@/lib/registries/diagnostic'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const mirrorDockerhubAlias: Rule = {
  code: 'mirror-dockerhub-alias',
  severity: 'error',
  title: 'Docker Hub under another name',
  why: 'containerd knows the images of Docker Hub as docker.io and nothing else: index.docker.io in an image name becomes docker.io, registry-1.docker.io is another registry to it, and hub.docker.com is a website. A mirror under one of these names is used for no image of Docker Hub. RKE2 accepts index.docker.io at its start, so the node starts and its pods do not use the mirror.',
  evidence: ['k3s#12561', 'rancher/wharfie:pkg/registries/registries.go', 'distribution/reference@v0.6.0:normalize.go'],
  worksOnRejected: true,
  bad: { text: 'mirrors:\n  registry-1.docker.io:\n    endpoint: ["https://registry.example.com"]\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n' },
  *check(context) {
    const named = new Set(context.references.map(({ registry }) => registry))
    const aliases = context.mirrors.filter(({ registry }) => isDockerHubAlias(registry))
    for (const mirror of aliases) {
      const { registry, path } = mirror
      // An image can be called so; then this is how to mirror it.
      if (named.has(registry)) continue
      const hasConfig = !isDockerHub(registry) && context.config(registry) !== null
      yield {
        ...say('mirror-dockerhub-alias', { registry: quoteName(registry), isConfig: hasConfig }),
        path,
        fixes: aliases.length === 1 ? fixesOf(context, mirror) : [],
      }
    }
  },
}

function fixesOf(context: LintContext, { registry, path }: MirrorUse): readonly Fix[] {
  if (!isDockerHub(registry)) return renameEverywhere(context, registry, DOCKER_HUB)
  if (context.mirror(DOCKER_HUB) !== null) return []
  return [
    changeFix(context, { ...titled('rename', { to: '"docker.io"' }), safe: true }, { rename: path, to: DOCKER_HUB }),
  ]
}
