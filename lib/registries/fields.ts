import type { Field, FieldKind } from './field'
import { childrenOf } from './field-of'
import { registriesField } from './fields.generated'
import type { Auth, Mirror, Registries, RegistryConfig, Tls } from './model'

/**
 * The fields of registries.yaml as lists and sets, in the order of the schema. Code that names several fields takes
 * them from here, so that it picks up a new field of the schema.
 */

export type Section = keyof Registries
export type ConfigGroup = keyof RegistryConfig
export type AuthField = keyof Auth
export type TlsField = keyof Tls
export type TlsTextField = { [Name in TlsField]: Tls[Name] extends string ? Name : never }[TlsField]
export type TlsSwitchField = Exclude<TlsField, TlsTextField>

const SECTION_PARTS = { mirrors: ['mirrors', ''], configs: ['configs', ''] } as const
const AUTH_PATH = ['configs', '', 'auth']
const TLS_PATH = ['configs', '', 'tls']

export const SECTIONS = namesOf<Section>([])
export const MIRROR_FIELDS = namesOf<keyof Mirror>(SECTION_PARTS.mirrors)
export const CONFIG_GROUPS = namesOf<ConfigGroup>(SECTION_PARTS.configs)
export const AUTH_FIELDS = namesOf<AuthField>(AUTH_PATH)
/** Secret fields. */
export const SECRET_FIELDS = namesOf<AuthField>(AUTH_PATH, 'secret')
export const TLS_FIELDS = namesOf<TlsField>(TLS_PATH)
export const TLS_TEXT_FIELDS = namesOf<TlsTextField>(TLS_PATH, 'text', 'path', 'secret')
/** Fields that name a file on the node. */
export const TLS_FILE_FIELDS = namesOf<TlsTextField>(TLS_PATH, 'path')
export const TLS_SWITCH_FIELDS = namesOf<TlsSwitchField>(TLS_PATH, 'boolean')

/** Empty credentials. */
export const NO_AUTH: Auth = Object.fromEntries(AUTH_FIELDS.map((name) => [name, ''])) as Auth
/** Empty TLS settings. */
export const NO_TLS = Object.fromEntries(
  childrenOf(TLS_PATH).map(({ name, kind }) => [name, kind === 'boolean' ? false : '']),
) as Tls

/** Every key of the format, including those that K3s reads and never uses. */
export const FORMAT_WORDS: readonly string[] = [...new Set(wordsBelow(registriesField))]

/** The keys of the format that K3s uses. */
export const USED_WORDS: ReadonlySet<string> = new Set(wordsBelow(registriesField, ({ unused }) => !unused))

/**
 * The ways to log in, in the order in which containerd looks for one: the first that is not empty is used.
 * Source: containerd v2.3.4 internal/cri/server/images/image_pull.go, ParseAuth
 */
export const LOGINS = [
  ['username', 'password'],
  ['identity_token'],
  ['auth'],
] as const satisfies readonly (readonly AuthField[])[]

/**
 * The group of a registry config that a key belongs to. Null for other keys, and for `auth`, which is a group itself.
 */
export function groupOf(name: string): ConfigGroup | null {
  if (isOneOf(CONFIG_GROUPS, name)) return null
  if (isOneOf(AUTH_FIELDS, name)) return 'auth'
  return isOneOf(TLS_FIELDS, name) ? 'tls' : null
}

/** The section whose entries directly contain a key; null for other keys. */
export function sectionOf(name: string): Section | null {
  if (isOneOf(MIRROR_FIELDS, name)) return 'mirrors'
  return isOneOf(CONFIG_GROUPS, name) ? 'configs' : null
}

/** True for a name in the list; narrows its type. */
export function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return names.some((one) => one === name)
}

/** The types of the model come from the same schema as the fields, so that their names are the same. */
function namesOf<Name extends string>(path: readonly string[], ...kinds: readonly FieldKind[]): readonly Name[] {
  return childrenOf(path)
    .filter((field) => !field.unused && (kinds.length === 0 || kinds.includes(field.kind)))
    .map(({ name }) => name as Name)
}

function wordsBelow(field: Field, isMeant: (field: Field) => boolean = () => true): readonly string[] {
  const children = field.children.filter(isMeant)
  return [
    ...children.map(({ name }) => name),
    ...[...children, ...(field.entry === null ? [] : [field.entry])].flatMap((child) => wordsBelow(child, isMeant)),
  ]
}
