import { shellQuoted } from '@/lib/text/shell-quoted'
import { splitPort, urlParts } from '@/lib/text/url-parts'
import type { Plan } from '@/lib/containerd/plan'
import { TLS_FILE_FIELDS } from '@/lib/registries/fields'
import { nodePaths } from '@/lib/k3s/node-paths'
import { registriesPath, type ExportInput } from './exported'

/** How to deploy the file to the nodes and what else they need. */
export interface Deployment {
  readonly path: string
  readonly install: string
  readonly restarts: readonly { readonly role: string; readonly command: string }[]
  /** Files that every node needs, in text order. */
  readonly certificates: readonly string[]
  /** Lines for config.yaml of the nodes, if the plan depends on flags. */
  readonly flags: readonly { readonly where: string; readonly line: string }[]
  /** For NO_PROXY of the service if the nodes use a proxy. */
  readonly noProxy: readonly string[]
  /** A script that checks on a node whether the file does what the plan says; null while the plan is pending. */
  readonly verification: string | null
}

export function deploymentOf({ parsed, options }: ExportInput, plan: Plan): Deployment {
  const path = registriesPath(options)
  const { distribution } = options
  const certificates = new Set<string>()
  for (const { tls } of parsed.registries.configs.values()) {
    if (tls !== null) for (const field of TLS_FILE_FIELDS) if (tls[field] !== '') certificates.add(tls[field])
  }
  const hosts = new Set(
    [...parsed.registries.mirrors.values()]
      .flatMap(({ endpoint }) => endpoint)
      .flatMap((one) => splitPort(urlParts(one).host)[0] || []),
  )
  return {
    path,
    install: `sudo install -D -m 0600 -o root -g root registries.yaml ${path}`,
    restarts:
      distribution === 'rke2'
        ? [
            { role: 'Servers, one after the other', command: 'sudo systemctl restart rke2-server' },
            { role: 'Agents', command: 'sudo systemctl restart rke2-agent' },
          ]
        : [
            { role: 'Servers, one after the other', command: 'sudo systemctl restart k3s' },
            { role: 'Agents', command: 'sudo systemctl restart k3s-agent' },
          ],
    certificates: [...certificates],
    flags: [
      ...(options.embeddedRegistry ? [{ where: 'config.yaml of the servers', line: 'embedded-registry: true' }] : []),
      ...(options.disableDefaultRegistryEndpoint
        ? [{ where: 'config.yaml of every node', line: 'disable-default-registry-endpoint: true' }]
        : []),
    ],
    noProxy: [...hosts],
    verification: plan.pending ? null : verification(options, plan, [...certificates]),
  }
}

function verification(
  options: ExportInput['options'],
  { image, attempts, reference }: Plan,
  certificates: readonly string[],
): string {
  const { containerdLog } = nodePaths(options)
  const crictl =
    options.distribution === 'rke2'
      ? '/var/lib/rancher/rke2/bin/crictl -r unix:///run/k3s/containerd/containerd.sock'
      : 'k3s crictl'
  const name = reference?.normalised ?? image
  return [
    '#!/bin/sh',
    '# Run as root on a node, after the restart.',
    'set -u',
    `test "$(stat -c %a ${registriesPath(options)})" = 600 || echo "registries.yaml should have mode 0600"`,
    ...certificates.map((file) => `test -r ${shellQuoted(file)} || echo ${shellQuoted(`missing: ${file}`)}`),
    `image=${shellQuoted(name)}`,
    `${crictl} pull "$image"`,
    'echo "Asked, by the plan, each only if those before it fail:"',
    ...attempts.map(({ url }, index) => `echo ${shellQuoted(`  ${index + 1}. ${url}`)}`),
    'echo "What containerd says of the endpoints that failed:"',
    `grep -E 'trying next host|fetch failed' ${shellQuoted(containerdLog)} | tail -n 20`,
    '',
  ].join('\n')
}
