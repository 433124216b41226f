/** How long answers may take that have begun, by the signal that ends the server. A person at the keyboard waits less. */
export const CLOSE_MS = { SIGTERM: 25_000, SIGINT: 3_000, SIGHUP: 3_000 }

/**
 * Ends the process on a signal: as soon as no request is being answered, at the latest after the time of the signal. Until
 * then answers that have begun go on, such as a probe, and no new connection is taken. A second signal ends it at once.
 *
 * @param {import('node:http').Server} server
 * @param {Readonly<Record<keyof typeof CLOSE_MS, number>>} [limits] milliseconds
 * @param {(signal: string, answering: number) => void} [tell] is told the first signal, and how many answers have begun
 * @returns {{ readonly isClosing: () => boolean }}
 */
export function closeOnSignals(server, limits = CLOSE_MS, tell = () => undefined) {
  let answering = 0
  let isClosing = false
  const endIdle = () => {
    // Connections that wait for a request, or have not sent one yet, hold nobody up.
    if (isClosing && answering === 0) server.closeAllConnections()
  }
  server.on('request', (_, response) => {
    answering += 1
    if (isClosing) response.setHeader('Connection', 'close')
    response.once('close', () => {
      answering -= 1
      endIdle()
    })
  })
  /** @param {keyof typeof CLOSE_MS} signal */
  const close = (signal) => {
    if (isClosing) return end()
    isClosing = true
    tell(signal, answering)
    server.close(end)
    endIdle()
    setTimeout(end, limits[signal]).unref()
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => close(signal))
  return { isClosing: () => isClosing }
}

/** Work in Node's threads that does not come back, as a read or a lookup, would hold up every other way to end. */
function end() {
  const isHeld = process.getActiveResourcesInfo().some((name) => /^(?:FSReq|GetAddrInfo|GetNameInfo)/.test(name))
  if (isHeld) process.kill(process.pid, 'SIGKILL')
  process.exit(0)
}
