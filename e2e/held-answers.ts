import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HeldAnswers {
  /** Of the loopback interface, where the requests go to. */
  readonly port: number
  /** The first request has come. */
  readonly asked: Promise<void>
  /** Lets the answers through, and resolves once the first has been sent. */
  readonly answer: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Stands in front of a server of the loopback interface and passes its answers on when it is told to. */
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
