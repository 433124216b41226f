import { splitPort, urlParts } from '@/lib/text/url-parts'
import type { Plan } from '@/lib/containerd/plan'
import { utf8Bytes } from '@/lib/go/bytes'
import { isLocalhost } from '@/lib/k3s/localhost'
import { isPublicRegistry } from '@/lib/known/known-registries'
import type { Registries } from '@/lib/registries/model'
import { deploySteps, type DeployStep } from './steps'
import type { ExportInput } from '@/lib/export/exported'
import { verification } from '@/lib/export/verification'

/** How to deploy the file to the nodes and what else they need. */
export interface Deployment {
  /** What is to be done, in order. */
  readonly steps: readonly DeployStep[]
  /**
   * A script that compares what a node does with the plan. Null while the plan is pending, and without an image name to
   * pull.
   */
  readonly verification: string | null
}

/** Of a file that K3s reads. `parsed` may have placeholders: they are then in the commands as they are written. */
export function deploymentOf(input: ExportInput, plan: Plan): Deployment {
  return {
    steps: deploySteps({ ...input, plan, noProxy: ownHosts(input.parsed.registries) }),
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
