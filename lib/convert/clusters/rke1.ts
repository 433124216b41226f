import { urlParts } from '@/lib/text/url-parts'
import { DOCKER_HUB, DOCKER_HUB_HOST, dockerHubConfigKey } from '@/lib/known/docker-hub'
import type { Converter } from '@/lib/convert/converter'
import { emptyDraft, hostOf, mirrorOf, setAuth, type RegistriesDraft } from '@/lib/convert/registries-draft'
import { ANY, closed, listOf, open, TEXT } from '@/lib/convert/shape/shape'
import { listIn, mapIn, textIn, type Plain } from '@/lib/convert/source/plain'
import { isOn } from '@/lib/convert/switch'
import { saying } from '@/lib/words/saying'

const REGISTRIES = {
  private_registries: listOf(
    closed({ url: TEXT, user: TEXT, password: TEXT, is_default: TEXT, ecrCredentialPlugin: ANY }),
  ),
}
const CLUSTER = open({ ...REGISTRIES, rancher_kubernetes_engine_config: open(REGISTRIES) })

/** `private_registries` of RKE1, or of Rancher's configuration file for one. */
export const rke1: Converter = {
  id: 'rke1',
  title: 'a cluster.yml of RKE1',
  looksFor: 'private_registries with url, user and password',
  shapes: ({ documents }) => documents.map((value) => ({ value, shape: CLUSTER })),
  roots: { of: 'yaml', names: Object.keys(REGISTRIES), shape: CLUSTER },
  convert({ documents }) {
    for (const document of documents) {
      const [registries] = [
        listIn(document, 'private_registries'),
        listIn(document, 'rancher_kubernetes_engine_config', 'private_registries'),
      ].filter((list) => list.length > 0)
      if (registries === undefined) continue
      const draft = emptyDraft()
      for (const registry of registries) addRegistry(draft, registry)
      return { draft }
    }
    return null
  },
}

/** Without a url it is Docker Hub. Source: rke.docs.rancher.com/config-options/private-registries */
function addRegistry(draft: RegistriesDraft, registry: Plain): void {
  const url = textIn(registry, 'url')
  const host = hostOf(url)
  const path = urlParts(url).rest.replace(/^\/+|\/+$/g, '')
  setAuth(draft, host === '' ? DOCKER_HUB_HOST : dockerHubConfigKey(host), {
    username: textIn(registry, 'user'),
    password: textIn(registry, 'password'),
  })
  if (mapIn(registry, 'ecrCredentialPlugin').size > 0)
    draft.notes.push(
      saying(
        '{host}: the credentials of ecrCredentialPlugin are for the kubelet, which finds its own by --image-credential-provider-config.',
        { host },
      ),
    )
  if (isOn(draft, host, registry, 'is_default') && host !== '') {
    draft.notes.push(
      saying(
        '{host} is the default registry of RKE1; here it is a mirror of docker.io. --system-default-registry comes closer to it.',
        { host },
      ),
    )
    mirrorOf(draft, DOCKER_HUB).endpoint.push(`https://${host}`)
    if (path !== '') mirrorOf(draft, DOCKER_HUB).rewrite.set('^(.*)$', `${path}/$1`)
  } else if (path !== '')
    draft.notes.push(saying('{key}: K3s has credentials for a whole host, not for a path.', { key: `${host}/${path}` }))
}
