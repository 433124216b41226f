import { splitPort, urlParts } from '@/lib/text/url-parts'
import type { Plan } from '@/lib/containerd/plan'
import { utf8Bytes } from '@/lib/go/bytes'
import { isLocalhost } from '@/lib/k3s/localhost'
import { isPublicRegistry } from '@/lib/known/known-registries'
import type { Registries } from '@/lib/registries/model'
import { certificateFiles } from './export-as'
import { registriesPath, type ExportInput } from './exported'
import { flagLines, nodeFlags } from './node-flags'
import { verification } from './verification'

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
  /**
   * A script that compares what a node does with the plan. Null while the plan is pending, and without an image name to
   * pull.
   */
  readonly verification: string | null
}

export function deploymentOf(input: ExportInput, plan: Plan): Deployment {
  const { parsed, options } = input
  const path = registriesPath(options)
  return {
    path,
    install: `sudo install -D -m 0600 -o root -g root registries.yaml ${path}`,
    restarts:
      options.distribution === 'rke2'
        ? [
            { role: 'Servers, one after the other', command: 'sudo systemctl restart rke2-server' },
            { role: 'Agents', command: 'sudo systemctl restart rke2-agent' },
          ]
        : [
            { role: 'Servers, one after the other', command: 'sudo systemctl restart k3s' },
            { role: 'Agents', command: 'sudo systemctl restart k3s-agent' },
          ],
    certificates: certificateFiles(parsed.registries),
    flags: nodeFlags(options).map((flag) => ({
      where: flag.isForServersOnly ? 'config.yaml of the servers' : 'config.yaml of every node',
      line: flagLines([flag]).join(''),
    })),
    noProxy: ownHosts(parsed.registries),
    verification: plan.pending || plan.reference === null ? null : verification(input, plan),
  }
}

/**
 * The hosts of the file that a proxy is hardly needed for: those of endpoints and configs, without registries in the
 * internet. Go asks localhost without a proxy anyway, and knows an IPv6 address in NO_PROXY without brackets only.
 *
 * Source: golang.org/x/net v0.44.0 http/httpproxy/proxy.go, config.init and useProxy
 */
function ownHosts({ mirrors, configs }: Registries): readonly string[] {
  const endpoints = [...mirrors.values()].flatMap(({ endpoint }) => endpoint).map((one) => urlParts(one).host)
  const keys = [...configs.keys()].map((key) => urlParts(key).host)
  const hosts = [...endpoints, ...keys].map((host) => splitPort(host)[0].replace(/^\[(.*)\]$/, '$1'))
  return [
    ...new Set(
      hosts.filter((host) => host !== '' && host !== '*' && !isLocalhost(utf8Bytes(host)) && !isPublicRegistry(host)),
    ),
  ]
}
