import type { Converter } from '@/lib/convert/converter'
import { emptyDraft, hostOf, mirrorOf, setAuth, setTls, type RegistriesDraft } from '@/lib/convert/registries-draft'
import { MIRROR_SHAPE } from '@/lib/convert/shape/registries-shape'
import { ANY, each, closed, open, TEXT } from '@/lib/convert/shape/shape'
import { isMap, listIn, mapIn, textIn, type Plain, type PlainMap } from '@/lib/convert/source/plain'
import type { Source } from '@/lib/convert/source/source'
import { withRealSwitches } from '@/lib/convert/switch'
import { saying } from '@/lib/words/saying'

const ACCOUNT = closed({ username: TEXT, password: TEXT, auth: TEXT, identitytoken: TEXT })
const TLS = closed({ ca_file: TEXT, cert_file: TEXT, key_file: TEXT, insecure_skip_verify: TEXT })
const PLUGIN = open({
  registry: closed({
    mirrors: each(MIRROR_SHAPE),
    configs: each(closed({ auth: ACCOUNT, tls: TLS })),
    auths: each(ACCOUNT),
    headers: ANY,
    config_path: TEXT,
  }),
})
const PLUGINS = ['io.containerd.grpc.v1.cri', 'io.containerd.cri.v1.images', 'cri']
const CONFIG_FILE = open({ plugins: open(Object.fromEntries(PLUGINS.map((name) => [name, PLUGIN]))) })

/** Recent K3s writes this into each config.toml, as `lib/k3s/config-toml-v3.ts` does, whether there are such files or not. */
const OWN_IMPORTS = /\/agent\/etc\/containerd\/config-v3\.toml\.d\/\*\.toml$/

/** `config.toml` of containerd with mirrors inside, as it was before certs.d. */
export const containerdConfig: Converter = {
  id: 'containerd-config',
  title: 'a config.toml of containerd',
  looksFor: 'mirrors, configs and config_path in the registry part of the plugin',
  shapes: ({ toml }) => [{ value: toml, shape: CONFIG_FILE }],
  roots: { of: 'toml', names: ['plugins'], shape: CONFIG_FILE },
  convert(source) {
    const { toml } = source
    if (toml === null) return null
    const imports = listIn(toml, 'imports')
      .map((one) => textIn(one))
      .filter((name) => name !== '' && !OWN_IMPORTS.test(name))
    const hasOnlyImports = toml.has('version') && imports.some((name) => name.endsWith('.toml'))
    if (!isMap(toml.get('plugins')) && !hasOnlyImports) return null
    const draft = emptyDraft()
    for (const plugin of PLUGINS) {
      const registry = mapIn(toml, 'plugins', plugin, 'registry')
      addInline(draft, registry, source)
      if (textIn(registry, 'config_path') !== '')
        draft.notes.push(
          saying('Mirrors are in the files below {folder}: open their hosts.toml.', {
            folder: textIn(registry, 'config_path'),
          }),
        )
    }
    // Source: containerd docs/man/containerd-config.toml.5.md, imports
    if (imports.length > 0)
      draft.notes.push(
        saying('It imports other files, which can have mirrors and credentials as well: open {files}.', {
          files: imports,
        }),
      )
    return draft.mirrors.size + draft.configs.size + draft.notes.length === 0 ? null : { draft }
  },
}

function addInline(draft: RegistriesDraft, registry: PlainMap, source: Source): void {
  for (const [name, mirror] of mapIn(registry, 'mirrors')) {
    // One without endpoints is not asked by way of the wildcard mirror.
    mirrorOf(draft, name)
    for (const endpoint of listIn(mirror, 'endpoint')) mirrorOf(draft, name).endpoint.push(textIn(endpoint))
    for (const [pattern, replacement] of mapIn(mirror, 'rewrite'))
      mirrorOf(draft, name).rewrite.set(pattern, textIn(replacement))
  }
  for (const [host, config] of mapIn(registry, 'configs')) {
    addAuth(draft, host, mapIn(config, 'auth'))
    const tls = withRealSwitches(source, draft, host, mapIn(config, 'tls'), ['insecure_skip_verify'])
    setTls(draft, host, {
      ca_file: textIn(tls, 'ca_file'),
      cert_file: textIn(tls, 'cert_file'),
      key_file: textIn(tls, 'key_file'),
      insecure_skip_verify: textIn(tls, 'insecure_skip_verify') === 'true' ? 'true' : '',
    })
  }
  // As it was before configs, with whole URLs as keys.
  for (const [url, auth] of mapIn(registry, 'auths')) addAuth(draft, hostOf(url), auth)
  if (mapIn(registry, 'headers').size > 0) draft.notes.push(saying('Headers cannot be written.'))
}

function addAuth(draft: RegistriesDraft, host: string, auth: Plain): void {
  setAuth(draft, host, {
    username: textIn(auth, 'username'),
    password: textIn(auth, 'password'),
    auth: textIn(auth, 'auth'),
    identity_token: textIn(auth, 'identitytoken'),
  })
}
