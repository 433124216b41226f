import { createServer } from 'node:http'
import { boundAddress, printAddress, stopUnbound } from './address.mjs'

/**
 * Serves the figures for Prometheus, at an address of their own: who opens the page does not see them, and who collects them
 * needs no name of the page. An address that cannot be listened on ends the process with a sentence.
 *
 * @param {import('./address.mjs').Address} address port 0: the system chooses
 * @param {() => Promise<{ readonly text: string, readonly type: string }>} print
 * @param {import('./saying.mjs').Tell} tell
 * @param {(address: string) => void} onReady is told where they are
 * @returns {import('node:http').Server}
 */
export function serveMetrics(address, print, tell, onReady) {
  const server = createServer(({ method = '', url = '' }, response) => {
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('X-Content-Type-Options', 'nosniff')
    const isRead = method === 'GET' || method === 'HEAD'
    if (url.replace(/\?.*$/s, '') !== '/metrics' || !isRead)
      return void response
        .writeHead(isRead ? 404 : 405, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end('The figures are at /metrics.\n')
    void print().then(
      ({ text, type }) => response.writeHead(200, { 'Content-Type': type }).end(method === 'HEAD' ? undefined : text),
      () => response.writeHead(500).end(),
    )
  })
  server.on('error', (error) => stopUnbound(error, address, tell, (port) => `--metrics=${port}`))
  server.listen(address.port, address.host, () =>
    onReady(`${printAddress({ host: address.host, port: boundAddress(server).port })}/metrics`),
  )
  return server
}
