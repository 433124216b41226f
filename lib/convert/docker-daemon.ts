import type { Converter } from './converter'
import { emptyDraft, mirrorOf } from './registries-draft'
import { isMap, listIn } from './source'

/** `/etc/docker/daemon.json` */
export const dockerDaemon: Converter = {
  id: 'docker-daemon',
  title: 'a docker daemon.json',
  convert({ documents }) {
    for (const document of documents) {
      const mirrors = listIn(document, 'registry-mirrors').filter((one) => typeof one === 'string')
      const insecure = listIn(document, 'insecure-registries').filter((one) => typeof one === 'string')
      if (!isMap(document) || mirrors.length + insecure.length === 0) continue
      const draft = emptyDraft()
      for (const mirror of mirrors) mirrorOf(draft, 'docker.io').endpoint.push(mirror.replace(/\/+$/, ''))
      for (const registry of insecure) {
        if (/\/\d+$/.test(registry)) draft.notes.push(`${registry}: a network cannot be named in registries.yaml; name its registries.`)
        else mirrorOf(draft, registry).endpoint.push(`http://${registry}`)
      }
      if (insecure.length > 0) draft.notes.push('Docker tries https without verification first for insecure registries; here they are asked over http alone.')
      return { draft }
    }
    return null
  },
}
