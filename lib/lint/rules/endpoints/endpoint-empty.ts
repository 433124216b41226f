import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/endpoints'
import { isRemovable } from '@/lib/lint/facts/endpoint-route'
import type { EndpointUse } from '@/lib/lint/facts/mirror-use'
import type { LintContext } from '@/lib/lint/context'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'
import type { Worded } from '@/lib/words/worded'
import { quoteName } from '@/lib/registries/issues/parse-messages'
import type { Fix } from '@/lib/registries/diagnostic'

export const endpointEmpty: Rule = {
  code: 'endpoint-empty',
  severity: 'error',
  title: 'Endpoint without a host',
  why: 'K3s completes an empty text to https:///v2, and keeps https:// or //. containerd never sends a request to such a URL: it fails with "no Host in request URL" and goes on. With a port alone, as in http://:5000, Go connects to the computer that it runs on. The form of Rancher writes an empty text for an empty box, and a template writes one for a variable without a value.',
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
      const words = wordsOf(endpoint)
      if (words !== null) yield { ...words, path: endpoint.path, fixes: removeFix(context, endpoint) }
    }
  },
}

/** A scheme that lost its slashes, with nothing but the path of the API after it. */
const SCHEME_ALONE = /^https?:?\/*(?:v[12]\/*)?$/i

function wordsOf({ address, written, scheme, host, hostname, port }: EndpointUse): Worded | null {
  if (address === null) return null
  const word = /^https?/i.exec(written)?.[0] ?? ''
  if (SCHEME_ALONE.test(written) && host.replace(/:$/, '') === word)
    return say('endpoint-empty.scheme', { word: quoteName(word) })
  if (hostname !== '' || (scheme !== 'http' && scheme !== 'https')) return null
  return port === '' ? say('endpoint-empty', { scheme }) : say('endpoint-empty.port', { port: port.slice(0, 20) })
}

/** The mirror with it, when there is no other endpoint. */
function removeFix(context: LintContext, endpoint: EndpointUse): readonly Fix[] {
  const { registry, path, count } = endpoint
  if (count > 1)
    return [
      changeFix(
        context,
        { ...titled('remove-empty-endpoint'), safe: isRemovable(context, endpoint) },
        { remove: path },
      ),
    ]
  return [
    changeFix(
      context,
      { ...titled('remove-mirror', { registry: quoteName(registry) }), safe: false },
      { remove: ['mirrors', registry] },
    ),
  ]
}
