import { DOCKER_HUB, isDockerHub } from '@/lib/known/docker-hub'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/parse-messages'

export const mirrorDockerhubAlias: Rule = {
  code: 'mirror-dockerhub-alias',
  severity: 'error',
  title: 'Docker Hub under another name',
  why: 'containerd knows the images of Docker Hub as docker.io and nothing else: index.docker.io in an image name becomes docker.io, and registry-1.docker.io is another registry to it. A mirror under one of these names is used for no image of Docker Hub. The bootstrap of RKE2 accepts index.docker.io, so that node half works.',
  evidence: ['k3s#12561', 'rancher/wharfie:pkg/registries/registries.go', 'distribution/reference@v0.6.0:normalize.go'],
  worksOnRejected: true,
  bad: { text: 'mirrors:\n  registry-1.docker.io:\n    endpoint: ["https://registry.example.com"]\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n' },
  *check(context) {
    const named = new Set(context.references.map(({ registry }) => registry))
    const aliases = context.mirrors.filter(({ registry }) => isDockerHub(registry) && registry !== DOCKER_HUB)
    for (const { registry, path } of aliases) {
      // An image can be called so; then this is how to mirror it.
      if (named.has(registry)) continue
      const isFree = context.mirror(DOCKER_HUB) === null && aliases.length === 1
      const fixes = isFree
        ? [changeFix(context, { title: 'Rename to "docker.io"', safe: true }, { rename: path, to: DOCKER_HUB })]
        : []
      yield {
        message: `Images of Docker Hub belong to docker.io, never to ${quoteName(registry)}, so this mirror is not used for them. Write "docker.io".`,
        path,
        fixes,
      }
    }
  },
}
