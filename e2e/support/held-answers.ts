import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HeldAnswers {
  /** Port of the loopback interface that receives the requests. */
  readonly port: number
  /** Resolves when the first request has arrived. */
  readonly asked: Promise<void>
  /** Releases the answers, and resolves once the first has been sent. */
  readonly answer: () => Promise<void>
  readonly close: () => Promise<void>
}

/** A proxy for a server on the loopback interface that holds its answers until it is told to pass them on. */
export async function holdAnswers(port: number): Promise<HeldAnswers> {
  const asked = makeGate()
  const released = makeGate()
  const sent = makeGate()
  const server = createServer(async (incoming, outgoing) => {
    asked.open()
    await released.opened
    if (outgoing.destroyed) return
    const { method, url, headers } = incoming
    request({ host: '127.0.0.1', port, method, path: url, headers }, (answer: IncomingMessage) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing).on('finish', sent.open)
    })
      .on('error', () => outgoing.destroy())
      .end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    asked: asked.opened,
    answer: () => {
      released.open()
      return sent.opened
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function makeGate() {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}
