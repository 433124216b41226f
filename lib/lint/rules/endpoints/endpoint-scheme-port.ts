import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'

export const endpointSchemePort: Rule = {
  code: 'endpoint-scheme-port',
  severity: 'info',
  title: 'A scheme that does not go with the port',
  why: 'Port 443 is for https and port 80 for http. A registry can do otherwise, but mostly one of the two is a slip, and the pull fails with "server gave HTTP response to HTTPS client" or a 400.',
  evidence: ['k3s#145', 'k3s#1713'],
  worksOnRejected: true,
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["http://registry.example.com:443"]\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com:443"]\n' },
  *check(context) {
    for (const { scheme, port, written, path } of context.endpoints) {
      const other = scheme === 'http' && port === '443' ? 'https' : scheme === 'https' && port === '80' ? 'http' : null
      if (other === null || !/^https?:\/\//i.test(written)) continue
      yield {
        message: `Port ${port} mostly speaks ${other}, and this says ${scheme}. Check which one it is.`,
        path,
        fixes: [
          changeFix(
            context,
            { title: `Write ${other}://`, safe: false },
            { set: path, to: written.replace(/^https?/i, other) },
          ),
        ],
      }
    }
  },
}
