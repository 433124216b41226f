import { say } from '@/lib/words/en/rewrites'
import { releaseMonth } from '@/lib/k3s/releases/release-calendar'
import { DOCKER_HUB, DOCKER_HUB_INDEX } from '@/lib/known/docker-hub'
import type { Rule } from '@/lib/lint/rule'

export const rewriteReachesDefault: Rule = {
  code: 'rewrite-reaches-default',
  severity: 'warning',
  title: "Rewrites on the default endpoint, at RKE2's start",
  releases: 'RKE2 before October 2024.',
  why: 'The client with which RKE2 pulls its own image at its start applied rewrites to the default endpoint as well, until October 2024: it then asks Docker Hub for the name that only the mirror has, and the node does not start when the mirror cannot be reached.',
  evidence: ['rancher/wharfie#25', 'k3s#7007', 'rancher#47379', 'rancher#47522'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite: {"^rancher/(.*)": "proxy/$1"}\n',
    options: { distribution: 'rke2', release: 'v1.30.4+rke2r1' },
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite: {"^rancher/(.*)": "proxy/$1"}\n',
    options: { distribution: 'rke2', release: 'v1.31.2+rke2r1' },
  },
  *check({ options, release, mirrors }) {
    const isOld = (releaseMonth(release) ?? '9') < '2024-10'
    if (options.distribution !== 'rke2' || !isOld) return
    for (const { registry, mirror, path } of mirrors) {
      if ((registry !== DOCKER_HUB && registry !== DOCKER_HUB_INDEX) || mirror.rewrite.size === 0) continue
      yield {
        ...say('rewrite-reaches-default'),
        path: [...path, 'rewrite'],
      }
    }
  },
}
