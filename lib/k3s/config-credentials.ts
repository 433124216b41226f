import { AUTH_FIELDS, SECRET_FIELDS } from '@/lib/registries/fields'
import type { Auth } from '@/lib/registries/model'
import type { AgentConfig, AgentRegistries } from './agent-registries'
import { compareBytes } from '@/lib/go/bytes'
import { goQuote } from '@/lib/go/quote'
import type { TemplateLine } from './toml-lines'
import { line } from './toml-lines'

/** The credentials of one entry of `configs`; null when it has none. A missing field gives an empty line. */
export interface ConfigCredentials {
  readonly key: string
  readonly auth: readonly TemplateLine[] | null
}

/** The credentials of all entries of `configs`, in the order of Go's templates: by key. */
export function configCredentials(registries: AgentRegistries): ConfigCredentials[] {
  const entries = [...registries.configs].toSorted(([a], [b]) => compareBytes(a, b))
  return entries.map(([key, config]) => ({ key, auth: authLines(config) }))
}

/** The names of the fields in config.toml. */
const NAMES = {
  username: 'username',
  password: 'password',
  auth: 'auth',
  identity_token: 'identitytoken',
} satisfies Readonly<Record<keyof Auth, string>>

function authLines({ auth, path }: AgentConfig): TemplateLine[] | null {
  if (auth === null) return null
  return AUTH_FIELDS.map((field) => {
    if (auth[field] === '') return line('  ')
    const name = NAMES[field]
    const text = `  ${name} = ${goQuote(auth[field])}`
    const origin = path === null ? null : [...path, 'auth', field]
    return line(text, origin, SECRET_FIELDS.includes(field) ? { start: name.length + 6, end: text.length - 1 } : null)
  })
}
