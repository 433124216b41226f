import { DOCKER_HUB } from '@/lib/known/docker-hub'
import type { Converter } from '@/lib/convert/converter'
import { endpointOf } from '@/lib/convert/endpoint'
import { addInsecure, emptyDraft, hostOf, mirrorOf } from '@/lib/convert/registries-draft'
import { ANY, listOf, open, TEXT } from '@/lib/convert/shape/shape'
import { isMap, listIn, mapIn } from '@/lib/convert/source/plain'
import { saying } from '@/lib/words/saying'

const DAEMON = open({ 'registry-mirrors': listOf(TEXT), 'insecure-registries': listOf(TEXT), proxies: ANY })

/** `/etc/docker/daemon.json` */
export const dockerDaemon: Converter = {
  id: 'docker-daemon',
  title: 'a docker daemon.json',
  looksFor: 'registry-mirrors and insecure-registries',
  shapes: ({ documents }) => documents.map((value) => ({ value, shape: DAEMON })),
  roots: { of: 'yaml', names: ['registry-mirrors', 'insecure-registries'], shape: DAEMON },
  convert({ documents }) {
    for (const document of documents) {
      const mirrors = listIn(document, 'registry-mirrors').filter((one) => typeof one === 'string')
      const insecure = listIn(document, 'insecure-registries').filter((one) => typeof one === 'string')
      if (!isMap(document) || mirrors.length + insecure.length === 0) continue
      const draft = emptyDraft()
      for (const mirror of mirrors) mirrorOf(draft, DOCKER_HUB).endpoint.push(endpointOf(mirror, false))
      for (const registry of insecure) {
        if (/\/\d+$/.test(registry))
          draft.notes.push(
            saying('{registry}: a network cannot be named in registries.yaml; name its registries.', { registry }),
          )
        else addInsecure(draft, hostOf(registry), hostOf(registry))
      }
      if (mapIn(document, 'proxies').size > 0)
        draft.notes.push(saying('proxies cannot be written; K3s takes proxies from the environment of its service.'))
      return { draft }
    }
    return null
  },
}
