import { mapping, printYaml, scalar } from '@/lib/text/print-yaml'
import type { Auth } from '@/lib/registries/model'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { emptyTlsNotes, lacksEntries, mirrorsOf, quoted, type ExportFormat } from './exported'
import { flagFile, flagsFor, flagsPath, nodeFlags, releaseOf } from './node-flags'
import { saying, type Saying } from '@/lib/words/saying'

/**
 * The part of an RKE2ControlPlane, with a Secret for each account.
 * Source: rancher/cluster-api-provider-rke2 docs/book/src/02_topics/04_embedded-registry.md,
 * bootstrap/api/v1beta1/rke2config_types.go (files)
 */
export const clusterApi: ExportFormat = {
  id: 'cluster-api',
  title: 'Cluster API, RKE2',
  help: 'The part of an RKE2ControlPlane, with a Secret for each account. Agents need it in their RKE2ConfigTemplate too.',
  only: 'rke2',
  carries: ['disableDefaultRegistryEndpoint', 'embeddedRegistry', 'dataDir', 'systemDefaultRegistry'],
  releaseField: 'version',
  passwords: saying('The Secrets are in it in plain text: keep them out of the repository.'),
  certificates: null,
  lacks: lacksEntries,
  make: (input) => {
    const { options } = input
    const { registries } = input.parsed
    const notes: Saying[] = [...emptyTlsNotes(input)]
    const secrets: string[] = []
    const configs = new Map<unknown, object>()
    for (const [host, { auth, tls }] of registries.configs) {
      const name = auth === null ? undefined : `registry-${secrets.length + 1}-auth`
      if (auth !== null && name !== undefined) secrets.push(secretOf(name, auth))
      configs.set(quoted(host), {
        authSecret: name === undefined ? undefined : { name, namespace: 'default' },
        tls: tls?.insecure_skip_verify === true ? { insecureSkipVerify: true } : undefined,
      })
      const files = [tls?.ca_file ?? '', tls?.cert_file ?? '', tls?.key_file ?? ''].filter((file) => file !== '')
      if (files.length > 0)
        notes.push(
          saying(
            '{host}: the provider takes certificates from a Secret. Make one of {files} with the keys ca.crt, tls.crt and tls.key, and name it as tls.tlsConfigSecret.',
            { host, files },
          ),
        )
    }
    const controlPlane = printYaml({
      apiVersion: 'controlplane.cluster.x-k8s.io/v1beta1',
      kind: 'RKE2ControlPlane',
      metadata: { name: 'CLUSTER-control-plane', namespace: 'default' },
      spec: {
        version: releaseOf({ ...options, distribution: 'rke2' }),
        serverConfig: options.embeddedRegistry ? { embeddedRegistry: true } : undefined,
        files: filesOf(options),
        privateRegistriesConfig: { mirrors: mirrorsOf(registries, quoted), configs: mapping(configs) },
      },
    })
    if (nodeFlags(options).some(({ isForServersOnly }) => !isForServersOnly))
      notes.push(saying('Agents need the entry of files in their RKE2ConfigTemplate too.'))
    return { fileName: 'rke2-control-plane.yaml', text: [controlPlane, ...secrets].join('---\n'), notes }
  },
}

/** The provider has no field for flags that are no longer, or not yet, part of its API. */
function filesOf(options: NodeOptions): readonly object[] | undefined {
  const flags = flagsFor('agent', options)
  return flags.length === 0
    ? undefined
    : [
        {
          path: flagsPath({ distribution: 'rke2' }),
          owner: 'root:root',
          permissions: '0600',
          content: scalar(flagFile(flags), 'literal'),
        },
      ]
}

function secretOf(name: string, { username, password, auth, identity_token: token }: Auth): string {
  const written = Object.entries({ username, password, auth, 'identity-token': token }).filter(
    ([, value]) => value !== '',
  )
  return printYaml({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace: 'default' },
    type: 'Opaque',
    stringData: Object.fromEntries(written.map(([field, value]) => [field, quoted(value)])),
  })
}
