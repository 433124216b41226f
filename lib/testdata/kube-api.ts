import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer, type ServerOptions } from 'node:https'
import type { AddressInfo } from 'node:net'

/** A node of the cluster, and what its pod does. */
export interface StandInNode {
  readonly name: string
  readonly zone?: string
  readonly kubelet?: string
  readonly osImage?: string
  readonly system?: string
  readonly isReady?: boolean
  /** The log of the pod, made when it is asked for; or why it does not start; or that it goes on for ever. */
  readonly pod: (
    job: PodJob,
  ) =>
    | { readonly log: string; readonly cut?: boolean; readonly exitCode?: number }
    | { readonly waits: string }
    | 'runs'
}

/** What the Job says of its pod. */
export interface PodJob {
  readonly args: readonly string[]
  readonly spec: Readonly<Record<string, unknown>>
}

interface Made {
  readonly path: string
  readonly body: JobBody
  readonly at: number
}

interface JobBody {
  readonly kind: string
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> }
  readonly spec: {
    readonly template: {
      readonly spec: { readonly nodeName: string; readonly containers: readonly { readonly args: readonly string[] }[] }
    }
  }
}

export interface KubeStandIn {
  readonly server: string
  /** Each request that came, as `METHOD /path?query`. */
  readonly requests: readonly string[]
  /** Every object that was made, in order. */
  readonly made: readonly Made[]
  /** What there still is, as paths. */
  readonly left: () => readonly string[]
  /** The most requests, and the most Jobs, at the same time. */
  readonly most: { requests: number; jobs: number; connections: number }
  readonly close: () => Promise<void>
}

interface StandInOptions {
  readonly tls?: ServerOptions
  /** The header that is asked for; others get 401. */
  readonly authorization?: string
  /** Answers instead, by the number of the request from 1; null to answer as usual. */
  readonly instead?: (
    request: string,
    number: number,
  ) => { readonly status: number; readonly body?: object } | 'reset' | null
}

/**
 * The API of a cluster on loopback, as far as a run uses it, with the real paths: nodes and pods page by page, Jobs, logs,
 * and collections that are deleted. Each Job has a pod, which ends at once.
 */
