import type { Converter } from './converter'
import { emptyDraft, mirrorOf, setTls, type RegistriesDraft } from './registries-draft'
import { listIn, textIn, type Plain } from './source'

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
