import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/endpoints'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'

export const endpointSchemePort: Rule = {
  code: 'endpoint-scheme-port',
  severity: 'info',
  title: 'Scheme does not fit the port',
  why: 'Port 443 is for https and port 80 for http. A registry can do otherwise, but usually one of the two is a mistake, and the pull fails with "server gave HTTP response to HTTPS client" or a 400.',
  evidence: ['k3s#145', 'k3s#1713'],
  worksOnRejected: true,
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["http://registry.example.com:443"]\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com:443"]\n' },
  *check(context) {
    for (const { scheme, port, written, path } of context.endpoints) {
      const other = scheme === 'http' && port === '443' ? 'https' : scheme === 'https' && port === '80' ? 'http' : null
      if (other === null || !/^https?:\/\//i.test(written)) continue
      yield {
        ...say('endpoint-scheme-port', { port, scheme, other }),
        path,
        fixes: [
          changeFix(
            context,
            { ...titled('write', { text: `${other}://` }), safe: false },
            { set: path, to: written.replace(/^https?/i, other) },
          ),
        ],
      }
    }
  },
}
