import type { Converter } from '@/lib/convert/converter'
import { addOrKeep, emptyDraft, mirrorOf, setTls, type RegistriesDraft } from '@/lib/convert/registries-draft'
import { each, closed, listOf, open, TEXT, type Shape } from '@/lib/convert/shape/shape'
import { isOn } from '@/lib/convert/switch'
import { isMap, listIn, mapIn, textIn, type Plain, type PlainMap } from '@/lib/convert/source/plain'
import { isHcl } from '@/lib/convert/wrapped/formats'
import { readHcl } from './read-hcl'
import { saying } from '@/lib/words/saying'

const MIRROR: Shape = closed({ hostname: TEXT, endpoints: listOf(TEXT), rewrites: each(TEXT) })
const CONFIG: Shape = closed({
  hostname: TEXT,
  auth_config_secret_name: TEXT,
  tls_secret_name: TEXT,
  ca_bundle: TEXT,
  insecure: TEXT,
})
const CLUSTER: Shape = open({
  rke_config: open({ registries: closed({ mirrors: listOf(MIRROR), configs: listOf(CONFIG) }) }),
})

/**
 * The registries of a rancher2_cluster_v2 in Terraform.
 *
 * Source: rancher/terraform-provider-rancher2 docs/resources/cluster_v2.md, `registries`, `configs`, `mirrors`
 */
export const rancherTerraform: Converter = {
  id: 'rancher-terraform',
  title: 'Terraform with a cluster of Rancher',
  looksFor: 'mirrors and configs in rke_config.registries of a rancher2_cluster_v2',
  shapes: ({ text }) => clustersIn(text).map((value) => ({ value, shape: CLUSTER })),
  convert(source) {
    if (!isHcl(source)) return null
    const [cluster, ...others] = clustersIn(source.text)
    if (cluster === undefined) return null
    const draft = emptyDraft()
    const registries = mapIn(cluster, 'rke_config', 'registries')
    for (const mirror of listIn(registries, 'mirrors')) addMirror(draft, mirror)
    addOrKeep(
      draft,
      listIn(registries, 'configs').map((config) => [textIn(config, 'hostname'), config] as const),
      [],
      (host, config) => addConfig(draft, host, config),
    )
    if (others.length > 0) draft.notes.push(saying('There are more clusters in the file: this is the first.'))
    return { draft }
  },
}

/** The clusters of a file, with lists for blocks that may be repeated. */
function clustersIn(text: string): readonly PlainMap[] {
  const { body } = readHcl(text)
  return [...body]
    .filter(([name]) => name.startsWith('resource.rancher2_cluster_v2'))
    .flatMap(([, value]) => (isMap(value) ? [value] : []))
    .map((cluster) =>
      changed(cluster, 'rke_config', (rke) => changed(rke, 'registries', (registries) => lists(registries))),
    )
}

function changed(map: PlainMap, name: string, change: (inside: PlainMap) => Plain): PlainMap {
  const inside = map.get(name)
  return isMap(inside) ? new Map([...map, [name, change(inside)]]) : map
}

function lists(registries: PlainMap): PlainMap {
  return new Map([...registries].map(([name, value]) => [name, isMap(value) ? [value] : value]))
}

function addMirror(draft: RegistriesDraft, mirror: Plain): void {
  const { endpoint, rewrite } = mirrorOf(draft, textIn(mirror, 'hostname'))
  endpoint.push(...listIn(mirror, 'endpoints').map((one) => textIn(one)))
  for (const [pattern, replacement] of mapIn(mirror, 'rewrites')) rewrite.set(pattern, textIn(replacement))
}

function addConfig(draft: RegistriesDraft, host: string, config: Plain): void {
  if (isOn(draft, host, config, 'insecure')) setTls(draft, host, { insecure_skip_verify: 'true' })
  const account = textIn(config, 'auth_config_secret_name')
  if (account !== '')
    draft.notes.push(
      saying('{host}: the account is in the Secret {name}. Write its username and password below auth.', {
        host,
        name: account,
      }),
    )
  if (textIn(config, 'ca_bundle') !== '')
    draft.notes.push(
      saying('{host}: write the authority in {field} to a file on each node, and name it as tls.ca_file.', {
        host,
        field: 'ca_bundle',
      }),
    )
  if (textIn(config, 'tls_secret_name') !== '')
    draft.notes.push(
      saying(
        '{host}: the client certificate is in the Secret {secret}. Write it to files on each node, and name them as tls.cert_file and tls.key_file.',
        { host, secret: textIn(config, 'tls_secret_name') },
      ),
    )
}
