import { urlParts } from '@/lib/text/url-parts'
import { dockerHubConfigKey } from '@/lib/known/docker-hub'
import type { Converter } from '@/lib/convert/converter'
import { AUTH_FIELDS, NO_AUTH } from '@/lib/registries/fields'
import type { Auth } from '@/lib/registries/model'
import { configOf, emptyDraft, setAuth, type RegistriesDraft } from '@/lib/convert/registries-draft'
import { secretText } from '@/lib/convert/secret'
import { ANY, each, closed, open, TEXT } from '@/lib/convert/shape/shape'
import { isMap, mapIn, textIn, type Plain, type PlainMap } from '@/lib/convert/source/plain'
import { saying } from '@/lib/words/saying'

const ACCOUNT = closed({
  username: TEXT,
  password: TEXT,
  auth: TEXT,
  identitytoken: TEXT,
  registrytoken: TEXT,
  email: ANY,
})
const CONFIG = open({ auths: each(ACCOUNT), credHelpers: each(TEXT), credsStore: TEXT })

/** `~/.docker/config.json`, and Secrets of type kubernetes.io/dockerconfigjson and kubernetes.io/dockercfg. */
export const dockerConfig: Converter = {
  id: 'docker-config',
  title: 'a docker config.json',
  looksFor: 'auths, with credentials in them',
  shapes: ({ documents }) => documents.flatMap(configIn).map((value) => ({ value, shape: CONFIG })),
  roots: { of: 'yaml', names: ['auths', 'credHelpers', 'credsStore'], shape: CONFIG },
  convert({ documents }) {
    const found = documents
      .filter((document) => mapIn(document, 'mirrors').size + mapIn(document, 'configs').size === 0)
      .flatMap(configIn)
    if (found.length === 0) return null
    const draft = emptyDraft()
    for (const config of found) {
      addAuths(draft, mapIn(config, 'auths'))
      const helpers = [...mapIn(config, 'credHelpers').keys()]
      if (helpers.length > 0)
        draft.notes.push(
          saying('The credentials of {hosts} come from helper programs, which K3s does not run.', { hosts: helpers }),
        )
      if (textIn(config, 'credsStore') !== '')
        draft.notes.push(saying('Credentials that are kept in a store (credsStore) are not in the file.'))
    }
    return { draft }
  },
}

/** The configuration that a document is, or that its Secret holds; none or one. */
function configIn(document: Plain): readonly PlainMap[] {
  if (textIn(document, 'kind') !== 'Secret') return isMap(document) && isConfig(document) ? [document] : []
  const newer = plainJson(secretText(document, '.dockerconfigjson'))
  if (isMap(newer)) return isConfig(newer) ? [newer] : []
  // The older format is what auths is in the newer one, which often stands there all the same.
  const older = plainJson(secretText(document, '.dockercfg'))
  if (!isMap(older) || older.size === 0) return []
  return isConfig(older) ? [older] : [new Map([['auths', older]])]
}

function isConfig(config: PlainMap): boolean {
  return mapIn(config, 'auths').size + mapIn(config, 'credHelpers').size > 0 || textIn(config, 'credsStore') !== ''
}

/** Entries for a whole host come before those for a path of it. */
function addAuths(draft: RegistriesDraft, auths: PlainMap): void {
  const entries = [...auths].map(([key, value]) => ({ key, value, ...addressOf(key) }))
  for (const { key, value, host, path } of [
    ...entries.filter((entry) => entry.path === ''),
    ...entries.filter((entry) => entry.path !== ''),
  ]) {
    if (path !== '')
      draft.notes.push(
        draft.configs.has(host)
          ? saying('{key}: K3s has credentials for a whole host, not for a path. Those of the host stand.', { key })
          : saying('{key}: K3s has credentials for a whole host, not for a path.', { key }),
      )
    const fields = fieldsOf(value)
    if (Object.values(fields).every((field) => field === ''))
      draft.notes.push(saying('{key}: there are no credentials in the file.', { key }))
    else if (!draft.configs.has(host)) setAuth(draft, host, fields)
    else if (path === '' && !isSame(draft, host, fields))
      draft.notes.push(
        saying('{key}: there are other credentials for {host} before these, which stand.', { key, host }),
      )
    if (textIn(value, 'registrytoken') !== '')
      draft.notes.push(saying('{key}: registrytoken is not used by containerd.', { key }))
  }
}

function addressOf(key: string): { readonly host: string; readonly path: string } {
  const { host, rest } = urlParts(key)
  return { host: dockerHubConfigKey(host), path: rest.replace(/^\/(?:v[12]\/?)?$/, '') }
}

/** Docker uses an identity token before all else, and containerd a user name: what Docker would use is written alone. */
function fieldsOf(value: Plain): Auth {
  const [username, password, auth, token] = [
    textIn(value, 'username'),
    textIn(value, 'password'),
    textIn(value, 'auth'),
    textIn(value, 'identitytoken'),
  ]
  if (token !== '') return { ...NO_AUTH, identity_token: token }
  return auth !== '' && (username === '' || password === '') ? { ...NO_AUTH, auth } : { ...NO_AUTH, username, password }
}

function isSame(draft: RegistriesDraft, host: string, fields: Auth): boolean {
  const { auth } = configOf(draft, host)
  return AUTH_FIELDS.every((name) => (auth.get(name) ?? '') === fields[name])
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
  if (typeof value === 'object' && value !== null)
    return new Map(Object.entries(value).map(([name, one]) => [name, toPlain(one, depth + 1)]))
  return value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value)
}
