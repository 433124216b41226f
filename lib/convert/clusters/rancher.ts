import type { Converter } from '@/lib/convert/converter'
import {
  addMirrors,
  addOrKeep,
  emptyDraft,
  setAuth,
  setTls,
  type RegistriesDraft,
} from '@/lib/convert/registries-draft'
import { MIRROR_SHAPE } from '@/lib/convert/shape/registries-shape'
import { each, closed, open, TEXT } from '@/lib/convert/shape/shape'
import { secretNamed, secretText } from '@/lib/convert/secret'
import { mapIn, textIn, type Plain, type PlainMap } from '@/lib/convert/source/plain'
import { isOn } from '@/lib/convert/switch'
import { saying } from '@/lib/words/saying'

const CONFIG = closed({ authConfigSecretName: TEXT, tlsSecretName: TEXT, caBundle: TEXT, insecureSkipVerify: TEXT })
const RKE_CONFIG = open({ registries: closed({ mirrors: each(MIRROR_SHAPE), configs: each(CONFIG) }) })
const CLUSTER = open({ spec: open({ rkeConfig: RKE_CONFIG }), rkeConfig: RKE_CONFIG })

/** Rancher's cluster object; its Secrets may stand in the same file. */
export const rancherCluster: Converter = {
  id: 'rancher',
  title: 'a cluster of Rancher',
  looksFor: 'mirrors and configs in spec.rkeConfig.registries',
  shapes: ({ documents }) => documents.filter(isCluster).map((value) => ({ value, shape: CLUSTER })),
  convert({ documents }) {
    const clusters = documents.filter(isCluster)
    if (clusters.length === 0) return null
    const [registries = new Map(), ...others] = clusters.map(registriesIn).filter((found) => found.size > 0)
    const draft = emptyDraft()
    addMirrors(draft, mapIn(registries, 'mirrors'))
    // Source: rancher pkg/capr/planner/registry.go: only a field that says something makes a group.
    addOrKeep(draft, mapIn(registries, 'configs'), [], (host, config) => {
      const name = textIn(config, 'authConfigSecretName')
      const secret = secretNamed(documents, name)
      if (secret !== undefined)
        setAuth(draft, host, {
          username: secretText(secret, 'username'),
          password: secretText(secret, 'password'),
          auth: secretText(secret, 'auth'),
          identity_token: secretText(secret, 'identityToken'),
        })
      else if (name !== '')
        draft.notes.push(
          saying('{host}: the account is in the Secret {name}. Write its username and password below auth.', {
            host,
            name,
          }),
        )
      addRancherTls(draft, host, config)
    })
    if (others.length > 0) draft.notes.push(saying('There are more clusters in the file: this is the first.'))
    return { draft }
  },
}

function isCluster(document: Plain): boolean {
  const isRanchers = /\bcattle\.io\//.test(textIn(document, 'apiVersion')) && textIn(document, 'kind') === 'Cluster'
  return (
    isRanchers ||
    registriesIn(document).size > 0 ||
    mapIn(document, 'rkeConfig').size > 0 ||
    mapIn(document, 'spec', 'rkeConfig').size > 0
  )
}

function registriesIn(document: Plain): PlainMap {
  const inSpec = mapIn(document, 'spec', 'rkeConfig', 'registries')
  return inSpec.size > 0 ? inSpec : mapIn(document, 'rkeConfig', 'registries')
}

function addRancherTls(draft: RegistriesDraft, host: string, config: Plain): void {
  if (isOn(draft, host, config, 'insecureSkipVerify')) setTls(draft, host, { insecure_skip_verify: 'true' })
  if (textIn(config, 'caBundle') !== '')
    draft.notes.push(
      saying('{host}: write the authority in {field} to a file on each node, and name it as tls.ca_file.', {
        host,
        field: 'caBundle',
      }),
    )
  if (textIn(config, 'tlsSecretName') !== '')
    draft.notes.push(
      saying(
        '{host}: the client certificate is in the Secret {secret}. Write it to files on each node, and name them as tls.cert_file and tls.key_file.',
        { host, secret: textIn(config, 'tlsSecretName') },
      ),
    )
}
