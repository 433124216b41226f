import type { Converter } from '@/lib/convert/converter'
import { addMirrors, emptyDraft, keepEmpty, setAuth, setTls } from '@/lib/convert/registries-draft'
import { each, closed, listOf, TEXT } from '@/lib/convert/shape/shape'
import { isMap, mapIn, textIn, type Plain } from '@/lib/convert/source/plain'
import { isOn } from '@/lib/convert/switch'
import { readYaml } from '@/lib/convert/source/yaml-documents'

const texts = (...names: readonly string[]) => closed(Object.fromEntries(names.map((name) => [name, TEXT])))
const SETTING = closed({
  Mirrors: each(closed({ Endpoints: listOf(TEXT), Rewrites: each(TEXT) })),
  Configs: each(
    closed({
      Auth: texts('Username', 'Password', 'Auth', 'IdentityToken'),
      TLS: texts('CAFile', 'CertFile', 'KeyFile', 'InsecureSkipVerify'),
    }),
  ),
})

/** The setting containerd-registry of Harvester: itself, its Setting, or as one of system_settings in a configuration file. */
export const harvester: Converter = {
  id: 'harvester',
  title: 'the setting containerd-registry of Harvester',
  looksFor: 'Mirrors and Configs in the setting containerd-registry',
  shapes: ({ documents }) =>
    documents.flatMap((document) => {
      const setting = settingIn(document)
      if (setting !== document) return [{ value: setting, shape: SETTING }]
      return isMap(document) && (document.has('Mirrors') || document.has('Configs'))
        ? [{ value: setting, shape: SETTING }]
        : []
    }),
  roots: { of: 'yaml', names: ['Mirrors', 'Configs'], shape: SETTING },
  convert({ documents }) {
    for (const outer of documents) {
      const document = settingIn(outer)
      const mirrors = mapIn(document, 'Mirrors')
      const configs = mapIn(document, 'Configs')
      if (!isMap(document) || (document === outer && mirrors.size + configs.size === 0)) continue
      const draft = emptyDraft()
      addMirrors(draft, mirrors, { endpoint: 'Endpoints', rewrite: 'Rewrites' })
      for (const [host, config] of configs) {
        setAuth(draft, host, {
          username: textIn(config, 'Auth', 'Username'),
          password: textIn(config, 'Auth', 'Password'),
          auth: textIn(config, 'Auth', 'Auth'),
          identity_token: textIn(config, 'Auth', 'IdentityToken'),
        })
        setTls(draft, host, {
          ca_file: textIn(config, 'TLS', 'CAFile'),
          cert_file: textIn(config, 'TLS', 'CertFile'),
          key_file: textIn(config, 'TLS', 'KeyFile'),
          insecure_skip_verify: isOn(draft, host, config, 'TLS', 'InsecureSkipVerify') ? 'true' : '',
        })
        keepEmpty(draft, host, config, ['Auth', 'TLS'])
      }
      return { draft }
    }
    return null
  },
}

/** The JSON that stands as a text in another document. */
function settingIn(document: Plain): Plain {
  const isSetting =
    textIn(document, 'kind') === 'Setting' && textIn(document, 'metadata', 'name') === 'containerd-registry'
  const written = isSetting ? textIn(document, 'value') : textIn(document, 'system_settings', 'containerd-registry')
  return written === '' ? document : (readYaml(written).documents[0] ?? null)
}
