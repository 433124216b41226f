import type { Converter } from './converter'
import { emptyDraft, hostOf, mirrorOf, setAuth, setTls, type RegistriesDraft } from './registries-draft'
import { isMap, listIn, mapIn, textIn, type Plain, type PlainMap } from './source'

/** A hosts.toml of certs.d; which registry it is for is the name of its folder. */
export const hostsToml: Converter = {
  id: 'hosts-toml',
  title: 'a hosts.toml of containerd',
  convert({ toml, text, fileName }) {
    if (toml === null || (mapIn(toml, 'host').size === 0 && textIn(toml, 'server') === '') || toml.has('plugins') || toml.has('registry')) return null
    const draft = emptyDraft()
    const server = textIn(toml, 'server')
    const registry = registryOf(fileName, server, text)
    if (registry === null) draft.notes.push('The registry is the name of the folder, which is not in the file: docker.io stands for it.')
    for (const [endpoint, host] of mapIn(toml, 'host')) addHost(draft, registry ?? 'docker.io', endpoint, host)
    const own = server === '' ? null : hostOf(server)
    if (registry !== null && own !== null && mapIn(toml, 'host').size === 0) draft.excluded.add(registry)
    if (own !== null && registry !== null && own !== registry && !(registry === 'docker.io' && own === 'registry-1.docker.io')) {
      draft.notes.push(`server is ${server}: K3s always writes the registry itself there, so it stands as the last endpoint.`)
      mirrorOf(draft, registry).endpoint.push(server)
    }
    return { draft }
  },
}

function addHost(draft: RegistriesDraft, registry: string, endpoint: string, host: Plain): void {
  const overrides = textIn(host, 'override_path') === 'true'
  const path = endpoint.replace(/^[a-z]+:\/\/[^/]*/i, '')
  // K3s appends nothing to a path; containerd appends /v2 to it.
  const url = overrides || path === '' || path.endsWith('/v2') ? endpoint.replace(/^([a-z]+:\/\/[^/]*)\/v2$/i, '$1') : `${endpoint}/v2`
  mirrorOf(draft, registry).endpoint.push(url)
  for (const [pattern, replacement] of mapIn(host, 'rewrite')) if (typeof replacement === 'string') mirrorOf(draft, registry).rewrite.set(pattern, replacement)
  const key = hostOf(endpoint)
  const ca = listIn(host, 'ca')
  const files = ca.length > 0 ? ca.map((one) => textIn(one)) : [textIn(host, 'ca')].filter((one) => one !== '')
  if (files.length > 1) draft.notes.push(`${key}: K3s takes one ca_file. Join ${files.join(', ')} into it.`)
  const client = listIn(host, 'client')
  const [pair] = client
  setTls(draft, key, {
    ca_file: files[0] ?? '',
    cert_file: Array.isArray(pair) ? textIn((pair as readonly Plain[])[0]) : textIn(pair),
    key_file: Array.isArray(pair) ? textIn((pair as readonly Plain[])[1]) : '',
    insecure_skip_verify: textIn(host, 'skip_verify') === 'true' ? 'true' : '',
  })
  const capabilities = listIn(host, 'capabilities').map((one) => textIn(one))
  if (capabilities.length > 0 && !(capabilities.includes('pull') && capabilities.includes('resolve'))) draft.notes.push(`${endpoint}: capabilities ${capabilities.join(', ')} cannot be written; K3s always allows pull and resolve.`)
  if (mapIn(host, 'header').size > 0) draft.notes.push(`${endpoint}: headers cannot be written.`)
}

function registryOf(fileName: string | null, server: string, text: string): string | null {
  const folder = /(?:^|\/)certs\.d\/([^/]+)\/hosts\.toml$/.exec(fileName ?? '')?.[1] ?? /^# .*certs\.d\/([^/\s]+)/m.exec(text)?.[1]
  if (folder !== undefined) return folder === '_default' ? '*' : folder
  if (server === '') return null
  return hostOf(server) === 'registry-1.docker.io' ? 'docker.io' : hostOf(server)
}

