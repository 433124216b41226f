import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/credentials'
import { authUses, decodeAuth, usedKind } from '@/lib/lint/facts/auth-use'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Finding, Rule } from '@/lib/lint/rule'
import type { Auth } from '@/lib/registries/model'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const authIncomplete: Rule = {
  code: 'auth-incomplete',
  severity: 'error',
  title: 'Password without username, or the reverse',
  why: 'containerd uses the password only together with a username; without one it looks at identity_token and auth, and asks anonymously if both are empty. A username without password hides these two, and a registry that wants a login then fails with "no basic auth credentials". An access token needs a username as well; most registries accept any.',
  evidence: [
    'docs#589',
    'containerd:internal/cri/server/images/image_pull.go',
    'containerd:core/remotes/docker/authorizer.go',
  ],
  yieldsTo: { keys: 3, upTo: 'unknown-key', codes: ['yaml-scalar-cut'] },
  bad: { text: 'configs:\n  registry.example.com:\n    auth:\n      password: s3cret\n' },
  good: { text: 'configs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: s3cret\n' },
  *check(context) {
    for (const { host, path, auth, keyProblem } of authUses(context.configs)) {
      if (keyProblem !== null || host === '*' || host === '_default') continue
      if (auth.username !== '' && auth.password === '') {
        const hidden = auth.identity_token !== '' ? 'identity_token' : auth.auth !== '' ? 'auth' : null
        const remove =
          hidden === null
            ? []
            : [
                changeFix(
                  context,
                  { ...titled('remove-field', { field: 'username' }), safe: false },
                  { remove: [...path, 'auth', 'username'] },
                ),
              ]
        yield { ...withoutPassword(host, hidden), path: [...path, 'auth', 'username'], fixes: remove }
      }
      if (auth.username === '' && auth.password !== '') {
        const finding = withoutUsername(host, auth)
        if (finding !== null) yield { ...finding, path: [...path, 'auth', 'password'] }
      }
    }
  },
}

function withoutPassword(host: string, hidden: string | null): Omit<Finding, 'path'> {
  const name = quoteName(host)
  return hidden === null
    ? say('auth-incomplete.password', { host: name })
    : say('auth-incomplete.hidden', { host: name, hidden })
}

/** Null where the password only repeats what `auth` says, and where another rule says what is wrong with `auth`. */
function withoutUsername(host: string, auth: Auth): Omit<Finding, 'path'> | null {
  const used = usedKind(auth)
  if (used === null) return say('auth-incomplete.username', { host: quoteName(host) })
  const decoded = used === 'auth' ? decodeAuth(auth.auth) : null
  if (used === 'auth' && (decoded === null || decoded.password === auth.password)) return null
  return {
    severity: 'warning',
    ...say('auth-incomplete.ignored', { host: quoteName(host), used }),
  }
}
