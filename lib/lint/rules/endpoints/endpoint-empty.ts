import { isRemovable } from '@/lib/lint/facts/endpoint-route'
import type { EndpointUse } from '@/lib/lint/facts/mirror-use'
import type { LintContext } from '@/lib/lint/context'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/parse-messages'
import type { Fix } from '@/lib/registries/diagnostic'

export const endpointEmpty: Rule = {
  code: 'endpoint-empty',
  severity: 'error',
  title: 'An endpoint without a host',
  why: 'K3s completes an empty text to https:///v2, and keeps https:// or //. containerd never sends a request to such a URL: it fails with "no Host in request URL" and goes on. With a port alone, as in http://:5000, Go connects to the computer that it runs on. The form of Rancher writes an empty text for a box that was left empty, and a template one for a variable without a value.',
  evidence: [
    'rancher/dashboard:shell/edit/provisioning.cattle.io.cluster/RegistryMirrors.vue',
    'k3s:pkg/agent/containerd/config.go',
    'golang/go:src/net/http/transport.go',
    'https://pkg.go.dev/net#Dial',
  ],
  worksOnRejected: true,
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://"\n      - "https://registry.example.com"\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://registry.example.com"\n' },
  *check(context) {
    for (const endpoint of context.endpoints) {
      const message = messageOf(endpoint)
      if (message !== null) yield { message, path: endpoint.path, fixes: removeFix(context, endpoint) }
    }
  },
}

/** A scheme that lost its slashes, with nothing but the path of the API after it. */
const SCHEME_ALONE = /^https?:?\/*(?:v[12]\/*)?$/i

function messageOf({ address, written, scheme, host, hostname, port }: EndpointUse): string | null {
  if (address === null) return null
  const word = /^https?/i.exec(written)?.[0] ?? ''
  if (SCHEME_ALONE.test(written) && host.replace(/:$/, '') === word)
    return `No host is named here, so containerd looks for one called ${quoteName(word)} at each pull, fails and goes on. Write the host, or remove it.`
  if (hostname !== '' || (scheme !== 'http' && scheme !== 'https')) return null
  if (port !== '')
    return `No host is named before the port, so containerd connects to port ${port.slice(0, 20)} of the node itself. Write the host; for the node itself, 127.0.0.1.`
  return `No host is named here: it becomes ${scheme}:///v2, for which containerd sends nothing and which fails at each pull. Write the host, or remove it.`
}

/** The mirror with it, when there is no other endpoint. */
function removeFix(context: LintContext, endpoint: EndpointUse): readonly Fix[] {
  const { registry, path, count } = endpoint
  if (count > 1)
    return [
      changeFix(
        context,
        { title: 'Remove the empty endpoint', safe: isRemovable(context, endpoint) },
        { remove: path },
      ),
    ]
  return [
    changeFix(
      context,
      { title: `Remove the mirror of ${quoteName(registry)}`, safe: false },
      { remove: ['mirrors', registry] },
    ),
  ]
}
