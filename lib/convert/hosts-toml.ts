import type { Converter } from './converter'
import { emptyDraft, hostOf, mirrorOf, setTls, type RegistriesDraft } from './registries-draft'
import { listIn, mapIn, textIn, type Plain } from './source'

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
