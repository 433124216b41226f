import { authUses, decodeAuth, usedKind } from '@/lib/lint/facts/auth-use'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Finding, Rule } from '@/lib/lint/rule'
import type { Auth } from '@/lib/registries/model'
import { quoteName } from '@/lib/registries/parse-messages'

export const authIncomplete: Rule = {
  code: 'auth-incomplete',
  severity: 'error',
  title: 'A password without username, or the reverse',
  why: 'containerd takes the password only together with a username; without one it looks at identity_token and auth, and asks anonymously where both are empty. A username without password hides these two, and a registry that wants a login is then given up with "no basic auth credentials". An access token needs a username as well; most registries take any.',
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
            : [changeFix(context, { title: 'Remove username', safe: false }, { remove: [...path, 'auth', 'username'] })]
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
  if (hidden === null)
    return {
      message: `containerd takes the username only with a password; ${quoteName(host)} is asked without credentials. Add the password.`,
    }
  return {
    message: `There is no password beside the username, and with a username containerd does not look at ${hidden}; ${quoteName(host)} is asked without credentials. Add the password, or remove the username.`,
  }
}

/** Null where the password only repeats what `auth` says, and where another rule says what is wrong with `auth`. */
function withoutUsername(host: string, auth: Auth): Omit<Finding, 'path'> | null {
  const used = usedKind(auth)
  if (used === null)
    return {
      message: `containerd takes the password only with a username; ${quoteName(host)} is asked anonymously. Add the username; for an access token, the one that the registry asks for.`,
    }
  const decoded = used === 'auth' ? decodeAuth(auth.auth) : null
  if (used === 'auth' && (decoded === null || decoded.password === auth.password)) return null
  return {
    severity: 'warning',
    message: `containerd takes the password only with a username, so ${used} is used for ${quoteName(host)} and the password is ignored. Add the username, or remove the password.`,
  }
}
