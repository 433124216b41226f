const CLOSE_TIMEOUT_MS = 3_000

/**
 * Ends the process on a signal: as soon as no request is being answered, at the latest after three seconds.
 *
 * @param {import('node:http').Server} server
 */
export function closeOnSignals(server) {
  let answering = 0
  let isClosing = false
  const endIdle = () => {
    // Connections that wait for a request, or have not sent one yet, hold nobody up.
    if (isClosing && answering === 0) server.closeAllConnections()
  }
  server.on('request', (_, response) => {
    answering += 1
    response.once('close', () => {
      answering -= 1
      endIdle()
    })
  })
  const close = () => {
    isClosing = true
    server.close(end)
    endIdle()
    setTimeout(end, CLOSE_TIMEOUT_MS).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, close)
}

/** Work in Node's threads that does not come back, as a read or a lookup, would hold up every other way to end. */
function end() {
  const isHeld = process.getActiveResourcesInfo().some((name) => /^(?:FSReq|GetAddrInfo|GetNameInfo)/.test(name))
  if (isHeld) process.kill(process.pid, 'SIGKILL')
  process.exit(0)
}
