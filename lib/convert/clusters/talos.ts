import type { Converter } from '@/lib/convert/converter'
import { asksWithoutV2, endpointOf } from '@/lib/convert/endpoint'
import { ANY, each, closed, listOf, open, TEXT, type Shape } from '@/lib/convert/shape/shape'
import { emptyDraft, mirrorOf, setAuth, setTls, type RegistriesDraft } from '@/lib/convert/registries-draft'
import { isMap, listIn, mapIn, textIn, type Plain } from '@/lib/convert/source/plain'
import { isOn } from '@/lib/convert/switch'
import { saying } from '@/lib/words/saying'

const KIND = { apiVersion: ANY, kind: ANY, name: TEXT }
const MIRROR = closed({ ...KIND, endpoints: listOf(closed({ url: TEXT, overridePath: TEXT })), skipFallback: TEXT })
const ACCOUNT = { username: TEXT, password: TEXT, auth: TEXT, identityToken: TEXT }
const TLS = { insecureSkipVerify: TEXT, ca: TEXT, clientIdentity: ANY }
const MACHINE = open({
  machine: open({
    registries: closed({
      mirrors: each(closed({ endpoints: listOf(TEXT), overridePath: TEXT, skipFallback: TEXT })),
      config: each(closed({ auth: closed(ACCOUNT), tls: closed(TLS) })),
    }),
  }),
})
const DOCUMENTS: Readonly<Record<string, Shape>> = {
  RegistryMirrorConfig: MIRROR,
  RegistryAuthConfig: closed({ ...KIND, ...ACCOUNT }),
  RegistryTLSConfig: closed({ ...KIND, ...TLS }),
}

/** Talos: `RegistryMirrorConfig` documents, or `machine.registries` of the machine config. */
export const talos: Converter = {
  id: 'talos',
  title: 'a Talos machine configuration',
  looksFor: 'RegistryMirrorConfig, RegistryAuthConfig and RegistryTLSConfig, and machine.registries',
  shapes: ({ documents }) =>
    documents.flatMap((value) => {
      const shape = DOCUMENTS[textIn(value, 'kind')] ?? (isMap(value) && value.has('machine') ? MACHINE : null)
      return shape === null ? [] : [{ value, shape }]
    }),
  roots: { of: 'yaml', names: ['machine'], shape: MACHINE },
  convert({ documents }) {
    const draft = emptyDraft()
    let isTalos = false
    for (const document of documents) {
      const kind = textIn(document, 'kind')
      const registries = mapIn(document, 'machine', 'registries')
      if (kind === 'RegistryMirrorConfig') {
        isTalos = true
        const name = textIn(document, 'name')
        for (const endpoint of listIn(document, 'endpoints'))
          addTalosEndpoint(draft, name, textIn(endpoint, 'url'), isOn(draft, name, endpoint, 'overridePath'))
        if (isOn(draft, name, document, 'skipFallback'))
          draft.notes.push(
            saying('{name}: skipFallback is the flag --disable-default-registry-endpoint of the node.', { name }),
          )
      } else if (kind === 'RegistryAuthConfig') {
        isTalos = true
        setAuth(draft, textIn(document, 'name'), {
          username: textIn(document, 'username'),
          password: textIn(document, 'password'),
          auth: textIn(document, 'auth'),
          identity_token: textIn(document, 'identityToken'),
        })
      } else if (kind === 'RegistryTLSConfig') {
        isTalos = true
        addTalosTls(draft, textIn(document, 'name'), document)
      } else if (isMap(document) && document.has('machine')) {
        isTalos = true
        for (const [name, mirror] of mapIn(registries, 'mirrors')) {
          const overridePath = isOn(draft, name, mirror, 'overridePath')
          for (const endpoint of listIn(mirror, 'endpoints'))
            addTalosEndpoint(draft, name, textIn(endpoint), overridePath)
          if (isOn(draft, name, mirror, 'skipFallback'))
            draft.notes.push(
              saying('{name}: skipFallback is the flag --disable-default-registry-endpoint of the node.', { name }),
            )
        }
        for (const [host, config] of mapIn(registries, 'config')) {
          setAuth(draft, host, {
            username: textIn(config, 'auth', 'username'),
            password: textIn(config, 'auth', 'password'),
            auth: textIn(config, 'auth', 'auth'),
            identity_token: textIn(config, 'auth', 'identityToken'),
          })
          addTalosTls(draft, host, mapIn(config, 'tls'))
        }
      }
    }
    return isTalos ? { draft } : null
  },
}

/** Talos writes endpoints into hosts.toml as they are. Source: siderolabs/talos internal/pkg/containers/cri/containerd/hosts.go */
function addTalosEndpoint(draft: RegistriesDraft, name: string, url: string, overridePath: boolean): void {
  mirrorOf(draft, name).endpoint.push(endpointOf(url, overridePath))
  if (asksWithoutV2(url, overridePath))
    draft.notes.push(saying('{url}: overridePath without a path cannot be written; K3s asks below /v2.', { url }))
}

function addTalosTls(draft: RegistriesDraft, host: string, tls: Plain): void {
  if (isOn(draft, host, tls, 'insecureSkipVerify')) setTls(draft, host, { insecure_skip_verify: 'true' })
  if (textIn(tls, 'ca') !== '')
    draft.notes.push(
      saying('{host}: write the authority to a file on each node, and name it as tls.ca_file.', { host }),
    )
  if (mapIn(tls, 'clientIdentity').size > 0)
    draft.notes.push(
      saying(
        '{host}: write the client certificate to files on each node, and name them as tls.cert_file and tls.key_file.',
        { host },
      ),
    )
}
