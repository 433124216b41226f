import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/endpoints'
import { changeFix } from '@/lib/lint/fixes/fix'
import { hasTlsSettings } from '@/lib/lint/facts/config-settings'
import { registryOfSite } from '@/lib/known/web-names'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const endpointMissingScheme: Rule = {
  code: 'endpoint-missing-scheme',
  severity: 'warning',
  title: 'Endpoint without http:// or https://',
  why: 'Without a scheme K3s uses https, and http only for loopback addresses with a port. A registry on port 5000 usually speaks plain http; the pull then fails with "server gave HTTP response to HTTPS client".',
  evidence: ['k3s#9322', 'k3s#2299', 'rancher#46090', 'k3s:pkg/agent/containerd/config.go'],
  yieldsTo: { codes: ['endpoint-empty'], keys: 4 },
  worksOnRejected: true,
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["registry.example.com:5000"]\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["http://registry.example.com:5000"]\n' },
  *check(context) {
    for (const { written, path, address, scheme, port, host, config } of context.endpoints) {
      if (
        address === null ||
        scheme === 'http' ||
        written === '' ||
        // What is wrong with its name is reported, and set right with the scheme.
        registryOfSite(host) !== null ||
        written.includes('://') ||
        /^https?:?\/|^\/|^[a-f0-9]*:[a-f0-9]*:/i.test(written)
      )
        continue
      const isPlain = PLAIN_PORTS.has(port)
      const words = isPlain
        ? say('endpoint-missing-scheme.plain', { host: quoteName(host), port })
        : say('endpoint-missing-scheme', { host: quoteName(host) })
      const https = changeFix(
        context,
        { ...titled('prefix', { text: 'https://' }), safe: !isPlain },
        { set: path, to: `https://${written}` },
      )
      const http = changeFix(
        context,
        { ...titled('prefix', { text: 'http://' }), safe: false },
        { set: path, to: `http://${written}` },
      )
      // TLS settings say that it speaks https.
      const own = config === null ? null : context.config(config)
      const hasTls = own !== null && hasTlsSettings(own.config)
      const fixes = hasTls ? [https] : isPlain ? [http, https] : [https, http]
      yield { severity: isPlain ? 'warning' : 'info', ...words, path, fixes }
    }
  },
}

const PLAIN_PORTS: ReadonlySet<string> = new Set(['80', '5000', '5001', '8080', '8081', '8082', '32000'])
