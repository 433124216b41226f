import { SECRET_FIELDS } from '@/lib/registries/fields'
import type { ParsedRegistries, Registries } from '@/lib/registries/model'
import { bytesFromBase64 } from '@/lib/text/base64'
import { secretRanges } from './secret-ranges'

/** Longer values of `auth` are looked at up to here: no account has more. */
const AUTH_LENGTH_MAX = 20_000

/** The secrets of an account, as they are written and as they are sent: `user:password` and `:token` too. */
interface AccountSecrets {
  readonly username: string
  readonly secrets: readonly string[]
  readonly pairs: readonly string[]
}

/** What every `auth` of a file holds; without empty texts. */
export function accountSecrets({ configs }: Registries): readonly AccountSecrets[] {
  return [...configs.values()].flatMap(({ auth }) => {
    if (auth === null) return []
    const { username, password, identity_token: token } = auth
    const pair = textOf(auth.auth)
    const inside = pair.includes(':') ? pair.slice(pair.indexOf(':') + 1) : ''
    return [
      {
        username,
        secrets: [...SECRET_FIELDS.map((field) => auth[field]), inside].filter((one) => one !== ''),
        pairs: [...(password === '' ? [] : [`${username}:${password}`]), ...(token === '' ? [] : [`:${token}`])],
      },
    ]
  })
}

/** True when a file has something that logs in. */
export function hasSecrets({ registries }: ParsedRegistries): boolean {
  return accountSecrets(registries).some(({ secrets }) => secrets.length > 0)
}

/** Every secret of a file: of the accounts, and each value whose key is called like a secret, without its quotes. */
export function secretsOf(parsed: ParsedRegistries): readonly string[] {
  const written = secretRanges(parsed).map(({ start, end }) => withoutQuotes(parsed.text.slice(start, end)))
  const found = accountSecrets(parsed.registries).flatMap(({ secrets, pairs }) => [...secrets, ...pairs])
  return [...found, ...written]
}

export function withoutQuotes(written: string): string {
  return written.replace(/^["']|["']$/g, '')
}

function textOf(encoded: string): string {
  const bytes = bytesFromBase64(encoded.slice(0, AUTH_LENGTH_MAX))
  return bytes === null ? '' : new TextDecoder().decode(bytes)
}
