import { say } from '@/lib/words/en/credentials'
import { authUses } from '@/lib/lint/facts/auth-use'
import type { Rule } from '@/lib/lint/rule'
import type { Auth } from '@/lib/registries/model'

export const authShortLived: Rule = {
  code: 'auth-short-lived',
  severity: 'warning',
  title: 'Credentials expire within hours',
  why: 'A password of Amazon ECR is valid for twelve hours, an access token of Google for one hour. It works today and fails tomorrow, and only for images that are not on the node yet. K3s reads the file at its start only. A kubelet credential provider renews them for images pulled under their own name, not for mirrors; a caching registry in between does for both.',
  evidence: ['k3s#1427', 'rancher#28693', 'rancher#44365'],
  bad: {
    text: 'configs:\n  111122223333.dkr.ecr.eu-west-1.amazonaws.com:\n    auth:\n      username: AWS\n      password: eyJwYXlsb2Fk\n',
  },
  good: { text: 'configs:\n  harbor.example.com:\n    auth:\n      username: robot\n      password: s3cret\n' },
  *check(context) {
    for (const { host, path, auth } of authUses(context.configs)) {
      const kind = lifeOf(host, auth)
      if (kind === null) continue
      const field = auth.username === '' ? [] : ['username']
      yield {
        ...say('auth-short-lived', { kind }),
        path: [...path, 'auth', ...field],
      }
    }
  },
}

function lifeOf(host: string, { username, password }: Auth): 'twelve-hours' | 'one-hour' | 'few-hours' | null {
  if (username === '' && password === '') return null
  if (username === 'AWS' || /\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?(?::\d+)?$/.test(host))
    return 'twelve-hours'
  if (username === 'oauth2accesstoken') return 'one-hour'
  // The all-zero user of Azure goes with a token; otherwise it is a placeholder.
  return username === '00000000-0000-0000-0000-000000000000' && password.startsWith('eyJ') ? 'few-hours' : null
}
