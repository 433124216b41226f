import { fromBase64 } from './base64'
import type { Converter } from './converter'
import { addMirrors, emptyDraft, setAuth, setTls, type RegistriesDraft } from './registries-draft'
import { mapIn, textIn, type Plain } from './source'

/** Rancher's cluster object; its Secrets may stand in the same file. */
export const rancherCluster: Converter = {
  id: 'rancher',
  title: "a cluster of Rancher",
  convert({ documents }) {
    for (const document of documents) {
      const registries = mapIn(document, 'spec', 'rkeConfig', 'registries').size > 0 ? mapIn(document, 'spec', 'rkeConfig', 'registries') : mapIn(document, 'rkeConfig', 'registries')
      if (registries.size === 0) continue
      const draft = emptyDraft()
      addMirrors(draft, mapIn(registries, 'mirrors'))
      for (const [host, config] of mapIn(registries, 'configs')) {
        const name = textIn(config, 'authConfigSecretName')
        const secret = documents.find((other) => textIn(other, 'kind') === 'Secret' && textIn(other, 'metadata', 'name') === name)
        if (secret !== undefined) setAuth(draft, host, { username: secretText(secret, 'username'), password: secretText(secret, 'password'), auth: secretText(secret, 'auth'), identity_token: secretText(secret, 'identityToken') })
        else if (name !== '') draft.notes.push(`${host}: the account is in the Secret ${name}. Write its username and password below auth.`)
        addRancherTls(draft, host, config)
      }
      return { draft }
    }
    return null
  },
}

function addRancherTls(draft: RegistriesDraft, host: string, config: Plain): void {
  if (textIn(config, 'insecureSkipVerify') === 'true') setTls(draft, host, { insecure_skip_verify: 'true' })
  if (textIn(config, 'caBundle') !== '') draft.notes.push(`${host}: write the authority in caBundle to a file on each node, and name it as tls.ca_file.`)
  if (textIn(config, 'tlsSecretName') !== '') draft.notes.push(`${host}: the client certificate is in the Secret ${textIn(config, 'tlsSecretName')}. Write it to files on each node.`)
}

function secretText(secret: Plain, name: string): string {
  const plain = textIn(secret, 'stringData', name)
  return plain === '' ? (fromBase64(textIn(secret, 'data', name)) ?? '') : plain
}
