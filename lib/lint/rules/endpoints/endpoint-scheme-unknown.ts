import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/endpoints'
import { isRewritable } from '@/lib/lint/facts/endpoint-route'
import { changeFix } from '@/lib/lint/fixes/fix'
import { NO_EMBEDDED_REGISTRY } from '@/lib/k3s/embedded-registry'
import { normalizeEndpointAddress } from '@/lib/k3s/endpoint'
import type { LintContext } from '@/lib/lint/context'
import { splitPort } from '@/lib/text/url-parts'
import { didYouMean } from '@/lib/text/did-you-mean'
import { CERTS_D, type Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const endpointSchemeUnknown: Rule = {
  code: 'endpoint-scheme-unknown',
  severity: 'error',
  title: 'Mistyped or unknown scheme',
  why: 'K3s accepts nearly anything as endpoint. https//a is the host https, http:/b the host http, and ftp://c leads containerd to a host called ftp: each pull looks for them in DNS, fails and goes on.',
  evidence: ['k3s:pkg/agent/containerd/config.go', 'containerd:core/remotes/docker/config/hosts.go'],
  yieldsTo: { codes: ['endpoint-empty'], keys: 4 },
  worksOnRejected: true,
  writers: CERTS_D,
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https//registry.example.com"]\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n' },
  *check(context) {
    for (const endpoint of context.endpoints) {
      const { written, path, address, scheme } = endpoint
      if (address === null) continue
      const typed = /^(https?)(?::?\/+|:)(?=[^/])/i.exec(written)
      const isTypo = typed !== null && !/^https?:\/\/[^/]/i.test(written)
      const isOther = written.includes('://') && scheme !== 'http' && scheme !== 'https'
      if (!isTypo && !isOther) continue
      const meant = isTypo ? (typed[1]?.toLowerCase() ?? 'https') : didYouMean(scheme, ['https', 'http'])
      const host = isTypo ? (/^https?/i.exec(written)?.[0] ?? '') : `${scheme}:`
      const rest = written.replace(/^[a-z][a-z0-9+.-]*:?\/*/i, '')
      const names = { host: quoteName(host), instead: quoteName(`${meant ?? 'https'}://`) }
      const words = isTypo
        ? say('endpoint-scheme-unknown.typo', names)
        : say('endpoint-scheme-unknown', { ...names, scheme: quoteName(scheme) })
      const fixes =
        meant !== null && isUrl(context, `https://${rest}`)
          ? [
              changeFix(
                context,
                {
                  ...titled('correct', { to: `${meant}://` }),
                  safe: isTypo && /[.]|:\d/.test(rest) && isRewritable(context, endpoint),
                },
                { set: path, to: `${meant}://${rest}` },
              ),
            ]
          : []
      yield { ...words, path, fixes }
    }
  },
}

/** K3s drops what it cannot read as a URL, and asks nothing for an empty host. */
function isUrl({ release }: LintContext, written: string): boolean {
  const read = normalizeEndpointAddress(written, NO_EMBEDDED_REGISTRY, release)
  return !('error' in read) && splitPort(read.host)[0] !== ''
}
