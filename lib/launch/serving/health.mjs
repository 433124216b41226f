/**
 * For programs that watch the server: `/healthz` says whether it answers at all, `/readyz` whether it takes new work.
 * They tell nothing else, so that they are answered under any name.
 *
 * @param {Pick<import('node:http').IncomingMessage, 'method' | 'url'>} request
 * @param {import('node:http').ServerResponse} response
 * @param {boolean} isReady false before the API is there, and once the server is told to end
 * @returns {boolean} false for other requests
 */
export function answerHealth({ method = '', url = '' }, response, isReady) {
  const path = url.replace(/\?.*$/s, '')
  if (path !== '/healthz' && path !== '/readyz') return false
  const isRead = method === 'GET' || method === 'HEAD'
  const isFine = path === '/healthz' || isReady
  response
    .writeHead(isRead ? (isFine ? 200 : 503) : 405, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
    })
    .end(method === 'HEAD' ? undefined : isRead ? (isFine ? 'ok\n' : 'not ready\n') : 'This is only read.\n')
  return true
}
