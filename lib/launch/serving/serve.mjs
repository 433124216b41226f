import { access } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { stop } from '../project.mjs'
import { boundAddress, isLoopback, ownHosts, printAddress, stopUnbound } from './address.mjs'
import { closeOnSignals } from './closing.mjs'
import { answerHealth } from './health.mjs'
import { serveMetrics } from './metrics-server.mjs'
import { requestRefusal } from './request-refusal.mjs'
import { securityHeaders } from './security-headers.mjs'
import { inEnglish, saying } from './saying.mjs'
import { answerFromSite, readSite } from './site.mjs'
import { startNotice } from './start-notice.mjs'

// A request is a few hundred bytes from the same machine; a slower one would only block a connection.
const HEADERS_TIMEOUT_MS = 10_000
const REQUEST_TIMEOUT_MS = 30_000
const KEEP_ALIVE_TIMEOUT_MS = 15_000
// Node looks for connections that are over their limits only every half minute.
const CHECK_INTERVAL_MS = 1_000

/** The built page, what the server does besides serving it, and the thread in which that works. */
export const PARTS = { site: 'site', api: 'server.mjs', work: 'work.mjs' }

/**
 * Serves the built page until the process is told to end. It needs nothing but what is in the folder: every page is
 * prerendered, and what answers `/api/` is a bundle. A part that is missing, a setting that cannot be and an address that
 * cannot be listened on end the process with a sentence.
 *
 * @param {string} folder of the build
 * @param {import('./address.mjs').Address} address port 0: the system chooses, and the printed address tells
 * @param {import('./settings.mjs').Settings} given
 * @param {{ readonly tell: import('./saying.mjs').Tell, readonly portSetting?: (port: number) => string }} [start] how the person
 * who starts it is told something, and chooses another port; the log, which programs read, is in English
 * @returns {Promise<void>} once it is known what is served; the server listens a moment later
 */
export async function serveFrom(folder, address, given, { tell, portSetting } = { tell: inEnglish }) {
  await requireBuild(folder, tell)
  const { createApi, createWatch } = await import(pathToFileURL(join(folder, PARTS.api)).href)
  const settings = { ...given, isLoopback: isLoopback(address.host) }
  const refused = createApi(settings, []).refused
  if (refused !== undefined) stop(tell(refused))
  const site = await readSite(join(folder, PARTS.site))
  const headersOf = securityHeaders(site)
  const watch = createWatch({
    log: given.log,
    logHosts: given.logHosts,
    metrics: given.metrics !== null,
    write: (/** @type {string} */ line) => process.stdout.write(line),
  })
  /** Known once the port is known. */
  let hosts = new Set()
  /** @type {((request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean) | null} */
  let handleApi = null

  const server = createServer({ connectionsCheckingInterval: CHECK_INTERVAL_MS }, (request, response) => {
    watch.request(request, response)
    for (const [name, value] of Object.entries(headersOf(request.url ?? ''))) response.setHeader(name, value)
    if (answerHealth(request, response, handleApi !== null && !closing.isClosing())) return
    const refusal = requestRefusal(request, requiresName(address) ? hosts : null)
    if (refusal === null) {
      if (handleApi?.(request, response) !== true) void answerFromSite(site, request, response)
      return
    }
    response
      .writeHead(refusal.status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
      .end(refusal.text)
  })
  const closing = closeOnSignals(server, undefined, (signal, answering) => watch.log('stop', { signal, answering }))
  server.headersTimeout = HEADERS_TIMEOUT_MS
  server.requestTimeout = REQUEST_TIMEOUT_MS
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS
  server.on('error', (error) => stopUnbound(error, address, tell, portSetting))
  server.listen(address.port, address.host, () => {
    const { port } = boundAddress(server)
    const bound = ownHosts({ host: address.host, port })
    hosts = new Set(bound)
    const api = createApi(settings, bound, watch)
    handleApi = api.handle
    const at = printAddress({ host: address.host, port })
    const notice = startNotice(process.getuid?.())
    if (given.log === null) {
      process.stdout.write(`${tell(saying('pullpath is at {at}', { at }))}\n`)
      if (notice !== null) process.stdout.write(`${tell(notice)}\n`)
    } else
      watch.log('start', {
        address: at,
        mode: api.mode,
        version: watch.version,
        node: process.versions.node,
        ...(notice !== null && { notice: inEnglish(notice) }),
      })
  })
  if (given.metrics !== null)
    serveMetrics(given.metrics, watch.metrics.print, tell, (at) => {
      if (given.log === null) process.stdout.write(`${tell(saying('The figures are at {at}', { at }))}\n`)
      else watch.log('metrics', { address: at })
    })
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

/**
 * Ends the process with a sentence where a part of the build is missing.
 *
 * @param {string} folder
 * @param {import('./saying.mjs').Tell} tell
 */
async function requireBuild(folder, tell) {
  const parts = [`${PARTS.site}/index.html.gz`, PARTS.api, PARTS.work]
  await Promise.all(parts.map((part) => access(join(folder, part)))).catch(() =>
    stop(tell(saying('Nothing is built yet, or not all of it. Run: npm run build'))),
  )
}
