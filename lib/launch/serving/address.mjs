import { createServer } from 'node:net'
import { stop } from '../project.mjs'
import { inEnglish, saying } from './saying.mjs'

/** @typedef {{ readonly host: string, readonly port: number }} Address */

/**
 * Where to listen: the loopback interface and port 4600, unless HOST or PORT say otherwise.
 * Ends the process when PORT is not a port.
 *
 * @param {Readonly<Record<string, string | undefined>>} [environment]
 * @param {import('./saying.mjs').Tell} [tell]
 * @returns {Address}
 */
export function bindAddress({ HOST: host = '', PORT: port = '' } = process.env, tell = inEnglish) {
  if (port !== '' && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))
    stop(tell(saying('PORT is "{port}", which is not a port number.', { port })))
  return { host: host === '' ? '127.0.0.1' : host, port: port === '' ? 4600 : Number(port) }
}

/**
 * Ends the process with a sentence when the address cannot be listened on.
 *
 * @param {Address} address
 * @returns {Promise<void>}
 */
export function requireFreePort({ host, port }) {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', (error) => stopUnbound(error, { host, port }, inEnglish))
    server.listen(port, host, () => server.close(() => resolve()))
  })
}

/**
 * @param {NodeJS.ErrnoException} error of a server that could not listen
 * @param {Address} address
 * @param {import('./saying.mjs').Tell} tell
 * @param {(port: number) => string} [setting] by which another port is chosen
 * @returns {never}
 */
export function stopUnbound(error, { host, port }, tell, setting = (other) => `PORT=${other}`) {
  if (error.code === 'EADDRINUSE')
    stop(
      tell(
        saying('Port {port} on {host} is taken. Stop the program that uses it, or choose another port: {setting}', {
          port,
          host,
          setting: setting(port + 1),
        }),
      ),
    )
  if (error.code === 'EACCES')
    stop(
      tell(
        saying('Port {port} may not be used by this account. Choose one above 1023: {setting}', {
          port,
          setting: setting(4600),
        }),
      ),
    )
  stop(tell(saying('Cannot listen on {host}, port {port}: {why}', { host, port, why: error.message })))
}

/**
 * The address that a server listens on.
 *
 * @param {import('node:net').Server} server
 * @returns {import('node:net').AddressInfo}
 */
export function boundAddress(server) {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port.')
  return address
}

/**
 * True for addresses that only programs of this machine reach.
 *
 * @param {string} host
 */
export function isLoopback(host) {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

/**
 * The values of the Host header that are ours: loopback names with our port, the address itself, and ALLOWED_HOSTS for
 * names known only to the person who set up a proxy or a tunnel.
 *
 * @param {Address} address with the port that is listened on
 * @returns {readonly string[]} lower case
 */
export function ownHosts({ host, port }) {
  const names = ['localhost', '127.0.0.1', '[::1]', host.includes(':') ? `[${host}]` : host].flatMap((name) => [
    `${name}:${port}`,
    ...(port === 80 ? [name] : []),
  ])
  const more = (process.env.ALLOWED_HOSTS ?? '').split(/[\s,]+/).filter((name) => name !== '')
  return [...new Set([...names, ...more].map((name) => name.toLowerCase()))]
}

/** @param {Address} address */
export function printAddress({ host, port }) {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
