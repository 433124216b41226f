import { createHash } from 'node:crypto'
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'

/** What a server does, in the terms of the recorded scenarios; see the README of the conformance data. */
export interface Script {
  readonly behaviour: string
  readonly serves: 'manifest' | 'index'
  readonly tls: { readonly certificate: string; readonly key: string; readonly clientCa?: string } | null
  /** scheme://host[:port] under which clients know the token server, and the service it names. */
  readonly realm: string
  readonly service: string
}

export interface LoggedRequest {
  readonly method: string
  readonly url: string
  readonly authorization: 'none' | 'basic' | 'bearer'
  readonly user?: string
  readonly form?: Readonly<Record<string, string>>
  readonly status: number
}

export interface ScriptedServer {
  readonly port: number
  close(): Promise<void>
}

const TOKEN = 'a-token-of-the-rig'
const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json'
const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json'

const config = Buffer.from('{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":[]}}')
const layer = Buffer.from('a layer of the rig')
const manifest = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: MANIFEST_TYPE, config: describe(config, 'application/vnd.oci.image.config.v1+json'), layers: [describe(layer, 'application/vnd.oci.image.layer.v1.tar')] }))
const index = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX_TYPE, manifests: [{ ...describe(manifest, MANIFEST_TYPE), platform: { os: 'linux', architecture: 'amd64' } }] }))
/** Of the manifest that working registries of the rig have. */
export const MANIFEST_DIGEST = digestOf(manifest)
const objects = new Map([config, layer, manifest, index].map((content) => [digestOf(content), content]))

export function digestOf(content: Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

function describe(content: Buffer, mediaType: string) {
  return { mediaType, digest: digestOf(content), size: content.length }
}

/** Starts a registry on a free port of the loopback interface, or where it is told to. */
export async function startScriptedServer(script: Script, onRequest: (request: LoggedRequest) => void, at = { host: '127.0.0.1', port: 0 }): Promise<ScriptedServer> {
  const sockets = new Set<Socket>()
  const memory = { requests: 0 }
  // A client that disconnects during its request is not a failure of the server.
  const listener = (request: IncomingMessage, response: ServerResponse): void => void answer(script, memory, request, response, onRequest).catch(() => response.destroy())
  const { tls } = script
  const server = tls === null
    ? createHttpServer(listener)
    : createHttpsServer({ cert: tls.certificate, key: tls.key, ...(tls.clientCa === undefined ? {} : { requestCert: true, rejectUnauthorized: true, ca: tls.clientCa }) }, listener)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(at.port, at.host, resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

interface Memory {
  requests: number
}

async function answer(script: Script, memory: Memory, request: IncomingMessage, response: ServerResponse, onRequest: (request: LoggedRequest) => void): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks).toString('utf8')
  const header = request.headers.authorization ?? ''
  const basic = header.startsWith('Basic ') ? Buffer.from(header.slice(6), 'base64').toString('utf8') : null
  const log = (status: number): void =>
    onRequest({
      method: request.method ?? '',
      url: (request.url ?? '').replace(/(sha256:[0-9a-f]{12})[0-9a-f]+/g, '$1'),
      authorization: basic !== null ? 'basic' : header.startsWith('Bearer ') ? 'bearer' : 'none',
      ...(basic === null ? {} : { user: basic.replace(/:.*$/s, '') }),
      ...(body === '' ? {} : { form: masked(body) }),
      status,
    })
  memory.requests += 1
  const reply = (request.url ?? '').startsWith('/token') ? tokenReply(script, request, body, basic) : registryReply(script, memory, request, header, basic)
  if (reply === 'drop') {
    log(0)
    return void request.socket.destroy()
  }
  if (script.behaviour === 'slow') await new Promise((resolve) => setTimeout(resolve, 1500))
  if (request.socket.destroyed) return
  const { status, headers = {}, content = Buffer.alloc(0) } = reply
  log(status)
  const length = status === 304 || Object.hasOwn(headers, 'Content-Length') || Object.hasOwn(headers, 'Transfer-Encoding') ? {} : { 'Content-Length': content.length }
  response.writeHead(status, { ...length, ...headers })
  response.end(request.method === 'HEAD' ? undefined : content)
}

interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string | number>>
  readonly content?: Buffer
}

function masked(body: string): Readonly<Record<string, string>> {
  const form = Object.fromEntries(new URLSearchParams(body))
  return { ...form, ...('password' in form && { password: '(password)' }), ...('refresh_token' in form && { refresh_token: '(token)' }) }
}

function failure(status: number): Reply {
  return { status, headers: { 'Content-Type': 'application/json', ...(status === 429 && { 'Retry-After': 60 }) }, content: Buffer.from(JSON.stringify({ errors: [{ code: 'UNKNOWN', message: `mock ${status}` }] })) }
}

