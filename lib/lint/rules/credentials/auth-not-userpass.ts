import { say } from '@/lib/words/en/credentials'
import { authUses, decodeAuth, usedKind } from '@/lib/lint/facts/auth-use'
import type { Rule } from '@/lib/lint/rule'

export const authNotUserpass: Rule = {
  code: 'auth-not-userpass',
  severity: 'error',
  title: 'auth is not Base64 of user:password',
  why: 'auth is what docker login writes: user name and password with a colon between them, in Base64. With a bare token the attempt fails with "invalid decoded auth", or the registry refuses it.',
  evidence: ['k3s#12438', 'containerd:internal/cri/server/images/image_pull.go'],
  worksOnRejected: true,
  bad: { text: 'configs:\n  registry.example.com:\n    auth:\n      auth: dckr_pat_changeme\n' },
  good: { text: 'configs:\n  registry.example.com:\n    auth:\n      auth: cm9ib3Q6czNjcmV0\n' },
  *check(context) {
    for (const { path, auth } of authUses(context.configs)) {
      if (usedKind(auth) !== 'auth' || decodeAuth(auth.auth) !== null) continue
      yield {
        ...say('auth-not-userpass'),
        path: [...path, 'auth', 'auth'],
      }
    }
  },
}
