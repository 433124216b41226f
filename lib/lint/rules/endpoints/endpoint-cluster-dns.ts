import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/parse-messages'

export const endpointClusterDns: Rule = {
  code: 'endpoint-cluster-dns',
  severity: 'warning',
  title: 'A name that only the cluster knows',
  why: 'containerd runs on the node and asks the DNS of the node, which does not know the services of the cluster. registry.kube-system.svc.cluster.local is resolved by pods only; the pull fails with "no such host".',
  evidence: ['k3s#10358', 'rke2#6759'],
  worksOnRejected: true,
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["http://registry.kube-system.svc.cluster.local:5000"]\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["http://127.0.0.1:30500"]\n' },
  *check(context) {
    for (const { hostname, path } of context.endpoints) {
      const isService = /\.svc\.?$|\.cluster\.local\.?$/i.test(hostname)
      const isLocal = /\.local\.?$/i.test(hostname) && !isService
      const isLabel = /^[a-z][a-z0-9_-]*$/i.test(hostname) && !/^(?:localhost|https?|ftp)$/i.test(hostname)
      if (!isService && !isLocal && !isLabel) continue
      const what = isService
        ? 'is a name of the cluster, and the node has no cluster DNS'
        : isLocal
          ? 'is a name of multicast DNS, which most nodes do not resolve'
          : 'is a single label, which the node resolves only with a search domain or /etc/hosts'
      yield {
        severity: isService ? 'warning' : 'info',
        message: `${quoteName(hostname)} ${what}: the pull then fails with "no such host". Use a NodePort on 127.0.0.1, an address, or a name that the nodes know.`,
        path,
      }
    }
  },
}
