/**
 * Why a request is not answered; null when it is.
 *
 * @param {Pick<import('node:http').IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>} request
 * @param {ReadonlySet<string> | null} hosts values of the Host header that are ours; null where any is taken
 * @returns {{ readonly status: number, readonly text: string } | null}
 */
export function requestRefusal({ method = '', url = '', headers: { host = '' }, rawHeaders }, hosts) {
  if (!url.startsWith('/')) return { status: 400, text: 'The request target must be a path.\n' }
  // Node keeps the first one; what stands in front of us may have looked at another.
  if (rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length > 1)
    return { status: 400, text: 'The request has more than one Host header.\n' }
  if (hosts !== null && !hosts.has(host.toLowerCase()))
    return {
      status: 421,
      text: 'This server answers only to its own name and port, such as localhost:4600. ALLOWED_HOSTS takes more.\n',
    }
  if (method !== 'GET' && method !== 'HEAD' && !url.startsWith('/api/'))
    return { status: 405, text: 'Pages are only read.\n' }
  return null
}
