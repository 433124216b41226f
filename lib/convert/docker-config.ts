import { fromBase64 } from './base64'
import type { Converter } from './converter'
import { emptyDraft, setAuth, type RegistriesDraft } from './registries-draft'
import { mapIn, textIn, type Plain } from './source'

/** `~/.docker/config.json`, and the Secret of type kubernetes.io/dockerconfigjson. */
export const dockerConfig: Converter = {
  id: 'docker-config',
  title: 'a docker config.json',
  convert({ documents }) {
    for (const document of documents) {
      const inner = secretContent(document)
      const auths = mapIn(inner ?? document, 'auths')
      if (auths.size === 0 || mapIn(document, 'mirrors').size + mapIn(document, 'configs').size > 0) continue
      const draft = emptyDraft()
      addAuths(draft, auths)
      const helpers = [...mapIn(inner ?? document, 'credHelpers').keys()]
      if (helpers.length > 0) draft.notes.push(`The credentials of ${helpers.join(', ')} come from helper programs, which K3s does not run.`)
      if (textIn(inner ?? document, 'credsStore') !== '') draft.notes.push('Credentials that are kept in a store (credsStore) are not in the file.')
      return { draft }
    }
    return null
  },
}

function addAuths(draft: RegistriesDraft, auths: ReadonlyMap<string, Plain>): void {
  for (const [key, value] of auths) {
    const address = key.replace(/^https?:\/\//, '')
    const host = address.replace(/\/.*$/s, '')
    const path = address.slice(host.length).replace(/^\/(?:v[12]\/?)?$/, '')
    const to = host === 'index.docker.io' || host === 'docker.io' ? 'registry-1.docker.io' : host
    if (path !== '') draft.notes.push(`${key}: K3s has credentials for a whole host, not for a path.`)
    const before = draft.configs.size
    setAuth(draft, to, { username: textIn(value, 'username'), password: textIn(value, 'password'), auth: textIn(value, 'username') === '' ? textIn(value, 'auth') : '', identity_token: textIn(value, 'identitytoken') })
    if (draft.configs.size === before) draft.notes.push(`${key}: there are no credentials in the file.`)
    if (textIn(value, 'registrytoken') !== '') draft.notes.push(`${key}: registrytoken is not used by containerd.`)
  }
}

function secretContent(document: Plain): Plain | null {
  if (textIn(document, 'kind') !== 'Secret') return null
  const plain = textIn(document, 'stringData', '.dockerconfigjson')
  const encoded = textIn(document, 'data', '.dockerconfigjson')
  const json = plain !== '' ? plain : (fromBase64(encoded) ?? '')
  return json === '' ? null : plainJson(json)
}

function plainJson(json: string): Plain {
  try {
    return toPlain(JSON.parse(json) as unknown, 0)
  } catch {
    return null
  }
}

function toPlain(value: unknown, depth: number): Plain {
  if (depth > 20) return null
  if (Array.isArray(value)) return value.map((one) => toPlain(one, depth + 1))
  if (typeof value === 'object' && value !== null) return new Map(Object.entries(value).map(([name, one]) => [name, toPlain(one, depth + 1)]))
  return value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value)
}