export async function kubeStandIn(nodes: readonly StandInNode[], options: StandInOptions = {}): Promise<KubeStandIn> {
  const objects = new Map<string, JobBody>()
  const made: Made[] = []
  const requests: string[] = []
  const most = { requests: 0, jobs: 0, connections: 0 }
  const byName = new Map(nodes.map((node) => [node.name, node]))
  let running = 0

  const jobs = () => [...objects].filter(([path]) => path.includes('/jobs/'))

  const reply = (response: ServerResponse, status: number, body: object): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }

  const page = (all: readonly object[], query: URLSearchParams) => {
    const from = Number(query.get('continue') ?? 0)
    const limit = Number(query.get('limit') ?? all.length)
    const next = from + limit
    return { items: all.slice(from, next), metadata: { continue: next < all.length ? String(next) : '' } }
  }

  const podJson = ([path, job]: readonly [string, JobBody]) => {
    const does = doing(job)
    const ended = { phase: 'Succeeded', containerStatuses: [{ state: { terminated: { exitCode: 0 } } }] }
    const status =
      does === 'runs'
        ? { phase: 'Running', containerStatuses: [{ state: { running: {} } }] }
        : 'waits' in does
          ? {
              phase: 'Pending',
              containerStatuses: [{ state: { waiting: { reason: does.waits, message: 'as the node says' } } }],
            }
          : {
              ...ended,
              ...(does.exitCode
                ? {
                    phase: 'Failed',
                    containerStatuses: [{ state: { terminated: { exitCode: does.exitCode, reason: 'Error' } } }],
                  }
                : {}),
            }
    return {
      metadata: {
        name: `${path.slice(path.lastIndexOf('/') + 1)}-abcde`,
        labels: { ...job.metadata.labels, 'batch.kubernetes.io/job-name': job.metadata.name },
      },
      status,
    }
  }

  const doing = (job: JobBody) => {
    const spec = job.spec.template.spec
    const node = byName.get(spec.nodeName)
    if (node === undefined) throw new Error(`no node ${spec.nodeName}`)
    return node.pod({ args: spec.containers[0]?.args ?? [], spec: spec as unknown as PodJob['spec'] })
  }

  const withSelector = (query: URLSearchParams, [, { metadata }]: readonly [string, JobBody]): boolean => {
    const [label = '', value] = (query.get('labelSelector') ?? '').split('=')
    return value === undefined || metadata.labels?.[label] === value
  }

  const answer = (request: IncomingMessage, body: string, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://stand-in')
    const { pathname: path, searchParams: query } = url
    if (request.method === 'GET' && path === '/api/v1/nodes')
      return reply(response, 200, page(nodes.map(nodeJson), query))
    if (request.method === 'GET' && /^\/api\/v1\/namespaces\/[^/]+\/pods$/.test(path))
      return reply(
        response,
        200,
        page(
          jobs()
            .filter((job) => withSelector(query, job))
            .map(podJson),
          query,
        ),
      )
    const log = /^\/api\/v1\/namespaces\/([^/]+)\/pods\/([^/]+)-abcde\/log$/.exec(path)
    if (log !== null) {
      const job = objects.get(`/apis/batch/v1/namespaces/${log[1]}/jobs/${log[2]}`)
      const does = job === undefined ? 'runs' : doing(job)
      if (typeof does === 'string' || 'waits' in does) return reply(response, 404, { message: 'no log' })
      const text = does.log.slice(0, Number(query.get('limitBytes') ?? does.log.length))
      response.writeHead(200, { 'content-type': 'text/plain' })
      if (does.cut !== true) return void response.end(text)
      // As when the kubelet goes away in the middle.
      response.write(text)
      return void setTimeout(() => response.destroy(), 5)
    }
    if (request.method === 'POST') {
      const object = JSON.parse(body) as JobBody
      const at = `${path}/${object.metadata.name}`
      if (objects.has(at)) return reply(response, 409, { message: 'already exists' })
      objects.set(at, object)
      made.push({ path, body: object, at: requests.length })
      most.jobs = Math.max(most.jobs, jobs().length)
      return reply(response, 201, object)
    }
    if (request.method === 'DELETE') {
      const gone = [...objects].filter(
        (entry) =>
          entry[0] === path ||
          (query.has('labelSelector') && entry[0].startsWith(`${path}/`) && withSelector(query, entry)) ||
          (/^\/api\/v1\/namespaces\/[^/]+$/.test(path) &&
            entry[0].includes(`/namespaces/${path.slice(path.lastIndexOf('/') + 1)}/`)),
      )
      for (const [name] of gone) objects.delete(name)
      return reply(response, gone.length === 0 ? 404 : 200, {})
    }
    reply(response, 404, { message: `the server could not find ${path}` })
  }

  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    running += 1
    most.requests = Math.max(most.requests, running)
    response.on('close', () => (running -= 1))
    const line = `${request.method} ${request.url}`
    requests.push(line)
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => void chunks.push(chunk))
    request.on('end', () => {
      if (options.authorization !== undefined && request.headers.authorization !== options.authorization)
        return reply(response, 401, { message: 'Unauthorized' })
      const other = options.instead?.(line, requests.length) ?? null
      if (other === 'reset') return void request.socket.destroy()
      if (other !== null) return reply(response, other.status, other.body ?? {})
      // Not in the same moment, so that requests are open at the same time.
      setImmediate(() => answer(request, Buffer.concat(chunks).toString(), response))
    })
  }
  const server = options.tls === undefined ? createServer(listener) : createTlsServer(options.tls, listener)
  let connections = 0
  server.on(options.tls === undefined ? 'connection' : 'secureConnection', (socket: NodeJS.EventEmitter) => {
    connections += 1
    most.connections = Math.max(most.connections, connections)
    socket.on('close', () => (connections -= 1))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    server: `${options.tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    requests,
    made,
    most,
    left: () => [...objects.keys()],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function nodeJson({
  name,
  zone,
  kubelet = 'v1.32.3+k3s1',
  osImage = 'Debian GNU/Linux 12',
  system = 'linux',
  isReady = true,
}: StandInNode) {
  return {
    metadata: {
      name,
      labels: { 'kubernetes.io/os': system, ...(zone === undefined ? {} : { 'topology.kubernetes.io/zone': zone }) },
    },
    status: {
      conditions: [
        { type: 'Ready', status: isReady ? 'True' : 'Unknown', reason: isReady ? 'KubeletReady' : 'NodeStatusUnknown' },
      ],
      nodeInfo: { kubeletVersion: kubelet, osImage, operatingSystem: system },
      images: [{ names: ['registry.example.com/one:1'], sizeBytes: 1 }],
    },
  }
}

/** A kubeconfig for a server. */
export function kubeconfigOf(
  server: string,
  user: Readonly<Record<string, unknown>> = {},
  cluster: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'here',
    contexts: [{ name: 'here', context: { cluster: 'one', user: 'me' } }],
    clusters: [{ name: 'one', cluster: { server, ...cluster } }],
    users: [{ name: 'me', user }],
  })
}
