import { lost } from './note-kinds'
import type { Converter } from './converter'
import { addConfigs, emptyDraft, mirrorOf } from './registries-draft'
import { CONFIG_SHAPE } from '@/lib/convert/shape/registries-shape'
import { ANY, closed, listOf, open, TEXT } from '@/lib/convert/shape/shape'
import { isMap, listIn, mapIn, textIn } from '@/lib/convert/source/plain'
import { readYaml } from '@/lib/convert/source/yaml-documents'
import { saying } from '@/lib/words/saying'

const VARIABLES = open({
  rke2_custom_registry_mirrors: listOf(closed({ name: TEXT, endpoint: listOf(TEXT), rewrite: ANY })),
  rke2_custom_registry_configs: listOf(closed({ endpoint: TEXT, config: CONFIG_SHAPE })),
})

/**
 * Variables of lablabs/ansible-role-rke2, which have lists for the maps, and rewrites as YAML in a text.
 * Source: its templates/registries.yaml.j2 (2026)
 */
export const ansibleLists: Converter = {
  id: 'ansible-lists',
  title: 'Ansible variables with lists of registries in them',
  looksFor:
    'rke2_custom_registry_mirrors with name, endpoint and rewrite, and rke2_custom_registry_configs with endpoint and config',
  shapes: ({ documents }) => documents.map((value) => ({ value, shape: VARIABLES })),
  roots: { of: 'yaml', names: ['rke2_custom_registry_mirrors', 'rke2_custom_registry_configs'], shape: VARIABLES },
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
        // The role prints the text below the key, so that its lines after the first are indented.
        const lines = textIn(mirror, 'rewrite').replace(/^[ \t]+/gm, '')
        const written = mapIn(mirror, 'rewrite').size > 0 ? mapIn(mirror, 'rewrite') : readYaml(lines).documents[0]
        if (lines !== '' && mapIn(written).size === 0)
          draft.notes.push(
            lost(
              saying('{registry}: rewrite was not taken: it is not a map as YAML.', {
                registry: textIn(mirror, 'name'),
              }),
            ),
          )
        for (const [pattern, replacement] of mapIn(written)) {
          // A map that the role would print as a rewrite of the name of the field.
          if (pattern === 'rewrite' || isMap(replacement))
            draft.notes.push(
              lost(
                saying(
                  '{registry}: rewrite.{pattern} was not taken: patterns with their replacements are read there.',
                  {
                    registry: textIn(mirror, 'name'),
                    pattern,
                  },
                ),
              ),
            )
          else rewrite.set(pattern, textIn(replacement))
        }
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
