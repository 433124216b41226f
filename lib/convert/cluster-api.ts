import type { Converter } from './converter'
import { addMirrors, emptyDraft, setTls } from './registries-draft'
import { mapIn, textIn } from './source'

/** RKE2ControlPlane and RKE2Config of cluster-api-provider-rke2. */
export const clusterApi: Converter = {
  id: 'cluster-api',
  title: 'a control plane of cluster-api-provider-rke2',
  convert({ documents }) {
    for (const document of documents) {
      const [found] = [mapIn(document, 'spec', 'privateRegistriesConfig'), mapIn(document, 'spec', 'template', 'spec', 'privateRegistriesConfig')].filter((map) => map.size > 0)
      if (found === undefined) continue
      const draft = emptyDraft()
      addMirrors(draft, mapIn(found, 'mirrors'))
      for (const [host, config] of mapIn(found, 'configs')) {
        const secret = textIn(config, 'authSecret', 'name')
        if (secret !== '') draft.notes.push(`${host}: the account is in the Secret ${secret}. Write its username and password below auth.`)
        const tls = textIn(config, 'tls', 'tlsConfigSecret', 'name')
        if (tls !== '') draft.notes.push(`${host}: certificates are in the Secret ${tls}. Write them to files on each node.`)
        if (textIn(config, 'tls', 'insecureSkipVerify') === 'true') setTls(draft, host, { insecure_skip_verify: 'true' })
      }
      return { draft }
    }
    return null
  },
}
