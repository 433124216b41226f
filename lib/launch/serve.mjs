import { access } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bindAddress, isLoopback, printAddress, stopUnbound } from './address.mjs'
import { endWithNpm } from './end-with-npm.mjs'
import { requireNode, root, stop } from './project.mjs'
import { securityHeaders } from './security-headers.mjs'

// A request is a few hundred bytes from the same machine; whoever needs longer keeps a connection busy.
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
  process.env.NODE_ENV = 'production'
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  const [{ default: next }, headersOf] = await Promise.all([import('next'), securityHeaders()])
  const app = next({ dev: false, dir: root, hostname: address.host, port: address.port })
  await app.prepare()
  const answer = app.getRequestHandler()

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headersOf(request.url ?? ''))) response.setHeader(name, value)
    const refusal = refusalOf(request, address)
    if (refusal === null) return void answer(request, response)
    response.writeHead(refusal.status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }).end(refusal.text)
  })
  server.headersTimeout = HEADERS_TIMEOUT_MS
  server.requestTimeout = REQUEST_TIMEOUT_MS
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS
  server.on('error', (error) => stopUnbound(error, address))
  server.listen(address.port, address.host, () => {
    process.stdout.write(`pullpath is at ${printAddress({ host: address.host, port: server.address().port })}\n`)
  })
  closeOnSignals(server)
}

/**
 * A page of another site can make its own name resolve to 127.0.0.1 and then read what is served there. Its requests
 * still carry its own name. Whoever chose another interface than loopback has names that we cannot know.
 */
function refusalOf({ url = '', headers: { host = '' } }, address) {
  if (!url.startsWith('/')) return { status: 400, text: 'The request target must be a path.\n' }
  if (!isLoopback(address.host)) return null
  const name = host.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1').toLowerCase()
  return isLoopback(name) ? null : { status: 403, text: 'This server answers only to the name of this machine, such as localhost.\n' }
}

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