/** `config.toml` of containerd with mirrors inside, as it was before certs.d. */
export const containerdConfig: Converter = {
  id: 'containerd-config',
  title: "a config.toml of containerd",
  convert({ toml }) {
    if (toml === null || !isMap(toml.get('plugins'))) return null
    const draft = emptyDraft()
    for (const plugin of ['io.containerd.grpc.v1.cri', 'io.containerd.cri.v1.images', 'cri']) {
      const registry = mapIn(toml, 'plugins', plugin, 'registry')
      addInline(draft, registry)
      if (textIn(registry, 'config_path') !== '') draft.notes.push(`Mirrors are in the files below ${textIn(registry, 'config_path')}: open their hosts.toml.`)
    }
    return draft.mirrors.size + draft.configs.size + draft.notes.length === 0 ? null : { draft }
  },
}

function addInline(draft: RegistriesDraft, registry: PlainMap): void {
  for (const [name, mirror] of mapIn(registry, 'mirrors')) {
    for (const endpoint of listIn(mirror, 'endpoint')) mirrorOf(draft, name).endpoint.push(textIn(endpoint))
    for (const [pattern, replacement] of mapIn(mirror, 'rewrite')) mirrorOf(draft, name).rewrite.set(pattern, textIn(replacement))
  }
  for (const [host, config] of mapIn(registry, 'configs')) {
    setAuth(draft, host, { username: textIn(config, 'auth', 'username'), password: textIn(config, 'auth', 'password'), auth: textIn(config, 'auth', 'auth'), identity_token: textIn(config, 'auth', 'identitytoken') })
    setTls(draft, host, { ca_file: textIn(config, 'tls', 'ca_file'), cert_file: textIn(config, 'tls', 'cert_file'), key_file: textIn(config, 'tls', 'key_file'), insecure_skip_verify: textIn(config, 'tls', 'insecure_skip_verify') === 'true' ? 'true' : '' })
  }
}

/** Podman's and CRI-O's registries.conf, version 2. */
export const registriesConf: Converter = {
  id: 'registries-conf',
  title: "a registries.conf of Podman or CRI-O",
  convert({ toml }) {
    if (toml === null) return null
    const registries = listIn(toml, 'registry')
    const search = listIn(toml, 'unqualified-search-registries')
    if (registries.length + search.length === 0) return null
    const draft = emptyDraft()
    for (const registry of registries) addRegistry(draft, registry)
    if (search.length > 0) draft.notes.push('unqualified-search-registries has no counterpart: an image without a registry is always one of docker.io.')
    return { draft }
  },
}

function addRegistry(draft: RegistriesDraft, registry: Plain): void {
  const location = textIn(registry, 'location')
  const prefix = textIn(registry, 'prefix') || location
  const name = prefix.replace(/\/.*$/s, '')
  if (name.startsWith('*.')) return void draft.notes.push(`${prefix}: K3s has no wildcard for a domain; name its registries.`)
  if (textIn(registry, 'blocked') === 'true') draft.notes.push(`${prefix}: blocking has no counterpart; --disable-default-registry-endpoint comes closest.`)
  for (const mirror of listIn(registry, 'mirror')) addLocation(draft, name, prefix, textIn(mirror, 'location'), textIn(mirror, 'insecure') === 'true')
  if (location !== '' && location !== prefix) addLocation(draft, name, prefix, location, textIn(registry, 'insecure') === 'true')
  else if (textIn(registry, 'insecure') === 'true') addLocation(draft, name, name, name, true)
}

function addLocation(draft: RegistriesDraft, name: string, prefix: string, location: string, insecure: boolean): void {
  const host = location.replace(/\/.*$/s, '')
  const path = location.slice(host.length + 1)
  const below = prefix.slice(name.length + 1)
  mirrorOf(draft, name).endpoint.push(`https://${host}`)
  if (insecure) setTls(draft, host, { insecure_skip_verify: 'true' })
  if (path !== below) {
    const pattern = below === '' ? '^(.*)$' : `^${below.replaceAll('.', '[.]')}/(.*)$`
    mirrorOf(draft, name).rewrite.set(pattern, path === '' ? '$1' : `${path}/$1`)
  }
  if (insecure) draft.notes.push(`${location}: insecure also means plain http there; write http:// if the registry has no TLS.`)
}
