import { DaemonSet } from 'kubernetes-models/apps/v1'
import { Job } from 'kubernetes-models/batch/v1'
import { Namespace, Secret, ServiceAccount } from 'kubernetes-models/v1'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { parseCommandLine } from '@/lib/cli/arguments'
import { run } from '@/lib/cli/run'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import type { JobSettings, NodeTarget } from './job-settings'
import { daemonSetOf, jobName, jobOf, keySecretOf, namespaceOf, printManifests, serviceAccountOf } from './manifests'

const SETTINGS: JobSettings = {
  namespace: 'pullpath-1',
  run: '0123456789',
  image: 'registry.example.com/tools/pullpath:1',
  images: ['nginx:1.27'],
  mounts: ['/srv/certs'],
  dataDir: null,
  probe: true,
  waitSeconds: 120,
}
const TARGET: NodeTarget = {
  name: 'node-7.example.com',
  zone: 'true',
  distribution: 'k3s',
  release: 'v1.32.3+k3s1',
  hasSystemd: true,
}
const CLASSES = { Job, DaemonSet, Namespace, Secret, ServiceAccount } as const

const ALL = {
  'a Job': jobOf(TARGET, SETTINGS),
  'the Job of another data folder': jobOf(
    { ...TARGET, distribution: 'rke2', zone: null },
    { ...SETTINGS, dataDir: '/data' },
  ),
  'a DaemonSet': daemonSetOf('k3s', SETTINGS),
  'the namespace': namespaceOf(SETTINGS),
  'the account': serviceAccountOf(SETTINGS),
  'the key': keySecretOf(SETTINGS, '00'),
}

/** By the validators that are made from the OpenAPI definitions of Kubernetes. */
function validate(object: { readonly kind: string }): void {
  const Class = CLASSES[object.kind as keyof typeof CLASSES] as new (data: object) => { validate(): void }
  new Class(object).validate()
}

describe.each(Object.entries(ALL))('%s', (_, object) => {
  test('is what the schemas of Kubernetes allow, also after it was written and read', () => {
    validate(object)
    const [document] = parseAllDocuments(printManifests([object]))
    expect(document && 'toJS' in document ? document.toJS() : null).toEqual(JSON.parse(JSON.stringify(object)))
  })
})

test('the schemas refuse what is not right', () => {
  const job = jobOf(TARGET, SETTINGS)
  expect(() => validate({ ...job, spec: { ...job.spec, backoffLimit: '0' } } as never)).toThrow(/backoffLimit/)
  expect(() => validate({ ...job, spec: {} } as never)).toThrow(/template/)
})

describe.each([
  ['a Job', jobOf(TARGET, SETTINGS).spec?.template.spec],
  ['a DaemonSet', daemonSetOf('k3s', SETTINGS).spec?.template.spec],
])('the pod of %s', (_, pod) => {
  const [container] = pod?.containers ?? []

  test('has no right, no capability, and nothing that it can write', () => {
    expect(pod?.automountServiceAccountToken).toBe(false)
    expect(container?.securityContext).toEqual({
      privileged: false,
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    })
    expect(container?.volumeMounts?.every(({ readOnly }) => readOnly === true)).toBe(true)
    expect(pod?.volumes?.every(({ hostPath }) => hostPath?.type === 'Directory')).toBe(true)
    expect(pod).not.toHaveProperty('hostPID')
    expect(pod).not.toHaveProperty('hostIPC')
  })

  test('sees as much of the node as is mounted, and says so to the command', () => {
    const mounted = container?.volumeMounts?.map(({ mountPath }) => mountPath.replace(/^\/host/, ''))
    expect(mounted).toEqual(['/etc/rancher', '/var/lib/rancher/k3s/agent', '/etc/systemd', '/srv/certs'])
    expect(container?.args?.filter((one) => one.startsWith('--mount='))).toEqual(
      mounted?.map((path) => `--mount=${path}`),
    )
  })

  test('has arguments that the command understands', async () => {
    const line = await parseCommandLine((container?.args ?? []).map(String))
    expect(line).toMatchObject({ command: 'node', root: '/host', report: true, lookup: true, images: ['nginx:1.27'] })
  })

  test('has limits, and the network of the node', () => {
    expect(container?.resources?.limits).toEqual({ cpu: '500m', memory: '256Mi' })
    expect(pod).toMatchObject({ hostNetwork: true, dnsPolicy: 'Default', tolerations: [{ operator: 'Exists' }] })
  })
})

test('a Job ends by itself and is removed by itself', () => {
  expect(jobOf(TARGET, SETTINGS).spec).toMatchObject({
    backoffLimit: 0,
    activeDeadlineSeconds: 180,
    ttlSecondsAfterFinished: 600,
    template: { spec: { restartPolicy: 'Never', nodeName: 'node-7.example.com' } },
  })
})

test.each([
  { mounts: ['/'], all: ['/'] },
  { mounts: ['/etc/rancher/k3s'], all: ['/etc/rancher', '/var/lib/rancher/k3s/agent', '/etc/systemd'] },
  { mounts: ['/etc'], all: ['/var/lib/rancher/k3s/agent', '/etc'] },
])('a folder is mounted once with $mounts', ({ mounts, all }) => {
  const { volumes } = jobOf(TARGET, { ...SETTINGS, mounts }).spec?.template.spec ?? {}
  expect(volumes?.map(({ hostPath }) => hostPath?.path)).toEqual(all)
})

test('Jobs have names that Kubernetes takes, each another one', () => {
  const nodes = ['a', 'A', 'a.b', 'a-b', `${'x'.repeat(200)}.1`, `${'x'.repeat(200)}.2`, 'ä', '-']
  const names = nodes.map(jobName)
  expect(new Set(names).size).toBe(nodes.length)
  for (const name of names) expect(name).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
})

test('--manifest writes it all and asks no cluster', async () => {
  const terminal = fakeTerminal()
  expect(await run(['nodes', '--manifest', '--job-image', SETTINGS.image, '--distribution', 'rke2'], terminal)).toBe(0)
  const documents = parseAllDocuments(terminal.output()).map(
    (each) => ('toJS' in each ? each.toJS() : null) as { kind: string },
  )
  expect(documents.map(({ kind }) => kind)).toEqual(['Namespace', 'ServiceAccount', 'Secret', 'DaemonSet'])
  documents.forEach(validate)
  expect(terminal.output()).toContain('/usr/local/lib')
  expect(terminal.errors()).toBe('')
})
