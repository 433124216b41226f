import { urlParts } from '@/lib/text/url-parts'
import { isSafePlain, ownStyle, quote } from '@/lib/edit/quote'
import {
  AUTH_FIELDS,
  isOneOf,
  TLS_FIELDS,
  TLS_TEXT_FIELDS,
  TLS_SWITCH_FIELDS,
  type AuthField,
  type TlsField,
} from '@/lib/registries/fields'
import { listIn, mapIn, textIn, type PlainMap } from './source'

/** A registries.yaml that is being put together. */
export interface RegistriesDraft {
  readonly mirrors: Map<string, MirrorDraft>
  readonly configs: Map<string, ConfigDraft>
  /** Registries that an empty `tls: {}` takes out of the wildcard mirror. */
  readonly excluded: Set<string>
  /** What could not be expressed, each a sentence. */
  readonly notes: string[]
}

export interface MirrorDraft {
  readonly endpoint: string[]
  readonly rewrite: Map<string, string>
}

export interface ConfigDraft {
  readonly auth: Map<AuthField, string>
  readonly tls: Map<TlsField, string>
}

export function emptyDraft(): RegistriesDraft {
  return { mirrors: new Map(), configs: new Map(), excluded: new Set(), notes: [] }
}

export function mirrorOf({ mirrors }: RegistriesDraft, registry: string): MirrorDraft {
  const known = mirrors.get(registry)
  if (known !== undefined) return known
  const made = { endpoint: [], rewrite: new Map<string, string>() }
  mirrors.set(registry, made)
  return made
}

export function configOf({ configs }: RegistriesDraft, host: string): ConfigDraft {
  const known = configs.get(host)
  if (known !== undefined) return known
  const made: ConfigDraft = { auth: new Map(), tls: new Map() }
  configs.set(host, made)
  return made
}

export function setAuth(
  draft: RegistriesDraft,
  host: string,
  fields: Readonly<Partial<Record<AuthField, string>>>,
): void {
  for (const name of AUTH_FIELDS) {
    const value = fields[name] ?? ''
    if (value !== '') configOf(draft, host).auth.set(name, value)
  }
}

export function setTls(
  draft: RegistriesDraft,
  host: string,
  fields: Readonly<Partial<Record<TlsField, string>>>,
): void {
  for (const name of TLS_FIELDS) {
    const value = fields[name] ?? ''
    if (value !== '') configOf(draft, host).tls.set(name, value)
  }
}

/** Mirrors as K3s has them, and Rancher and Cluster API with it. */
export function addMirrors(
  draft: RegistriesDraft,
  mirrors: PlainMap,
  names = { endpoint: 'endpoint', rewrite: 'rewrite' },
): void {
  for (const [registry, mirror] of mirrors) {
    // The embedded registry takes part for a mirror without endpoints too.
    mirrorOf(draft, registry)
    for (const endpoint of listIn(mirror, names.endpoint)) mirrorOf(draft, registry).endpoint.push(textIn(endpoint))
    for (const [pattern, replacement] of mapIn(mirror, names.rewrite))
      mirrorOf(draft, registry).rewrite.set(pattern, textIn(replacement))
  }
}

/** Registry configs with K3s' own names. */
export function addConfigs(draft: RegistriesDraft, configs: PlainMap): void {
  for (const [host, config] of configs) {
    for (const name of AUTH_FIELDS) setAuth(draft, host, { [name]: textIn(config, 'auth', name) })
    for (const name of TLS_TEXT_FIELDS) setTls(draft, host, { [name]: textIn(config, 'tls', name) })
    for (const name of TLS_SWITCH_FIELDS)
      if (textIn(config, 'tls', name) === 'true') setTls(draft, host, { [name]: 'true' })
  }
}

/** Host[:port] of an endpoint, which is its key below configs. */
export function hostOf(endpoint: string): string {
  return urlParts(endpoint).host
}

/**
 * An insecure registry of Docker and Podman: https without verification first, plain http when that is not spoken.
 *
 * containerd does the same for an http endpoint that has TLS settings, except on port 80.
 */
export function addInsecure(draft: RegistriesDraft, registry: string, host: string, path = ''): void {
  mirrorOf(draft, registry).endpoint.push(`http://${host}${path}`)
  setTls(draft, host, { insecure_skip_verify: 'true' })
  draft.notes.push(
    `${host} is insecure, so it is asked over https without verification first, and then over http. Write https://, or leave out insecure_skip_verify, if it speaks only one of them.`,
  )
}

/** Configs without anything in them are left out: K3s would drop them. */
export function printDraft({ mirrors, configs, excluded }: RegistriesDraft): string {
  const lines: string[] = []
  if (mirrors.size > 0) lines.push('mirrors:')
  for (const [registry, { endpoint, rewrite }] of mirrors) {
    lines.push(`  ${key(registry)}:${endpoint.length + rewrite.size === 0 ? ' {}' : ''}`)
    if (endpoint.length > 0) lines.push('    endpoint:', ...endpoint.map((one) => `      - ${quoted(one)}`))
    if (rewrite.size > 0)
      lines.push(
        '    rewrite:',
        ...[...rewrite].map(([pattern, replacement]) => `      ${quoted(pattern)}: ${quoted(replacement)}`),
      )
  }
  const filled = [...configs].filter(([, { auth, tls }]) => auth.size + tls.size > 0)
  const bare = [...excluded].filter((host) => !filled.some(([name]) => name === host))
  if (filled.length + bare.length > 0) lines.push('configs:')
  for (const [host, { auth, tls }] of filled) {
    lines.push(`  ${key(host)}:`)
    if (auth.size > 0) lines.push('    auth:', ...[...auth].map(([name, value]) => `      ${name}: ${quoted(value)}`))
    if (tls.size > 0)
      lines.push(
        '    tls:',
        ...[...tls].map(
          ([name, value]) => `      ${name}: ${isOneOf(TLS_SWITCH_FIELDS, name) ? value : quoted(value)}`,
        ),
      )
  }
  for (const host of bare) lines.push(`  ${key(host)}:`, '    tls: {}')
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

function key(name: string): string {
  return isSafePlain(name, false) && !name.includes(':') ? name : quoted(name)
}

function quoted(text: string): string {
  return quote(text, ownStyle(text, true, false), false)
}
