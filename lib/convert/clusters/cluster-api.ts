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
import { ANY, each, closed, open, TEXT } from '@/lib/convert/shape/shape'
import { secretNamed, secretText } from '@/lib/convert/secret'
import { mapIn, textIn, type Plain, type PlainMap } from '@/lib/convert/source/plain'
import { isOn } from '@/lib/convert/switch'
import { saying } from '@/lib/words/saying'

const SECRET = closed({ name: TEXT, namespace: ANY, kind: ANY, apiVersion: ANY })
const CONFIG = closed({
  authSecret: SECRET,
  tls: closed({ tlsConfigSecret: SECRET, insecureSkipVerify: TEXT }),
})
const SPEC = open({ privateRegistriesConfig: closed({ mirrors: each(MIRROR_SHAPE), configs: each(CONFIG) }) })
const DOCUMENT = open({ spec: open({ ...SPEC.fields, template: open({ spec: SPEC }) }) })

/** RKE2ControlPlane and RKE2Config of cluster-api-provider-rke2; their Secrets may stand in the same file. */
export const clusterApi: Converter = {
  id: 'cluster-api',
  title: 'a control plane of cluster-api-provider-rke2',
  looksFor: 'mirrors and configs in spec.privateRegistriesConfig',
  shapes: ({ documents }) => documents.filter(isOne).map((value) => ({ value, shape: DOCUMENT })),
  convert({ documents }) {
    const own = documents.filter(isOne)
    if (own.length === 0) return null
    const [found = new Map(), ...others] = own.map(registriesIn).filter((registries) => registries.size > 0)
    const draft = emptyDraft()
    addMirrors(draft, mapIn(found, 'mirrors'))
    addOrKeep(draft, mapIn(found, 'configs'), ['tls'], (host, config) => {
      addAccount(draft, host, textIn(config, 'authSecret', 'name'), documents)
      const tls = textIn(config, 'tls', 'tlsConfigSecret', 'name')
      if (tls !== '')
        draft.notes.push(
          saying(
            '{host}: certificates are in the Secret {secret}. Write them to files on each node, and name them as tls.ca_file, tls.cert_file and tls.key_file.',
            { host, secret: tls },
          ),
        )
      if (isOn(draft, host, config, 'tls', 'insecureSkipVerify')) setTls(draft, host, { insecure_skip_verify: 'true' })
    })
    if (others.length > 0)
      draft.notes.push(saying('There is more than one privateRegistriesConfig in the file: this is the first.'))
    return { draft }
  },
}

function isOne(document: Plain): boolean {
  return /^RKE2(?:ControlPlane|Config)(?:Template)?$/.test(textIn(document, 'kind')) || registriesIn(document).size > 0
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
    draft.notes.push(
      saying('{host}: the account is in the Secret {name}. Write its username and password below auth.', {
        host,
        name,
      }),
    )
}
