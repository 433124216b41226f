import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Deployment, type IDeployment } from 'kubernetes-models/apps/v1'
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1'
import { Namespace, Secret, Service, type ISecret } from 'kubernetes-models/v1'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'

const ROOT = join(import.meta.dirname, '../../..')
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8')
// What launches is plain JavaScript, whose types are in its comments.
const load = (name: string): Promise<unknown> => import(pathToFileURL(join(import.meta.dirname, name)).href)
const { readSettings } = (await load('../serving/settings.mjs')) as {
  readSettings: (words: readonly string[], environment: Record<string, string>) => object
}
const { CLOSE_MS } = (await load('../serving/closing.mjs')) as { CLOSE_MS: Readonly<Record<string, number>> }
const { version } = JSON.parse(read('package.json')) as { version: string }

interface Part {
  readonly kind: string
  readonly metadata?: { readonly namespace?: string }
}
const PARTS = parseAllDocuments(read('deploy/kubernetes.yaml')).map((document) => document.toJS() as Part)
const part = <T>(kind: string): T => PARTS.find((one) => one.kind === kind) as T
const deployment = part<IDeployment>('Deployment')
const pod = deployment.spec?.template.spec
const [container] = pod?.containers ?? []

const KINDS: Readonly<Record<string, new (data: never) => { validate: () => void }>> = {
  Namespace,
  Secret,
  Deployment,
  Service,
  PodDisruptionBudget,
  NetworkPolicy,
}

describe('the manifests for Kubernetes', () => {
  it.each(PARTS.map((one) => [one.kind, one] as const))('%s is what the schema of its kind takes', (kind, data) => {
    const Kind = KINDS[kind]
    expect(Kind).toBeDefined()
    expect(() => new (Kind as new (data: unknown) => { validate: () => void })(data).validate()).not.toThrow()
  })

  it('a kind that is wrong would be found', () => {
    const wrong = { ...deployment, spec: { ...deployment.spec, replicas: 'two' } }
    expect(() => new Deployment(wrong as never).validate()).toThrow(/replicas/)
  })

  it('has two servers of this version or more, which the service, budget and policy mean', () => {
    expect(deployment.spec?.replicas).toBeGreaterThanOrEqual(2)
    expect(container?.image).toMatch(new RegExp(`/pullpath:${version.replaceAll('.', '\\.')}$`))
    const labels = deployment.spec?.template.metadata?.labels
    expect(deployment.spec?.selector.matchLabels).toEqual(labels)
    expect(part<{ spec: { selector: object } }>('Service').spec.selector).toEqual(labels)
    expect(
      part<{ spec: { selector: { matchLabels: object } } }>('PodDisruptionBudget').spec.selector.matchLabels,
    ).toEqual(labels)
    expect(
      part<{ spec: { podSelector: { matchLabels: object } } }>('NetworkPolicy').spec.podSelector.matchLabels,
    ).toEqual(labels)
    const namespaces = new Set(PARTS.flatMap(({ metadata }) => metadata?.namespace ?? []))
    expect([...namespaces]).toEqual(['pullpath-page'])
  })

  it('gives a probe that runs the time that the server gives it', () => {
    const before = container?.lifecycle?.preStop?.sleep?.seconds ?? Number.NaN
    const grace = pod?.terminationGracePeriodSeconds ?? 0
    expect(grace * 1_000).toBeGreaterThan((CLOSE_MS['SIGTERM'] ?? Number.NaN) + before * 1_000)
  })

  it('sets variables that the server knows, and starts only with a token of its own', () => {
    const { stringData = {} } = part<ISecret>('Secret')
    const values = Object.fromEntries((container?.env ?? []).map(({ name, value = '' }) => [name, value]))
    const own = 'a1'.repeat(24)
    expect(Object.keys(values)).toContain('PROBE_TOKEN')
    expect(readSettings([], { ...values, PROBE_TOKEN: own })).toMatchObject({ mode: 'off', token: own })
    expect(readSettings([], { ...values, ...stringData })).toHaveProperty('refused')
  })

  it('has figures at a port of its own, which the service does not offer', () => {
    const values = Object.fromEntries((container?.env ?? []).map(({ name, value = '' }) => [name, value]))
    const { log, metrics } = readSettings([], { PULLPATH_METRICS: '', ...values }) as {
      log: string
      metrics: { host: string; port: number }
    }
    expect({ log, host: metrics.host }).toEqual({ log: 'json', host: '0.0.0.0' })
    const port = container?.ports?.find(({ name }) => name === 'metrics')?.containerPort
    const annotations = deployment.spec?.template.metadata?.annotations
    expect([port, Number(annotations?.['prometheus.io/port'])]).toEqual([metrics.port, metrics.port])
    expect(annotations?.['prometheus.io/path']).toBe('/metrics')
    const { ports } = part<{ spec: { ports: readonly { targetPort: string }[] } }>('Service').spec
    expect(ports.map(({ targetPort }) => targetPort)).toEqual(['http'])
  })

  it('can write nothing, and is nobody', () => {
    expect(pod?.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 65532 })
    expect(pod?.automountServiceAccountToken).toBe(false)
    expect(container?.securityContext).toMatchObject({
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    })
  })
})

/** The instructions of the Dockerfile, with their lines put together. */
const INSTRUCTIONS = read('Dockerfile')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [name = '', ...rest] = line.split(' ')
    return { name, rest: rest.join(' ').trim() }
  })
const of = (name: string): readonly string[] => INSTRUCTIONS.filter((one) => one.name === name).map(({ rest }) => rest)

describe('the image', () => {
  it('is built upon an image that has to be named', () => {
    expect(of('ARG')).toEqual(['NODE_IMAGE'])
    expect(of('FROM')).toEqual(['${NODE_IMAGE}'])
  })

  it('holds what is built, and nothing that the context leaves out', () => {
    const kept = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    expect(of('COPY').map((rest) => rest.split(' ')[0])).toEqual(kept)
  })

  it('runs as nobody, as the manifests and the compose file say too', () => {
    expect(of('USER')).toEqual(['65532:65532'])
    const { services } = parse(read('docker-compose.yml')) as {
      services: {
        pullpath: {
          user: string
          read_only: boolean
          image: string
          environment: Record<string, string>
          stop_grace_period: string
        }
      }
    }
    const { user, read_only: isReadOnly, image, environment, stop_grace_period: grace } = services.pullpath
    expect({ user, isReadOnly, image }).toEqual({ user: '65532:65532', isReadOnly: true, image: `pullpath:${version}` })
    expect(readSettings([], { ...environment, PROBE_MODE: 'off', PULLPATH_LOG: '' })).not.toHaveProperty('refused')
    expect(Number.parseInt(grace, 10) * 1_000).toBeGreaterThan(CLOSE_MS['SIGTERM'] ?? Number.NaN)
  })

  it('is of this version where its name is said', () => {
    for (const name of ['Dockerfile', 'docker-compose.yml', 'deploy/kubernetes.yaml'])
      for (const [, said] of read(name).matchAll(/pullpath:(\d[\w.]*)/g)) expect(said, name).toBe(version)
  })
})
