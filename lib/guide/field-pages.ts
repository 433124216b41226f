import type { Field } from '@/lib/registries/field'
import { registriesField } from '@/lib/registries/fields.generated'
import type { ChapterId } from './chapters'

/** A field of registries.yaml as the page of the schema has it. */
export interface FieldPage {
  /** The part of its address after `#`: its keys, with `-` between. */
  readonly anchor: string
  /** Its keys, with a word in angle brackets for a free one. */
  readonly keys: readonly string[]
  readonly field: Field
  readonly links: FieldLinks
}

/** Where more is said of a field. */
interface FieldLinks {
  /** Chapter and point of the guide. */
  readonly points: readonly `${ChapterId}#${string}`[]
  /** Ids of the list of changes between releases. */
  readonly changes: readonly string[]
}

const NOTHING: FieldLinks = { points: [], changes: [] }

const LINKS: Readonly<Record<string, FieldLinks>> = {
  mirrors: {
    points: ['endpoints#order', 'endpoints#wildcard', 'docker-hub#mirror-key'],
    changes: ['registries-writer-verbatim', 'registries-writer-merged', 'wildcard-fallback-lost-true'],
  },
  'mirrors-endpoint': {
    points: ['endpoints#address', 'endpoints#default-last', 'tls#http'],
    changes: ['registries-writer-completed', 'strict-colons-true', 'strict-brackets-true'],
  },
  'mirrors-rewrite': {
    points: ['rewrites#what', 'rewrites#one', 'rewrites#not-default', 'rewrites#backslash'],
    changes: ['registries-writer-verbatim', 'token-scope-true', 'unicode-names-loose'],
  },
  configs: { points: ['credentials#key', 'docker-hub#login', 'tls#only-configs'], changes: ['docker-hub-login-true'] },
  'configs-auth': { points: ['credentials#after-401', 'credentials#fields', 'credentials#pod-secret'], changes: [] },
  'configs-auth-auth': { points: ['credentials#auth-field'], changes: [] },
  'configs-auth-identity_token': { points: ['credentials#token-server'], changes: [] },
  'configs-tls': { points: ['tls#http-with-tls', 'tls#wildcard'], changes: ['host-table-true', 'http-with-tls'] },
  'configs-tls-ca_file': { points: ['tls#ca', 'tls#missing-file'], changes: [] },
  'configs-tls-cert_file': { points: ['tls#client'], changes: [] },
  'configs-tls-key_file': { points: ['tls#client'], changes: [] },
  'configs-tls-insecure_skip_verify': { points: ['tls#skip-verify'], changes: [] },
  auths: { points: ['files#two-keys'], changes: [] },
}

/** Words for the keys of maps, which are free. */
const FREE: Readonly<Record<string, string>> = { mirrors: '<registry>', configs: '<host>', auths: '<host>' }

/** All fields with a name, in the order of the schema. What is below `auths` is never used, and left out. */
export const FIELD_PAGES: readonly FieldPage[] = below(registriesField, [], [])

/** Anchors that have links but are no field; none, which a test holds. */
export const UNKNOWN_ANCHORS: readonly string[] = Object.keys(LINKS).filter(
  (anchor) => !FIELD_PAGES.some((page) => page.anchor === anchor),
)

function below(field: Field, names: readonly string[], keys: readonly string[]): readonly FieldPage[] {
  return field.children.flatMap((child) => {
    const [own, path] = [
      [...names, child.name],
      [...keys, child.name],
    ]
    const anchor = own.join('-')
    const page: FieldPage = { anchor, keys: path, field: child, links: LINKS[anchor] ?? NOTHING }
    if (child.unused) return [page]
    const free = FREE[anchor]
    const entry = child.entry !== null && free !== undefined ? below(child.entry, own, [...path, free]) : []
    return [page, ...entry, ...below(child, own, path)]
  })
}
