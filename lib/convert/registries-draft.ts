import { isSafePlain, ownStyle } from '@/lib/edit/write/quote'
import { mapping, printYaml, scalar, sequence } from '@/lib/text/print-yaml'
import { isMap, listIn, mapIn, textIn, type Plain, type PlainMap } from '@/lib/convert/source/plain'
import { urlParts } from '@/lib/text/url-parts'
import {
  AUTH_FIELDS,
  isOneOf,
  TLS_FIELDS,
  TLS_TEXT_FIELDS,
  TLS_SWITCH_FIELDS,
  type AuthField,
  type TlsField,
} from '@/lib/registries/fields'
import { isOn } from './switch'
import { saying, type Saying } from '@/lib/words/saying'

/** A registries.yaml that is being put together. */
export interface RegistriesDraft {
  readonly mirrors: Map<string, MirrorDraft>
  readonly configs: Map<string, ConfigDraft>
  /** Registries that an empty `tls: {}` takes out of the wildcard mirror. */
  readonly excluded: Set<string>
  /** What could not be expressed, each a sentence. */
  readonly notes: Saying[]
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
      if (isOn(draft, host, config, 'tls', name)) setTls(draft, host, { [name]: 'true' })
    keepEmpty(draft, host, config, ['auth', 'tls'])
  }
}

/**
 * Keeps an entry of configs that sets nothing: with an empty group the registry is taken out of the wildcard mirror, and
 * without one it keeps its default endpoint. `groups` are the names of auth and tls.
 */
export function keepEmpty(draft: RegistriesDraft, host: string, config: Plain, groups: readonly string[]): void {
  if (draft.configs.has(host)) return
  if (isMap(config) && groups.some((group) => isMap(config.get(group)))) draft.excluded.add(host)
  else configOf(draft, host)
}

/** The same for the entries of Rancher and its kin: one that is lost, and named, is not kept empty. `add` takes an entry. */
export function addOrKeep(
  draft: RegistriesDraft,
  configs: Iterable<readonly [host: string, config: Plain]>,
  groups: readonly string[],
  add: (host: string, config: Plain) => void,
): void {
  for (const [host, config] of configs) {
    const said = draft.notes.length
    add(host, config)
    if (draft.notes.length === said) keepEmpty(draft, host, config, groups)
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
    saying(
      '{host} is insecure, so it is asked over https without verification first, and then over http. Write https://, or leave out insecure_skip_verify, if it speaks only one of them.',
      { host },
    ),
  )
}

/** A registry that is taken out of the wildcard mirror and has settings needs no empty group besides. */
export function printDraft({ mirrors, configs, excluded }: RegistriesDraft): string {
  const bare = [...excluded].filter((host) => !isFilled(configs.get(host)))
  const others = [...configs].filter(([host]) => !bare.includes(host))
  if (mirrors.size + others.length + bare.length === 0) return ''
  return printYaml({
    mirrors: mapping([...mirrors].map(([registry, mirror]) => [key(registry), mirrorValue(mirror)])),
    configs: mapping([
      ...others.map(([host, config]) => [key(host), configValue(config)] as const),
      ...bare.map((host) => [key(host), { tls: {} }] as const),
    ]),
  })
}

function isFilled(config: ConfigDraft | undefined): boolean {
  return config !== undefined && config.auth.size + config.tls.size > 0
}

function mirrorValue({ endpoint, rewrite }: MirrorDraft): object {
  return {
    endpoint: sequence(endpoint.map(quoted)),
    rewrite: mapping([...rewrite].map(([pattern, replacement]) => [quoted(pattern), quoted(replacement)])),
  }
}

function configValue({ auth, tls }: ConfigDraft): object {
  return {
    auth: mapping([...auth].map(([name, value]) => [name, quoted(value)])),
    tls: mapping([...tls].map(([name, value]) => [name, isOneOf(TLS_SWITCH_FIELDS, name) ? true : quoted(value)])),
  }
}

function key(name: string): object {
  return isSafePlain(name, false) && !name.includes(':') ? scalar(name, 'plain') : quoted(name)
}

function quoted(text: string): object {
  return scalar(text, ownStyle(text, true, false))
}
