import { say } from '@/lib/words/en/credentials'
import { authUses, decodeAuth, usedKind } from '@/lib/lint/facts/auth-use'
import type { Rule } from '@/lib/lint/rule'
import { AUTH_PLACEHOLDER } from '@/lib/secrets/placeholder'
import { LOGINS } from '@/lib/registries/fields'
import type { Auth } from '@/lib/registries/model'

export const authConflict: Rule = {
  code: 'auth-conflict',
  severity: 'warning',
  title: 'Two kinds of credentials at once',
  why: 'containerd uses the user name and password if there is a user name, else the identity token, else auth. The others are written to config.toml and never sent, which is easily missed when only one of them is renewed.',
  evidence: ['containerd:internal/cri/server/images/image_pull.go'],
  bad: {
    text: 'configs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: s3cret\n      identity_token: eyJhbGciOi\n',
  },
  good: { text: 'configs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: s3cret\n' },
  *check(context) {
    for (const { path, auth } of authUses(context.configs)) {
      const used = usedKind(auth)
      const unused = UNPAIRED.find(
        (kind) => kind !== used && auth[kind] !== '' && !isSame(auth) && !isTakenOut(kind, auth),
      )
      // A user name alone is another mistake, which hides the others as well.
      if (used === null || unused === undefined || (used === 'username' && auth.password === '')) continue
      yield {
        ...say(used === 'username' ? 'auth-conflict.username' : 'auth-conflict.token', { unused }),
        path: [...path, 'auth', unused],
      }
    }
  },
}

/** The fields that are a login alone. */
const UNPAIRED = LOGINS.flatMap((login) => (login.length === 1 ? login : []))

/** What `auth` said is not known in a file that was shared: it can be the same. */
function isTakenOut(kind: string, { username, auth }: Auth): boolean {
  return kind === 'auth' && username !== '' && auth === AUTH_PLACEHOLDER
}

/** `auth` that says the same as user name and password. */
function isSame({ username, password, identity_token: token, auth }: Auth): boolean {
  const decoded = decodeAuth(auth)
  return token === '' && decoded?.username === username && decoded.password === password
}
