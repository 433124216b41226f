import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import type { Rule } from '@/lib/lint/rule'

export const hostsTomlUndecodable: Rule = {
  code: 'hosts-toml-undecodable',
  severity: 'error',
  title: 'containerd cannot read hosts.toml',
  why: 'K3s writes endpoints and rewrites into hosts.toml without escaping. A file that containerd cannot decode is ignored as a whole, with one line in its log: all mirrors of that registry are bypassed and the registry itself is asked, even with --disable-default-registry-endpoint.',
  evidence: ['k3s#9897', 'k3s:pkg/agent/templates/templates.go', 'containerd:core/remotes/docker/config/hosts.go'],
  yieldsTo: {
    codes: ['rewrite-backslash', 'rewrite-quote', 'rewrite-dialect', 'endpoint-ipv6', 'key-not-a-host'],
    keys: 2,
  },
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n    rewrite: {"^a\\u0001": b}\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n' },
  check: (context) => findingsFromPipeline(context, 'hosts-toml-undecodable'),
}
