import { say } from '@/lib/words/en/endpoints'
import { splitPort } from '@/lib/text/url-parts'
import type { LintContext } from '@/lib/lint/context'
import { isServiceName } from '@/lib/known/service-name'
import type { Finding, Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const endpointClusterDns: Rule = {
  code: 'endpoint-cluster-dns',
  severity: 'warning',
  title: 'Name that only the cluster knows',
  why: 'containerd runs on the node and asks the DNS of the node, which does not know the services of the cluster. registry.kube-system.svc.cluster.local is resolved by pods only; the pull fails with "no such host". As the key of a mirror such a name is right if an endpoint leads to an address that the node can reach.',
  evidence: ['k3s#10358', 'rke2#6759'],
  yieldsTo: { codes: ['config-keyed-by-mirrored-registry', 'config-unused'], keys: 2 },
  worksOnRejected: true,
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["http://registry.kube-system.svc.cluster.local:5000"]\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["http://127.0.0.1:30500"]\n' },
  *check(context) {
    yield* inEndpoints(context)
    // What else an entry has may be lost in a file that K3s rejects.
    if (context.parsed.parseError !== null) return
    yield* inMirrors(context)
    yield* inConfigs(context)
  },
}

function* inEndpoints(context: LintContext): Iterable<Finding> {
  const said = new Set<string>()
  for (const { address, hostname, path } of context.endpoints) {
    const isService = isServiceName(hostname)
    const isLocal = /\.local\.?$/i.test(hostname) && !isService
    const isLabel = /^[a-z][a-z0-9_-]*$/i.test(hostname) && !/^(?:localhost|https?|ftp)$/i.test(hostname)
    if (address === null || !(isService || isLocal || isLabel)) continue
    // Notes are said once for each name.
    if (!isService && said.has(hostname)) continue
    said.add(hostname)
    const kind = isService ? 'service' : isLocal ? 'local' : 'label'
    yield {
      severity: isService ? 'warning' : 'info',
      ...say(`endpoint-cluster-dns.${kind}`, { host: quoteName(hostname) }),
      path,
    }
  }
}

/** A key is right if an endpoint leads to an address; without one, the registry itself is asked under this name. */
function* inMirrors(context: LintContext): Iterable<Finding> {
  if (context.options.embeddedRegistry) return
  for (const { registry, path, endpoints, keyProblem } of context.mirrors) {
    const isReached = endpoints.some(({ address }) => address !== null)
    if (keyProblem !== null || isReached || !isServiceName(splitPort(registry)[0])) continue
    yield {
      ...say('endpoint-cluster-dns.mirror', { registry: quoteName(registry) }),
      path,
    }
  }
}

/** Settings for what is a mirror or an endpoint are covered by what is said there. */
function* inConfigs(context: LintContext): Iterable<Finding> {
  const contacted = new Set(context.endpoints.map(({ host }) => host))
  for (const { host, path, keyProblem } of context.configs) {
    if (keyProblem !== null || contacted.has(host) || context.mirror(host)?.endpoints.length === 0) continue
    if (!isServiceName(splitPort(host)[0])) continue
    yield {
      ...say('endpoint-cluster-dns.config', { host: quoteName(host) }),
      path,
    }
  }
}