function tokenReply({ behaviour }: Script, request: IncomingMessage, body: string, basic: string | null): Reply {
  const [kind, account] = behaviour.split('|')
  const given: Reply = { status: 200, headers: { 'Content-Type': 'application/json' }, content: Buffer.from(JSON.stringify(request.method === 'POST' ? { access_token: TOKEN } : { token: TOKEN })) }
  const form = new URLSearchParams(body)
  if (kind === 'bearer-denied') return failure(403)
  if (request.method === 'POST') {
    if (kind === 'bearer-get') return failure(404)
    if (kind === 'bearer-post500') return failure(500)
    if (kind === 'bearer-idtoken') return form.get('grant_type') === 'refresh_token' ? given : failure(401)
    return account === undefined || `${form.get('username')}:${form.get('password')}` === account ? given : failure(401)
  }
  return account === undefined || basic === account ? given : failure(401)
}

function registryReply(script: Script, memory: Memory, request: IncomingMessage, header: string, basic: string | null): Reply | 'drop' {
  const { behaviour, realm, service } = script
  const [kind = '', argument = ''] = behaviour.split('|')
  const url = request.url ?? ''
  const isHead = request.method === 'HEAD'
  const isManifest = url.includes('/manifests/')
  const challenge = (more = ''): Reply => ({ ...failure(401), headers: { 'WWW-Authenticate': `Bearer realm="${realm}/token",service="${service}"${more}` } })
  if (kind.startsWith('bearer')) {
    const scope = kind === 'bearer-scope' ? ',scope="repository:library/busybox:pull"' : ''
    if (kind === 'bearer-loop' || header !== `Bearer ${TOKEN}`) return challenge(scope)
    return kind === 'bearer-insufficient' ? challenge(',error="insufficient_scope"') : registry(script, request)
  }
  switch (kind) {
    case 'basic':
      return basic === argument ? registry(script, request) : { ...failure(401), headers: { 'WWW-Authenticate': 'Basic realm="rig"' } }
    case '401-plain':
      return failure(401)
    case 'drop':
      return 'drop'
    case 'html':
      return { status: 200, headers: { 'Content-Type': 'text/html' }, content: Buffer.from('<!doctype html><title>Log in</title>') }
    case '302-no-location':
      return { status: 302 }
    case 'redirect':
      return { status: 307, headers: { Location: argument + url } }
    case 'blob-redirect':
      return isManifest ? registry(script, request) : { status: 307, headers: { Location: argument + url } }
    case '405':
      return isHead ? failure(405) : registry(script, request)
    case 'head403':
      return isHead ? failure(403) : registry(script, request)
    case 'get404':
      return isManifest && !isHead ? failure(404) : registry(script, request)
    case 'no-digest':
      return withoutDigest(registry(script, request))
    case 'no-digest-get500':
      return isHead ? withoutDigest(registry(script, request)) : isManifest ? failure(500) : failure(404)
    case 'bad-digest':
      return { ...registry(script, request), headers: { ...registry(script, request).headers, 'Docker-Content-Digest': 'nonsense' } }
    case 'oversize':
      return { ...registry(script, request), headers: { ...registry(script, request).headers, 'Content-Length': 5_000_000 } }
    case '204':
      return { status: 204 }
    case '500-once':
    case '503-once':
      return memory.requests === 1 ? failure(Number(kind.slice(0, 3))) : registry(script, request)
    case 'blob404':
    case 'blob403':
    case 'blob503':
      return isManifest ? registry(script, request) : failure(Number(kind.slice(4)))
    case '200':
    case 'slow':
    case 'corrupt-blob':
      return registry(script, request)
    default:
      return kind === '304' ? { status: 304 } : failure(Number(kind))
  }
}

function registry({ serves }: Script, request: IncomingMessage): Reply {
  const [, kind, name = ''] = /\/(manifests|blobs)\/([^/?]+)/.exec(request.url ?? '') ?? []
  const content = kind === 'manifests' && !name.includes(':') ? (serves === 'index' ? index : manifest) : objects.get(name)
  if (content === undefined) return failure(404)
  const type = content === index ? INDEX_TYPE : content === manifest ? MANIFEST_TYPE : 'application/octet-stream'
  return { status: 200, headers: { 'Content-Type': type, 'Docker-Content-Digest': digestOf(content), 'Docker-Distribution-Api-Version': 'registry/2.0' }, content }
}

function withoutDigest({ headers = {}, ...reply }: Reply): Reply {
  const { 'Docker-Content-Digest': _, ...others } = headers
  return { ...reply, headers: others }
}
