import { say } from '@/lib/words/en/credentials'
import { publicMirrorOf } from '@/lib/known/hosted-registries'
import { authUses } from '@/lib/lint/facts/auth-use'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const authProviderHint: Rule = {
  code: 'auth-provider-hint',
  severity: 'info',
  title: 'Unusual user name for this registry',
  why: 'Each hosted registry has its own kind of user name for machines: a token of GitHub, a deploy token of GitLab, a service principal of Azure, a robot account of Quay. The password of a person usually does not work.',
  evidence: ['k3s#987', 'k3s#2401', 'k3s#2787', 'k3s#3490'],
  bad: { text: 'configs:\n  quay.io:\n    auth: {username: somebody@example.com, password: s3cret}\n' },
  good: { text: 'configs:\n  quay.io:\n    auth: {username: organisation+robot, password: s3cret}\n' },
  *check(context) {
    for (const { host, path, auth } of authUses(context.configs)) {
      // A public cache has no accounts of its own.
      if (auth.username === '' || publicMirrorOf(host) !== null) continue
      const kind = HINTS.find(([pattern, usual]) => pattern.test(host) && !usual.test(auth.username))?.[2]
      if (kind !== undefined)
        yield { ...say('auth-provider-hint', { host: quoteName(host), kind }), path: [...path, 'auth', 'username'] }
    }
  },
}

/** Hosts, what their user names look like, and whose they are. */
const HINTS: readonly (readonly [host: RegExp, usual: RegExp, kind: 'quay' | 'github' | 'google' | 'azure'])[] = [
  [/^quay\.io$/, /\+|^\$|^[\w-]+$/, 'quay'],
  [/^ghcr\.io$/, /^[\w-]+$/, 'github'],
  [/(?:^|\.)gcr\.io$|-docker\.pkg\.dev$/, /^(?:_json_key|_json_key_base64|oauth2accesstoken|_token)$/, 'google'],
  [/\.azurecr\.io$/, /^[\w-]+$/, 'azure'],
]
