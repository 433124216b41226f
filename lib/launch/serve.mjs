import { access } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bindAddress, boundAddress, isLoopback, ownHosts, printAddress, stopUnbound } from './address.mjs'
import { endWithNpm } from './end-with-npm.mjs'
import { API_SERVER } from './build.mjs'
import { requireNode, root, stop } from './project.mjs'
import { securityHeaders } from './security-headers.mjs'

// A request is a few hundred bytes from the same machine; a slower one would only block a connection.
const HEADERS_TIMEOUT_MS = 10_000
const REQUEST_TIMEOUT_MS = 30_000
const KEEP_ALIVE_TIMEOUT_MS = 15_000
const CLOSE_TIMEOUT_MS = 3_000

/**
 * Serves the built page until the process is told to end.
 *
 * @param {import('./address.mjs').Address} address port 0: the system chooses, and the printed address tells
 */
export async function serve(address) {
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const [{ default: next }, headersOf] = await Promise.all([import('next'), securityHeaders()])
  const app = next({ dev: false, dir: root, hostname: address.host, port: address.port })
  await app.prepare()
  const answer = app.getRequestHandler()
  const { createApi } = await import(pathToFileURL(join(root, API_SERVER)).href)
  /** Known once the port is known. */
  let hosts = new Set()
  /** @type {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean} */
  let handleApi = () => false

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headersOf(request.url ?? ''))) response.setHeader(name, value)
    const refusal = refusalOf(request, address, hosts)
    if (refusal === null) return void (handleApi(request, response) || answer(request, response))
    response
      .writeHead(refusal.status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
      .end(refusal.text)
  })
  server.headersTimeout = HEADERS_TIMEOUT_MS
  server.requestTimeout = REQUEST_TIMEOUT_MS
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS
  server.on('error', (error) => stopUnbound(error, address))
  const settings = probeSettings(address)
  const refused = createApi(settings, []).refused
  if (refused !== undefined) stop(refused)
  server.listen(address.port, address.host, () => {
    const { port } = boundAddress(server)
    const bound = ownHosts({ host: address.host, port })
    hosts = new Set(bound)
    const api = createApi(settings, bound)
    handleApi = api.handle
    process.stdout.write(`pullpath is at ${printAddress({ host: address.host, port })}\n`)
  })
  closeOnSignals(server)
}

/** @param {import('./address.mjs').Address} address */
function probeSettings(address) {
  const { PROBE_MODE: mode = '', PROBE_ALLOW: allow = '' } = process.env
  /** @type {(name: string) => string | undefined} */
  const flag = (name) => process.argv.find((word) => word === name || word.startsWith(`${name}=`))
  return {
    mode,
    allow,
    allowRemote: flag('--allow-remote-probes') !== undefined,
    filesDir: flag('--allow-files')?.split('=')[1] ?? '',
    isLoopback: isLoopback(address.host),
  }
}

/**
 * A page of another site can make its own name resolve to 127.0.0.1 and then read what is served there. Its requests
 * still carry its own name. On another interface than loopback there are names that we cannot know without
 * ALLOWED_HOSTS; the API requires a known one in any case.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('./address.mjs').Address} address
 * @param {ReadonlySet<string>} hosts
 */
function refusalOf({ url = '', headers: { host = '' } }, address, hosts) {
  if (!url.startsWith('/')) return { status: 400, text: 'The request target must be a path.\n' }
  if (!isLoopback(address.host) && (process.env.ALLOWED_HOSTS ?? '') === '') return null
  return hosts.has(host.toLowerCase())
    ? null
    : {
        status: 421,
        text: 'This server answers only to its own name and port, such as localhost:4600. ALLOWED_HOSTS takes more.\n',
      }
}

/** @param {import('node:http').Server} server */
function closeOnSignals(server) {
  const close = () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), CLOSE_TIMEOUT_MS).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, close)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  requireNode()
  endWithNpm()
  await access(join(root, '.next/BUILD_ID')).catch(() => stop('Nothing is built yet. Run: npm run build'))
  await serve(bindAddress())
}
