import { say } from '@/lib/words/en/endpoints'
import { urlParts } from '@/lib/text/url-parts'
import type { EndpointUse } from '@/lib/lint/facts/mirror-use'
import { CERTS_D, type Rule } from '@/lib/lint/rule'

export const endpointIpv6: Rule = {
  code: 'endpoint-ipv6',
  severity: 'error',
  title: 'IPv6 address as endpoint',
  releases:
    'With brackets it works since containerd 2.0 (K3s v1.31.6 and v1.32.2, February 2025); without, in no release.',
  why: 'K3s writes the URL between brackets into hosts.toml. containerd 1.7 cannot parse a ] there and ignores the whole file: all mirrors of the registry are lost. Without brackets the address is not a URL in any release: it is dropped, or makes the file unreadable.',
  evidence: ['k3s#9897', 'rke2#5947', 'containerd#10055'],
  writers: CERTS_D,
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://fd00::1", "https://registry.example.com"]\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n' },
  *check(context) {
    for (const endpoint of context.endpoints) {
      const { path } = endpoint
      if (isBare(endpoint)) {
        yield {
          ...say('endpoint-ipv6.bare'),
          path,
        }
      } else if (endpoint.host.startsWith('[')) {
        const { tomlParser, registriesWriter } = context.release
        const isOld = tomlParser === 'go-toml-1' && registriesWriter !== 'inline'
        yield { severity: isOld ? 'error' : 'info', ...say(isOld ? 'endpoint-ipv6.old' : 'endpoint-ipv6.new'), path }
      }
    }
  },
}

/** Two colons outside of brackets, in the place of host and port. */
function isBare({ written }: EndpointUse): boolean {
  const { host } = urlParts(written)
  return !host.startsWith('[') && /^[0-9a-f]*:[0-9a-f:]*:[0-9a-f.]*$/i.test(host)
}
