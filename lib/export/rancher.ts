import type { ExportFormat } from './exported'
import { quoted } from './exported'

/** Source: rancher/rancher pkg/apis/rke.cattle.io/v1/registries.go */
export const rancher: ExportFormat = {
  id: 'rancher',
  title: 'Rancher cluster',
  help: 'The part of the cluster’s spec, with a Secret for each account.',
  make: ({ parsed: { registries } }) => {
    const notes: string[] = []
    const secrets: string[] = []
    const lines = [
      'apiVersion: provisioning.cattle.io/v1',
      'kind: Cluster',
      'metadata:',
      '  name: CLUSTER',
      '  namespace: fleet-default',
      'spec:',
      '  rkeConfig:',
      '    registries:',
    ]
    if (registries.mirrors.size > 0) lines.push('      mirrors:')
    for (const [registry, { endpoint, rewrite }] of registries.mirrors) {
      lines.push(`        ${quoted(registry)}:`)
      if (endpoint.length > 0)
        lines.push('          endpoint:', ...endpoint.map((one) => `            - ${quoted(one)}`))
      if (rewrite.size > 0)
        lines.push(
          '          rewrite:',
          ...[...rewrite].map(([pattern, replacement]) => `            ${quoted(pattern)}: ${quoted(replacement)}`),
        )
    }
    if (registries.configs.size > 0) lines.push('      configs:')
    for (const [host, { auth, tls }] of registries.configs) {
      lines.push(`        ${quoted(host)}:`)
      const before = lines.length
      if (auth !== null) {
        const name = `registry-${secrets.length + 1}-auth`
        secrets.push(
          secretOf(name, [
            ['username', auth.username],
            ['password', auth.password],
            ['auth', auth.auth],
            ['identityToken', auth.identity_token],
          ]),
        )
        lines.push(`          authConfigSecretName: ${name}`)
      }
      if (tls?.insecure_skip_verify === true) lines.push('          insecureSkipVerify: true')
      if (tls !== null && tls.ca_file !== '')
        notes.push(`${host}: Rancher takes the authority as text. Put the base64 of ${tls.ca_file} into caBundle.`)
      if (tls !== null && (tls.cert_file !== '' || tls.key_file !== ''))
        notes.push(
          `${host}: Rancher takes the client certificate from a Secret of type kubernetes.io/tls. Make one of ${tls.cert_file} and ${tls.key_file}, and name it as tlsSecretName.`,
        )
      if (lines.length === before) lines[before - 1] += ' {}'
    }
    if (registries.mirrors.size + registries.configs.size === 0) lines[lines.length - 1] += ' {}'
    return { fileName: 'rancher-cluster.yaml', text: `${[`${lines.join('\n')}\n`, ...secrets].join('---\n')}`, notes }
  },
}

function secretOf(name: string, fields: readonly (readonly [name: string, value: string])[]): string {
  const data = fields.filter(([, value]) => value !== '').map(([key, value]) => `  ${key}: ${quoted(value)}`)
  return `${['apiVersion: v1', 'kind: Secret', 'metadata:', `  name: ${name}`, '  namespace: fleet-default', 'type: rke.cattle.io/auth-config', `stringData:${data.length === 0 ? ' {}' : ''}`, ...data].join('\n')}\n`
}
