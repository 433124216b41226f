import { createHash } from 'node:crypto'
import type { IDaemonSet } from 'kubernetes-models/apps/v1'
import type { IJob } from 'kubernetes-models/batch/v1'
import type { INamespace, ISecret, IServiceAccount } from 'kubernetes-models/v1'
import type { Distribution } from '@/lib/k3s/distribution'
import { printYaml, scalar } from '@/lib/text/print-yaml'
import { KEY_SECRET, LABELS, mountsOf, NAME, type JobSettings, type NodeTarget } from './job-settings'
import { argsOf, NODE_NAME, podSpec } from './pod'

/** How long a finished Job stays when nobody removes it. */
const KEPT_SECONDS = 600
/** A Job that nobody waits for any more ends so long after that; before, it would end while its pod is asked for. */
const DEADLINE_MARGIN_SECONDS = 60

/** Mounts of paths of the node need the level `privileged`; the pod itself uses nothing else of it. */
export function namespaceOf({ namespace, run }: Pick<JobSettings, 'namespace' | 'run'>): INamespace {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: namespace,
      labels: { ...labelsOf(run), 'pod-security.kubernetes.io/enforce': 'privileged' },
    },
  }
}

/** Without any right: there is no Role, and no token in the pod. */
export function serviceAccountOf({ namespace, run }: Pick<JobSettings, 'namespace' | 'run'>): IServiceAccount {
  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: NAME, namespace, labels: labelsOf(run) },
    automountServiceAccountToken: false,
  }
}

/** The key that makes the fingerprints of this run comparable, and those of no other. */
export function keySecretOf({ namespace, run }: Pick<JobSettings, 'namespace' | 'run'>, key: string): ISecret {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: KEY_SECRET.name, namespace, labels: labelsOf(run) },
    immutable: true,
    type: 'Opaque',
    stringData: { [KEY_SECRET.key]: key },
  }
}

/** Looks at one node, once. It goes past the scheduler, so that cordoned nodes are looked at too. */
export function jobOf(target: NodeTarget, settings: JobSettings): IJob {
  const { namespace, run, waitSeconds } = settings
  const mounts = mountsOf(target, settings)
  const args = [
    ...argsOf(settings, mounts),
    `--node-name=${target.name}`,
    ...(target.zone === null ? [] : [`--zone=${target.zone}`]),
    `--distribution=${target.distribution}`,
    ...(target.release === null ? [] : [`--release=${target.release}`]),
  ]
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: jobName(target.name), namespace, labels: labelsOf(run) },
    spec: {
      backoffLimit: 0,
      activeDeadlineSeconds: waitSeconds + DEADLINE_MARGIN_SECONDS,
      ttlSecondsAfterFinished: KEPT_SECONDS,
      template: {
        metadata: { labels: labelsOf(run) },
        spec: { ...podSpec(settings, { args, mounts, env: [] }), nodeName: target.name, restartPolicy: 'Never' },
      },
    },
  }
}

/** Of any length and with dots, unlike the label that a Job makes of its own name. */
export function jobName(node: string): string {
  const hash = createHash('sha256').update(node).digest('hex').slice(0, 10)
  const start = node
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
  return `${NAME}-${start}-${hash}`.replace(/-+/g, '-')
}

/**
 * For those who apply by Git: a DaemonSet, because what is in Git cannot list nodes that come and go, and a Job there is
 * run again whenever it was cleaned up. Each pod looks at its node once and then waits, so that its log can be read.
 */
export function daemonSetOf(distribution: Distribution, settings: JobSettings): IDaemonSet {
  const { namespace, run } = settings
  const mounts = mountsOf({ distribution, hasSystemd: true }, settings)
  const args = [...argsOf(settings, mounts), '--stay', `--distribution=${distribution}`, `--node-name=${NODE_NAME}`]
  const env = [{ name: 'NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } }]
  const labels = { [LABELS.name]: NAME }
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: NAME, namespace, labels: labelsOf(run) },
    spec: {
      selector: { matchLabels: labels },
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '100%' } },
      template: {
        metadata: { labels },
        spec: { ...podSpec(settings, { args, mounts, env }), nodeSelector: { 'kubernetes.io/os': 'linux' } },
      },
    },
  }
}

/** Documents of YAML. Every text is quoted, so that none becomes a number. */
export function printManifests(objects: readonly object[]): string {
  return objects.map((each) => printYaml(quoted(each))).join('---\n')
}

function quoted(value: unknown): unknown {
  if (typeof value === 'string') return scalar(value, /^[A-Za-z][\w./-]*$/.test(value) ? 'plain' : 'single')
  if (Array.isArray(value)) return value.map(quoted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, quoted(one)]))
}

export function labelsOf(run: string): Record<string, string> {
  return { [LABELS.name]: NAME, [LABELS.run]: run }
}
