import { isRemovable } from '@/lib/lint/facts/endpoint-route'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'

export const endpointEmpty: Rule = {
  code: 'endpoint-empty',
  severity: 'error',
  title: 'An empty endpoint',
  why: 'An empty text becomes the endpoint https:///v2, which is asked first and always fails. The form of Rancher writes it for a box that was left empty.',
  evidence: [
    'rancher/dashboard:shell/edit/provisioning.cattle.io.cluster/RegistryMirrors.vue',
    'k3s:pkg/agent/containerd/config.go',
  ],
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint:\n      - ""\n      - "https://registry.example.com"\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://registry.example.com"\n' },
  *check(context) {
    for (const endpoint of context.endpoints) {
      const { written, path } = endpoint
      if (written !== '') continue
      yield {
        message: 'An empty endpoint becomes https:///v2, which is asked at each pull and always fails. Remove it.',
        path,
        fixes: [
          changeFix(
            context,
            { title: 'Remove the empty endpoint', safe: isRemovable(context, endpoint) },
            { remove: path },
          ),
        ],
      }
    }
  },
}
