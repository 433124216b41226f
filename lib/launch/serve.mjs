import { access } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bindAddress, boundAddress, isLoopback, ownHosts, printAddress, stopUnbound } from './address.mjs'
import { endWithNpm } from './end-with-npm.mjs'
import { API_SERVER } from './build.mjs'
import { closeOnSignals } from './closing.mjs'
import { messageOf, requireNode, root, stop } from './project.mjs'
import { requestRefusal } from './serving/request-refusal.mjs'
import { securityHeaders } from './serving/security-headers.mjs'
import { readSettings } from './settings.mjs'
import { startNotice } from './start-notice.mjs'

// A request is a few hundred bytes from the same machine; a slower one would only block a connection.
const HEADERS_TIMEOUT_MS = 10_000
const REQUEST_TIMEOUT_MS = 30_000
const KEEP_ALIVE_TIMEOUT_MS = 15_000
// Node looks for connections that are over their limits only every half minute.
const CHECK_INTERVAL_MS = 1_000

/**
 * Serves the built page until the process is told to end.
 *
 * @param {import('./address.mjs').Address} address port 0: the system chooses, and the printed address tells
 */
export async function serve(address) {
  const read = readSettings(process.argv.slice(2), process.env)
  if ('refused' in read) stop(read.refused)
  await requireBuild()
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const { createApi } = await import(pathToFileURL(join(root, API_SERVER)).href)
  const settings = { ...read, isLoopback: isLoopback(address.host) }
  const refused = createApi(settings, []).refused
  if (refused !== undefined) stop(refused)
  const [{ default: next }, headersOf] = await Promise.all([import('next'), securityHeaders()])
  const app = next({ dev: false, dir: root, hostname: address.host, port: address.port })
  await app.prepare()
  const answer = app.getRequestHandler()
  /** Known once the port is known. */
  let hosts = new Set()
  /** @type {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean} */
  let handleApi = () => false

  const server = createServer({ connectionsCheckingInterval: CHECK_INTERVAL_MS }, (request, response) => {
    for (const [name, value] of Object.entries(headersOf(request.url ?? ''))) response.setHeader(name, value)
    const refusal = requestRefusal(request, requiresName(address) ? hosts : null)
    if (refusal === null) return void (handleApi(request, response) || answer(request, response))
    response
      .writeHead(refusal.status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
      .end(refusal.text)
  })
  server.headersTimeout = HEADERS_TIMEOUT_MS
  server.requestTimeout = REQUEST_TIMEOUT_MS
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS
  server.on('error', (error) => stopUnbound(error, address))
  server.listen(address.port, address.host, () => {
    const { port } = boundAddress(server)
    const bound = ownHosts({ host: address.host, port })
    hosts = new Set(bound)
    const api = createApi(settings, bound)
    handleApi = api.handle
    process.stdout.write(
      `pullpath is at ${printAddress({ host: address.host, port })}\n${startNotice(process.getuid?.())}`,
    )
  })
  closeOnSignals(server)
}

/**
 * A page of another site can make its own name resolve to 127.0.0.1 and then read what is served there. Its requests
 * still carry its own name. On another interface than loopback there are names that we cannot know without
 * ALLOWED_HOSTS; the API requires a known one in any case.
 *
 * @param {import('./address.mjs').Address} address
 */
function requiresName(address) {
  return isLoopback(address.host) || (process.env.ALLOWED_HOSTS ?? '') !== ''
}

/** Ends the process with a sentence where a part of the build is missing. */
async function requireBuild() {
  const parts = ['.next/BUILD_ID', '.next/server', API_SERVER]
  await Promise.all(parts.map((part) => access(join(root, part)))).catch(() =>
    stop('Nothing is built yet, or not all of it. Run: npm run build'),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  requireNode()
  endWithNpm()
  await serve(bindAddress()).catch((error) => stop(`The server cannot start: ${messageOf(error)}`))
}
