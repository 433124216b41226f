import { say } from '@/lib/words/en/endpoints'
import { isLocalhost } from '@/lib/k3s/localhost'
import { utf8Bytes } from '@/lib/go/bytes'
import type { EndpointUse } from '@/lib/lint/facts/mirror-use'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const endpointLocalhost: Rule = {
  code: 'endpoint-localhost',
  severity: 'info',
  title: 'Endpoint on the node itself',
  why: 'containerd runs on the node, so localhost is the node that pulls, and each node asks itself: something must listen there on every node. A node of k3d, or of K3s in Docker, is a container, whose localhost is not that of the computer on which Docker runs. There a registry is reached by its name in the network of Docker, such as k3d-registry:5000, or as host.k3d.internal.',
  evidence: ['k3d#1019', 'kubernetes-sigs/kind#2480', 'suse-edge/edge-image-builder#318'],
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["http://localhost:5000"]\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["http://registry.example.com:5000"]\n' },
  *check(context) {
    const said = new Set<string>()
    for (const endpoint of context.endpoints) {
      if (!isOnNode(endpoint) || said.has(endpoint.host)) continue
      said.add(endpoint.host)
      yield {
        ...say('endpoint-localhost', { host: quoteName(endpoint.host) }),
        path: endpoint.path,
        meantFor: [endpoint.host],
      }
    }
  },
}

function isOnNode({ address, hostname, port }: EndpointUse): boolean {
  return address !== null && hostname !== '' && isLocalhost(utf8Bytes(hostname)) && !isNodePort(port)
}

/** Services of the cluster listen there on every node, in k3d as well. */
function isNodePort(port: string): boolean {
  return /^\d{5}$/.test(port) && Number(port) >= 30_000 && Number(port) <= 32_767
}
