import { urlParts } from '@/lib/text/url-parts'
import type { EndpointUse } from '@/lib/lint/facts/mirror-use'
import type { Rule } from '@/lib/lint/rule'

export const endpointIpv6: Rule = {
  code: 'endpoint-ipv6',
  severity: 'error',
  title: 'An IPv6 address as endpoint',
  releases:
    'With brackets it works since containerd 2.0 (K3s v1.31.6 and v1.32.2, February 2025); without, in no release.',
  why: 'K3s writes the URL between brackets of its own into hosts.toml. containerd 1.7 cannot parse a ] there and ignores the whole file: all mirrors of the registry are lost. Without brackets the address is no URL in any release: it is dropped, or makes the file unreadable.',
  evidence: ['k3s#9897', 'rke2#5947', 'containerd#10055'],
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://fd00::1", "https://registry.example.com"]\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n' },
  *check(context) {
    for (const endpoint of context.endpoints) {
      const { path } = endpoint
      if (isBare(endpoint)) {
        yield {
          message:
            'An IPv6 address needs brackets in a URL. Without them K3s drops this endpoint, or writes a hosts.toml that containerd cannot read. Write a DNS name, or [address]:port from containerd 2.0 on.',
          path,
        }
      } else if (endpoint.host.startsWith('[')) {
        const isOld = context.release.containerdLine === '1.7'
        const message = isOld
          ? 'containerd 1.7 cannot read an IPv6 address in hosts.toml: it ignores the whole file, and all mirrors of this registry are bypassed. Write a DNS name, or use a release from February 2025 on.'
          : 'IPv6 addresses work since containerd 2.0 (February 2025). On older releases this makes containerd ignore the whole hosts.toml.'
        yield { severity: isOld ? 'error' : 'info', message, path }
      }
    }
  },
}

/** Two colons outside of brackets, in the place of host and port. */
function isBare({ written }: EndpointUse): boolean {
  const { host } = urlParts(written)
  return !host.startsWith('[') && /^[0-9a-f]*:[0-9a-f:]*:[0-9a-f.]*$/i.test(host)
}
