import { say } from '@/lib/words/en/endpoints'
import { ipBytes } from '@/lib/known/ip-ranges'
import type { EndpointUse } from '@/lib/lint/facts/mirror-use'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const endpointForwardProxy: Rule = {
  code: 'endpoint-forward-proxy',
  severity: 'warning',
  title: 'Forward proxy as mirror',
  why: 'A mirror is a registry: containerd asks it for /v2/library/nginx/manifests/1.27. A forward proxy such as Squid on port 3128 wants CONNECT or a whole URL in the request and answers 400. It belongs in the environment of the service, as HTTP_PROXY, HTTPS_PROXY and NO_PROXY, or as CONTAINERD_HTTP_PROXY and so on for containerd alone.',
  evidence: [
    'https://docs.k3s.io/advanced#configuring-an-http-proxy',
    'https://docs.rke2.io/advanced#configuring-an-http-proxy',
    'k3s#194',
    'k3s#5642',
  ],
  yieldsTo: { codes: ['endpoint-scheme-unknown', 'endpoint-empty'], keys: 4 },
  worksOnRejected: true,
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["http://proxy.example.com:3128"]\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["http://registry.example.com:5000"]\n' },
  *check(context) {
    const { distribution } = context.options
    const file =
      distribution === 'rke2' ? '/etc/default/rke2-server or rke2-agent' : '/etc/systemd/system/k3s.service.env'
    for (const endpoint of context.endpoints) {
      const likeness = likenessOf(endpoint)
      if (likeness === null) continue
      yield {
        severity: likeness === 'port' ? 'info' : 'warning',
        ...say('endpoint-forward-proxy', { host: quoteName(endpoint.host), file, isNamed: likeness === 'name' }),
        path: endpoint.path,
      }
    }
  },
}

/** Of Squid, Privoxy, Polipo and SOCKS; no registry has one of them by default. */
const PROXY_PORTS: ReadonlySet<string> = new Set(['3128', '3129', '8118', '8123', '1080', '9050'])
/** Registries have these as well, so the name has to say it. */
const COMMON_PORTS: ReadonlySet<string> = new Set(['8080', '8000', '8008', '8081', '8888', '9090'])
const PROXY_NAME =
  /(?:^|[.-])(?:(?:web|http|https|fwd|forward|corp|corporate|company|inet|internet|egress|outbound|out|lan|dmz|main|prod)?-?prox(?:y|ies)|squid|tinyproxy|privoxy|bluecoat|zscaler)-?\d*(?:[.-]|$)/i
const REGISTRY_NAME =
  /reg(?:istry)?(?=[.\d-]|$)|registr|docker|hub|image|container|cache|mirror|harbor|nexus|artifact|quay|ghcr|gcr|k8s|oci|zot|pull/i

/** By what it looks like a proxy: its name, or a port that registries have as well, at a bare address. */
function likenessOf({ address, hostname, port, urlPath }: EndpointUse): 'name' | 'port' | null {
  // One that a path leads through is asked as a registry. A cache of images can be both.
  if (address === null || urlPath !== '/v2' || REGISTRY_NAME.test(hostname)) return null
  if (PROXY_PORTS.has(port) || (COMMON_PORTS.has(port) && PROXY_NAME.test(hostname))) return 'name'
  return (port === '8080' || port === '8888') && ipBytes(hostname) !== null ? 'port' : null
}
