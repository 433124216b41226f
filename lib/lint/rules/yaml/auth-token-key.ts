import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/yaml'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'
import { unknownKeys } from '@/lib/lint/facts/unknown-keys'

export const authTokenKey: Rule = {
  code: 'auth-token-key',
  severity: 'error',
  layer: 'unknown-key',
  title: 'auth.token does nothing',
  why: 'The documentation of K3s listed the key token until August 2026, and that of RKE2 still does. There is no such key: it is ignored, and the registry is asked without credentials. A user name and a token as its password is what registries expect.',
  evidence: ['docs#589', 'kairos-io/kairos#3738', 'rancher/wharfie:pkg/registries/types.go'],
  bad: { text: 'configs:\n  registry.example.com:\n    auth:\n      token: "abcdef"\n' },
  good: { text: 'configs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: "abcdef"\n' },
  *check(context) {
    for (const { name, parent, diagnostic, rule } of unknownKeys(context)) {
      if (rule !== 'auth-token-key') continue
      // A password is taken only with a user name, and a token only without one.
      const to = (context.config(String(parent[1]))?.config.auth?.username ?? '') === '' ? 'identity_token' : 'password'
      const isFree = context.parsed.locate([...parent, to]) === null
      const fixes = isFree
        ? [
            changeFix(
              context,
              { ...titled('rename', { to: `"${to}"` }), safe: false },
              { rename: [...parent, name], to },
            ),
          ]
        : []
      yield { ...say('auth-token-key'), path: parent, range: diagnostic.range, fixes }
    }
  },
}
