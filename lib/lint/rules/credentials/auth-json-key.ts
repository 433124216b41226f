import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/credentials'
import { authUses, decodeAuth, type AuthUse } from '@/lib/lint/facts/auth-use'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'
import type { Path } from '@/lib/registries/diagnostic'

export const authJsonKey: Rule = {
  code: 'auth-json-key',
  severity: 'error',
  title: 'Key file that cannot be read',
  why: 'With the user name _json_key Google expects the key file of a service account as password, as JSON with a private_key, which is a PEM text with line breaks: \\n in JSON. If a template or a shell escapes it once more, it is a backslash and an n, and the key cannot be read. Backslashes before the quotes were a workaround for a fault of K3s in 2020 and now make it invalid. In single quotes on one line, or as a block after |, it stays as it is.',
  evidence: ['k3d#289', 'k3s#2367', 'k3s#1610'],
  worksOnRejected: true,
  bad: {
    text: 'configs:\n  eu.gcr.io:\n    auth:\n      username: _json_key\n      password: \'{\\"type\\": \\"service_account\\", \\"private_key\\": \\"x\\"}\'\n',
  },
  good: {
    text: 'configs:\n  eu.gcr.io:\n    auth:\n      username: _json_key\n      password: \'{"type": "service_account", "private_key": "x"}\'\n',
  },
  *check(context) {
    for (const use of authUses(context.configs)) {
      const written = writtenKey(use)
      if (written === null || written.value.length > LENGTH_MAX) continue
      const { key, path, isPlain } = written
      const problem = problemOf(key)
      if (problem === null) continue
      const unescaped = key.replaceAll('\\"', '"').replaceAll('\\\\n', '\\n')
      const fixes =
        isPlain && unescaped !== key && problemOf(unescaped) === null
          ? [changeFix(context, { ...titled('remove-backslashes'), safe: true }, { set: path, to: unescaped })]
          : []
      yield {
        ...say('auth-json-key', { kind: problem }),
        path,
        fixes,
      }
    }
  },
}

const LENGTH_MAX = 20_000

interface WrittenKey {
  readonly value: string
  readonly key: string
  readonly path: Path
  /** The field is the key file itself, so that what is wrong in it can be set right. */
  readonly isPlain: boolean
}

/** The key file in the password, or in `auth` when there is no username. Null for any other account. */
function writtenKey({ path, auth }: AuthUse): WrittenKey | null {
  const { username, password } = auth
  const field = [...path, 'auth', 'password']
  if (username === '_json_key' && password !== '') return { value: password, key: password, path: field, isPlain: true }
  if (username === '_json_key_base64' && password !== '')
    return { value: password, key: fromBase64(password), path: field, isPlain: false }
  const pair = username === '' && auth.auth.length <= LENGTH_MAX ? decodeAuth(auth.auth) : null
  if (pair?.username !== '_json_key') return null
  return { value: auth.auth, key: pair.password, path: [...path, 'auth', 'auth'], isPlain: false }
}

function problemOf(key: string): 'json' | 'key' | 'escaped' | 'joined' | null {
  const decoded = parsed(key)
  if (decoded === null) return 'json'
  // Examples are often shortened; a key file without any of these is something else.
  if (!('private_key' in decoded || 'client_email' in decoded || 'type' in decoded)) return 'key'
  const pem = 'private_key' in decoded ? decoded.private_key : ''
  if (typeof pem !== 'string' || !pem.includes('-----BEGIN') || pem.trim().includes('\n')) return null
  return pem.includes('\\n') ? 'escaped' : 'joined'
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
