import type { Converter } from './converter'
import { addConfigs, emptyDraft, mirrorOf } from './registries-draft'
import { isMap, listIn, mapIn, textIn } from '@/lib/convert/source/plain'
import { readYaml } from '@/lib/convert/source/yaml-documents'

/**
 * Variables of lablabs/ansible-role-rke2, which have lists for the maps, and rewrites as YAML in a text.
 * Source: its templates/registries.yaml.j2 (2026)
 */
export const ansibleLists: Converter = {
  id: 'ansible-lists',
  title: 'Ansible variables with lists of registries in them',
  convert({ documents }) {
    for (const document of documents) {
      const mirrors = listIn(document, 'rke2_custom_registry_mirrors').filter(isMap)
      const configs = listIn(document, 'rke2_custom_registry_configs').filter(isMap)
      if (mirrors.length + configs.length === 0) continue
      const draft = emptyDraft()
      // The variables of the role itself have an entry without a name.
      for (const mirror of mirrors.filter((one) => textIn(one, 'name') !== '')) {
        const { endpoint, rewrite } = mirrorOf(draft, textIn(mirror, 'name'))
        for (const one of listIn(mirror, 'endpoint')) endpoint.push(textIn(one))
        // The role prints the text below its key, so that all lines but the first have the indentation of that.
        const [written] = readYaml(textIn(mirror, 'rewrite').replace(/\n +/g, '\n')).documents
        for (const [pattern, replacement] of mapIn(written)) rewrite.set(pattern, textIn(replacement))
      }
      addConfigs(
        draft,
        new Map(
          configs.map((config) => [
            textIn(config, 'endpoint').replace(/^(["'])(.*)\1$/, '$2'),
            mapIn(config, 'config'),
          ]),
        ),
      )
      return { draft }
    }
    return null
  },
}
