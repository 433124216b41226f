import type { Change } from '@/lib/edit/change'
import type { Path } from '@/lib/registries/diagnostic'
import { AUTH_FIELDS, LOGINS, type AuthField } from '@/lib/registries/fields'
import type { Auth } from '@/lib/registries/model'

export type AuthKind = 'none' | 'password' | 'auth' | 'identity_token'

export const AUTH_KINDS: readonly { readonly id: AuthKind; readonly label: string }[] = [
  { id: 'none', label: /* SAID */ 'No credentials' /* END */ },
  { id: 'password', label: /* SAID */ 'Username and password' /* END */ },
  { id: 'auth', label: 'auth (base64)' },
  { id: 'identity_token', label: /* SAID */ 'Identity token' /* END */ },
]

const [PAIR, TOKEN, ENCODED] = LOGINS
const FIELDS: Record<AuthKind, readonly AuthField[]> = {
  none: [],
  password: PAIR,
  auth: ENCODED,
  identity_token: TOKEN,
}

type Written = (field: AuthField) => boolean

/**
 * What containerd would use, in its order: username, then identity token, then auth. An entry without any value has the
 * kind whose field it contains.
 */
export function authKind(auth: Auth | null, written: Written): AuthKind {
  if (auth === null) return 'none'
  if (auth.username !== '' || auth.password !== '') return 'password'
  if (auth.identity_token !== '') return 'identity_token'
  if (auth.auth !== '') return 'auth'
  if (written('username') || written('password')) return 'password'
  if (written('identity_token')) return 'identity_token'
  return written('auth') ? 'auth' : 'password'
}

/** The fields of a kind. */
export function fieldsOfKind(kind: AuthKind): readonly AuthField[] {
  return FIELDS[kind]
}

/** The fields to show: those of the kind, and any other that has a value in the file. */
export function authFields(auth: Auth | null, written: Written): readonly AuthField[] {
  const own = FIELDS[authKind(auth, written)]
  return AUTH_FIELDS.filter((field) => own.includes(field) || (auth !== null && auth[field] !== ''))
}

/** The changes that go with the first value of another kind: what it does not use is removed. */
export function replacedBy(path: Path, kind: AuthKind, written: Written): readonly Change[] {
  return AUTH_FIELDS.filter((field) => !FIELDS[kind].includes(field) && written(field)).map((field): Change => ({
    remove: [...path, field],
  }))
}
