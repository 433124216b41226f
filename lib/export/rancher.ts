import { mapping, printYaml } from '@/lib/text/print-yaml'
import type { Auth } from '@/lib/registries/model'
import { emptyTlsNotes, lacksEntries, mirrorsOf, quoted, type ExportFormat } from './exported'
import { flagEntries, nodeFlags, releaseOf } from './node-flags'
import { saying, type Saying } from '@/lib/words/saying'

/** Source: rancher/rancher pkg/apis/rke.cattle.io/v1/registries.go, cluster.go (machineGlobalConfig, dataDirectories) */
export const rancher: ExportFormat = {
  id: 'rancher',
  title: 'Rancher cluster',
  help: 'The part of the cluster’s spec, with a Secret for each account.',
  only: null,
  carries: ['distribution', 'disableDefaultRegistryEndpoint', 'embeddedRegistry', 'dataDir', 'systemDefaultRegistry'],
  releaseField: 'kubernetesVersion',
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
        authConfigSecretName: name,
        insecureSkipVerify: tls?.insecure_skip_verify === true ? true : undefined,
      })
      if (tls !== null && tls.ca_file !== '')
        notes.push(
          saying('{host}: Rancher takes the authority as text. Put the base64 of {file} into caBundle.', {
            host,
            file: tls.ca_file,
          }),
        )
      if (tls !== null && (tls.cert_file !== '' || tls.key_file !== ''))
        notes.push(
          saying(
            '{host}: Rancher takes the client certificate from a Secret of type kubernetes.io/tls. Make one of {certificate} and {key}, and name it as tlsSecretName.',
            { host, certificate: tls.cert_file, key: tls.key_file },
          ),
        )
    }
    const cluster = printYaml({
      apiVersion: 'provisioning.cattle.io/v1',
      kind: 'Cluster',
      metadata: { name: 'CLUSTER', namespace: 'fleet-default' },
      spec: {
        kubernetesVersion: releaseOf(options),
        rkeConfig: {
          machineGlobalConfig: flagEntries(nodeFlags(options)),
          registries: { mirrors: mirrorsOf(registries, quoted), configs: mapping(configs) },
        },
      },
    })
    return { fileName: 'rancher-cluster.yaml', text: [cluster, ...secrets].join('---\n'), notes }
  },
}

function secretOf(name: string, { username, password, auth, identity_token: identityToken }: Auth): string {
  const written = Object.entries({ username, password, auth, identityToken }).filter(([, value]) => value !== '')
  return printYaml({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace: 'fleet-default' },
    type: 'rke.cattle.io/auth-config',
    stringData: Object.fromEntries(written.map(([field, value]) => [field, quoted(value)])),
  })
}
