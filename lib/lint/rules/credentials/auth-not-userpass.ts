import { authUses, decodeAuth, usedKind } from '@/lib/lint/facts/auth-use'
import type { Rule } from '@/lib/lint/rule'

export const authNotUserpass: Rule = {
  code: 'auth-not-userpass',
  severity: 'error',
  title: 'auth that is not Base64 of user:password',
  why: 'auth is what docker login writes: user name and password with a colon between them, in Base64. A token as it is gives "invalid decoded auth" or nothing that a registry accepts.',
  evidence: ['k3s#12438', 'containerd:internal/cri/server/images/image_pull.go'],
  worksOnRejected: true,
  bad: { text: 'configs:\n  registry.example.com:\n    auth:\n      auth: dckr_pat_changeme\n' },
  good: { text: 'configs:\n  registry.example.com:\n    auth:\n      auth: cm9ib3Q6czNjcmV0\n' },
  *check(context) {
    for (const { path, auth } of authUses(context.configs)) {
      if (usedKind(auth) !== 'auth' || decodeAuth(auth.auth) !== null) continue
      yield {
        message:
          'This is not Base64 of user:password, so containerd refuses it and the pull fails. Write username and password instead; an access token is the password.',
        path: [...path, 'auth', 'auth'],
      }
    }
  },
}
