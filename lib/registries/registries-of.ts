import type { Auth, Mirror, Registries, RegistryConfig, Tls } from './model'
import type { Place } from './place'

/** The model of what was decoded. `auths` is left out: K3s does nothing with it. */
export function registriesOf(root: Place): Registries {
  return {
    mirrors: mapOf(entryOf(root, 'mirrors'), mirrorOf),
    configs: mapOf(entryOf(root, 'configs'), registryConfigOf),
  }
}

function mirrorOf(place: Place): Mirror {
  return {
    endpoint: entryOf(place, 'endpoint')?.items.map(stringOf) ?? [],
    rewrite: mapOf(entryOf(place, 'rewrite'), stringOf),
  }
}

function registryConfigOf(place: Place): RegistryConfig {
  const auth = entryOf(place, 'auth')
  const tls = entryOf(place, 'tls')
  return { auth: auth?.entries ? authOf(auth) : null, tls: tls?.entries ? tlsOf(tls) : null }
}

function authOf(place: Place): Auth {
  return {
    username: textOf(place, 'username'),
    password: textOf(place, 'password'),
    auth: textOf(place, 'auth'),
    identity_token: textOf(place, 'identity_token'),
  }
}

function tlsOf(place: Place): Tls {
  return {
    ca_file: textOf(place, 'ca_file'),
    cert_file: textOf(place, 'cert_file'),
    key_file: textOf(place, 'key_file'),
    insecure_skip_verify: entryOf(place, 'insecure_skip_verify')?.scalar === true,
  }
}

function entryOf(place: Place, name: string): Place | undefined {
  return place.entries?.get(name)
}

function textOf(place: Place, name: string): string {
  const entry = entryOf(place, name)
  return entry === undefined ? '' : stringOf(entry)
}

function stringOf(place: Place): string {
  return typeof place.scalar === 'string' ? place.scalar : ''
}

function mapOf<T>(place: Place | undefined, convert: (entry: Place) => T): ReadonlyMap<string, T> {
  const result = new Map<string, T>()
  for (const [key, entry] of place?.entries ?? []) result.set(key, convert(entry))
  return result
}
