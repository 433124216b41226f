import type { Converter } from './converter'
import { emptyDraft, hostOf, mirrorOf, setAuth } from './registries-draft'
import { listIn, textIn } from './source'

/** `private_registries` of RKE1. */
export const rke1: Converter = {
  id: 'rke1',
  title: 'a cluster.yml of RKE1',
  convert({ documents }) {
    for (const document of documents) {
      const registries = listIn(document, 'private_registries')
      if (registries.length === 0) continue
      const draft = emptyDraft()
      for (const registry of registries) {
        const host = hostOf(textIn(registry, 'url'))
        setAuth(draft, host, { username: textIn(registry, 'user'), password: textIn(registry, 'password') })
        if (textIn(registry, 'is_default') === 'true') {
          draft.notes.push(`${host} is the default registry of RKE1; here it is a mirror of docker.io. --system-default-registry comes closer to it.`)
          mirrorOf(draft, 'docker.io').endpoint.push(`https://${host}`)
        }
      }
      return { draft }
    }
    return null
  },
}
