import { say } from '@/lib/words/en/wildcard'
import { hasAuthSettings } from '@/lib/lint/facts/config-settings'
import { moveWildcard } from '@/lib/lint/fixes/move-wildcard'
import type { Rule } from '@/lib/lint/rule'

export const wildcardAuth: Rule = {
  code: 'wildcard-auth',
  severity: 'error',
  title: 'Credentials for "*"',
  why: 'containerd looks for credentials by the exact host[:port] that answered 401. There is no wildcard: what is under "*" is written to config.toml and never used. The bootstrap image puller of RKE2 does use it, so that the node starts and its pods do not.',
  evidence: ['k3s#11352', 'k3s#12326', 'docs#359', 'containerd:internal/cri/server/images/image_pull.go'],
  bad: {
    text: 'mirrors:\n  "*":\n    endpoint: ["https://mirror.example.com"]\nconfigs:\n  "*":\n    auth: {username: robot, password: s3cret}\n',
  },
  good: {
    text: 'mirrors:\n  "*":\n    endpoint: ["https://mirror.example.com"]\nconfigs:\n  mirror.example.com:\n    auth: {username: robot, password: s3cret}\n',
  },
  *check(context) {
    const wildcard = context.config('*')
    if (wildcard === null || !hasAuthSettings(wildcard.config)) return
    yield {
      ...say('wildcard-auth'),
      path: [...wildcard.path, 'auth'],
      fixes: moveWildcard(context, 'auth'),
    }
  },
}
