import { authUses } from '@/lib/lint/facts/auth-use'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'

export const authJsonKey: Rule = {
  code: 'auth-json-key',
  severity: 'error',
  title: 'A key file that is no JSON',
  why: 'With the user name _json_key Google expects the key file of a service account as password, as JSON with a private_key. Backslashes before the quotes were a way around a fault of K3s in 2020 and now make it invalid. In single quotes on one line, or as a block behind |, it stays as it is.',
  evidence: ['k3d#289', 'k3s#2367', 'k3s#1610'],
  bad: {
    text: 'configs:\n  eu.gcr.io:\n    auth:\n      username: _json_key\n      password: \'{\\"type\\": \\"service_account\\", \\"private_key\\": \\"x\\"}\'\n',
  },
  good: {
    text: 'configs:\n  eu.gcr.io:\n    auth:\n      username: _json_key\n      password: \'{"type": "service_account", "private_key": "x"}\'\n',
  },
  *check(context) {
    for (const { path, auth } of authUses(context.configs)) {
      const isBase64 = auth.username === '_json_key_base64'
      if ((auth.username !== '_json_key' && !isBase64) || auth.password === '' || auth.password.length > 20_000)
        continue
      const key = isBase64 ? fromBase64(auth.password) : auth.password
      const problem = problemOf(key)
      if (problem === null) continue
      const unescaped = key.replaceAll('\\"', '"').replaceAll('\\\\n', '\\n')
      const field = [...path, 'auth', 'password']
      const fixes =
        !isBase64 && parsed(unescaped) !== null && unescaped !== key
          ? [
              changeFix(
                context,
                { title: 'Remove the backslashes before the quotes', safe: true },
                { set: field, to: unescaped },
              ),
            ]
          : []
      yield {
        message: `With this user name the password must be the JSON key file of a service account; ${problem}, so the registry refuses it. Write it in single quotes on one line, or as a block behind |.`,
        path: field,
        fixes,
      }
    }
  },
}

function problemOf(key: string): string | null {
  const decoded = parsed(key)
  if (decoded === null) return 'this is no JSON'
  // Examples are often shortened; a key file without any of these is something else.
  return 'private_key' in decoded || 'client_email' in decoded || 'type' in decoded ? null : 'this has no private_key'
}

function parsed(key: string): object | null {
  try {
    const value: unknown = JSON.parse(key)
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

function fromBase64(text: string): string {
  try {
    return atob(text)
  } catch {
    return ''
  }
}
