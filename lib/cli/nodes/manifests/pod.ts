import type { IContainer, IPodSpec } from 'kubernetes-models/v1'
import { KEY_VARIABLE } from '@/lib/cli/node/report/fingerprints'
import { KEY_SECRET, NAME, ROOT, type JobSettings } from './job-settings'

interface PodParts {
  readonly args: readonly string[]
  readonly mounts: readonly string[]
  /** Variables besides the key. */
  readonly env: IContainer['env']
}

/**
 * A pod that only reads: it is not privileged, has no capability, no account of the cluster, and nothing that it could
 * write to. It runs as user 0, because the settings and what K3s wrote are readable for root alone. Without capabilities
 * that user reads what belongs to root, and nothing else. It has the network of the node, so that names are looked up,
 * and hosts asked, as containerd does.
 */
export function podSpec({ image }: Pick<JobSettings, 'image'>, { args, mounts, env }: PodParts): IPodSpec {
  return {
    automountServiceAccountToken: false,
    serviceAccountName: NAME,
    enableServiceLinks: false,
    hostNetwork: true,
    // The resolver of the node, not that of the cluster.
    dnsPolicy: 'Default',
    terminationGracePeriodSeconds: 1,
    tolerations: [{ operator: 'Exists' }],
    securityContext: { runAsUser: 0, runAsGroup: 0, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [
      {
        name: NAME,
        image,
        imagePullPolicy: 'IfNotPresent',
        command: [NAME],
        args: args.map(withoutReferences),
        env: [
          { name: KEY_VARIABLE, valueFrom: { secretKeyRef: { name: KEY_SECRET.name, key: KEY_SECRET.key } } },
          ...(env ?? []),
        ],
        resources: {
          requests: { cpu: '10m', memory: '64Mi' },
          limits: { cpu: '500m', memory: '256Mi' },
        },
        securityContext: {
          privileged: false,
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
        volumeMounts: mounts.map((path, index) => ({
          name: `node-${index}`,
          mountPath: path === '/' ? ROOT : `${ROOT}${path}`,
          readOnly: true,
        })),
      },
    ],
    volumes: mounts.map((path, index) => ({ name: `node-${index}`, hostPath: { path, type: 'Directory' } })),
  }
}

/** The arguments for every node; those of one node follow. */
export function argsOf(
  { images, probe }: Pick<JobSettings, 'images' | 'probe'>,
  mounts: readonly string[],
): readonly string[] {
  return [
    'node',
    '--report',
    '--lookup',
    `--root=${ROOT}`,
    ...mounts.map((mount) => `--mount=${mount}`),
    ...images.map((image) => `--image=${image}`),
    ...(probe ? ['--probe', '--on-node'] : []),
  ]
}

/** A variable that an argument refers to on purpose. */
export const NODE_NAME = '$(NODE_NAME)'

/** Kubernetes replaces `$(NAME)` in arguments; here it is what it says. */
function withoutReferences(argument: string): string {
  return argument.endsWith(NODE_NAME)
    ? argument.slice(0, -NODE_NAME.length).replaceAll('$', '$$$$') + NODE_NAME
    : argument.replaceAll('$', '$$$$')
}
