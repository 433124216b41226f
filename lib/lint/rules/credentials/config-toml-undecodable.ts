import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import type { Rule } from '@/lib/lint/rule'

export const configTomlUndecodable: Rule = {
  code: 'config-toml-undecodable',
  severity: 'error',
  title: 'containerd cannot read config.toml',
  why: 'Keys and credentials of configs go into config.toml. If one of them makes it invalid TOML, containerd does not start, and K3s exits with it: the node pulls and runs nothing.',
  evidence: ['k3s:pkg/agent/templates/templates.go', 'containerd:cmd/containerd/server/config/config.go'],
  yieldsTo: { codes: ['config-key-quote', 'auth-control-character'], keys: 1 },
  bad: {
    text: 'configs:\n  "[2001:db8::1]:5000":\n    auth: {username: robot, password: s3cret}\n',
    options: { release: 'v1.31.2+k3s1' },
  },
  good: {
    text: 'configs:\n  registry.example.com:\n    auth: {username: robot, password: s3cret}\n',
    options: { release: 'v1.31.2+k3s1' },
  },
  check: (context) => findingsFromPipeline(context, 'config-toml-undecodable'),
}
