import type { Converter } from './converter'
import { addMirrors, emptyDraft, setAuth, setTls, type RegistriesDraft } from './registries-draft'
import { secretNamed, secretText } from './secret'
import { mapIn, textIn, type Plain, type PlainMap } from '@/lib/convert/source/plain'

/** RKE2ControlPlane and RKE2Config of cluster-api-provider-rke2; their Secrets may stand in the same file. */
export const clusterApi: Converter = {
  id: 'cluster-api',
  title: 'a control plane of cluster-api-provider-rke2',
  convert({ documents }) {
    const [found, ...others] = documents.map(registriesIn).filter((registries) => registries.size > 0)
    if (found === undefined) return null
    const draft = emptyDraft()
    addMirrors(draft, mapIn(found, 'mirrors'))
    for (const [host, config] of mapIn(found, 'configs')) {
      addAccount(draft, host, textIn(config, 'authSecret', 'name'), documents)
      const tls = textIn(config, 'tls', 'tlsConfigSecret', 'name')
      if (tls !== '')
        draft.notes.push(
          `${host}: certificates are in the Secret ${tls}. Write them to files on each node, and name them as tls.ca_file, tls.cert_file and tls.key_file.`,
        )
      if (textIn(config, 'tls', 'insecureSkipVerify') === 'true') setTls(draft, host, { insecure_skip_verify: 'true' })
    }
    if (others.length > 0)
      draft.notes.push('There is more than one privateRegistriesConfig in the file: this is the first.')
    return { draft }
  },
}

function registriesIn(document: Plain): PlainMap {
  const own = mapIn(document, 'spec', 'privateRegistriesConfig')
  return own.size > 0 ? own : mapIn(document, 'spec', 'template', 'spec', 'privateRegistriesConfig')
}

/** Source: rancher/cluster-api-provider-rke2 docs/book/src/02_topics/04_embedded-registry.md, "Auth Secret Format" */
function addAccount(draft: RegistriesDraft, host: string, name: string, documents: readonly Plain[]): void {
  const secret = secretNamed(documents, name)
  if (secret !== undefined)
    setAuth(draft, host, {
      username: secretText(secret, 'username'),
      password: secretText(secret, 'password'),
      auth: secretText(secret, 'auth'),
      identity_token: secretText(secret, 'identity-token'),
    })
  else if (name !== '')
    draft.notes.push(`${host}: the account is in the Secret ${name}. Write its username and password below auth.`)
}
