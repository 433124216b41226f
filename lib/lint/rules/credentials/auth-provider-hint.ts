import { publicMirrorOf } from '@/lib/known/hosted-registries'
import { authUses } from '@/lib/lint/facts/auth-use'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/parse-messages'

export const authProviderHint: Rule = {
  code: 'auth-provider-hint',
  severity: 'info',
  title: 'What this registry expects as user',
  why: 'Each hosted registry has its own idea of a user name for machines: a token of GitHub, a deploy token of GitLab, a service principal of Azure, a robot account of Quay. The password of a person mostly does not work.',
  evidence: ['k3s#987', 'k3s#2401', 'k3s#2787', 'k3s#3490'],
  bad: { text: 'configs:\n  quay.io:\n    auth: {username: somebody@example.com, password: s3cret}\n' },
  good: { text: 'configs:\n  quay.io:\n    auth: {username: organisation+robot, password: s3cret}\n' },
  *check(context) {
    for (const { host, path, auth } of authUses(context.configs)) {
      // A public cache has no accounts of its own.
      if (auth.username === '' || publicMirrorOf(host) !== null) continue
      const hint = HINTS.find(([pattern, usual]) => pattern.test(host) && !usual.test(auth.username))?.[2]
      if (hint !== undefined)
        yield { message: `${quoteName(host)} expects ${hint}.`, path: [...path, 'auth', 'username'] }
    }
  },
}

/** Hosts, what their user names look like, and what to say otherwise. */
const HINTS: readonly (readonly [host: RegExp, usual: RegExp, hint: string])[] = [
  [
    /^quay\.io$/,
    /\+|^\$|^[\w-]+$/,
    'a robot account (organisation+name) or an encrypted password, not an e-mail address',
  ],
  [/^ghcr\.io$/, /^[\w-]+$/, 'any GitHub user name, and as password a classic token with read:packages'],
  [
    /(?:^|\.)gcr\.io$|-docker\.pkg\.dev$/,
    /^(?:_json_key|_json_key_base64|oauth2accesstoken|_token)$/,
    '_json_key as user name and the key file of a service account as password',
  ],
  [/\.azurecr\.io$/, /^[\w-]+$/, 'a service principal or a token of the registry, not an account of a person'],
]
