import { createServer, type AddressInfo, type Socket } from 'node:net'
import { createSecureContext, TLSSocket, type SecureContext } from 'node:tls'
import { SOUND, type Mutated } from './mutated'
import { bytesOfPem } from './der'

/** A server that sends each of many certificates to whoever asks for `c<index>.test`, and a sound one to others. */
export interface TlsHost {
  readonly port: number
  /** Handshakes with a library, and those that were written by hand because no library sends such a certificate. */
  readonly served: { library: number; byHand: number }
  close(): Promise<void>
}

export async function startTlsHost(certificateOf: (index: number) => Mutated): Promise<TlsHost> {
  const sockets = new Set<Socket>()
  const served = { library: 0, byHand: 0 }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    socket.once('data', (hello: Buffer) => {
      const index = /c(\d+)\.test/.exec(hello.toString('latin1'))?.[1]
      const one = index === undefined ? SOUND : certificateOf(Number(index))
      const secureContext = contextOf(one)
      if (secureContext === null) {
        served.byHand += 1
        return void socket.end(flightOf(bytesOfPem(one.pem)))
      }
      served.library += 1
      socket.pause().unshift(hello)
      const secured = new TLSSocket(socket, { isServer: true, secureContext })
      secured.on('error', () => undefined)
      secured.once('data', () => secured.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n'))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    served,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** Null if the library refuses the certificate or the key. */
function contextOf({ pem, key }: Mutated): SecureContext | null {
  try {
    return createSecureContext({ cert: pem, key })
  } catch {
    return null
  }
}

/**
 * What a server of TLS 1.2 sends first, with any bytes as its certificate: ServerHello with the one extension that
 * clients demand, Certificate, ServerHelloDone (RFC 5246, 7.4; RFC 5746, 3.4).
 */
function flightOf(certificate: Buffer): Buffer {
  const hello = Buffer.concat([
    Buffer.from([3, 3]),
    Buffer.alloc(32, 7),
    // No session; ECDHE_RSA with AES 128 GCM; no compression; an empty renegotiation_info.
    Buffer.from([0, 0xc0, 0x2f, 0, 0, 5, 0xff, 1, 0, 1, 0]),
  ])
  const chain = Buffer.concat([threeBytes(certificate.length), certificate])
  const messages = Buffer.concat([
    message(2, hello),
    message(11, Buffer.concat([threeBytes(chain.length), chain])),
    message(14, Buffer.alloc(0)),
  ])
  const records: Buffer[] = []
  for (let at = 0; at < messages.length; at += RECORD_MAX) {
    const part = messages.subarray(at, at + RECORD_MAX)
    const header = Buffer.from([22, 3, 3, 0, 0])
    header.writeUInt16BE(part.length, 3)
    records.push(header, part)
  }
  return Buffer.concat(records)
}

const RECORD_MAX = 16_384

function message(type: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type]), threeBytes(content.length), content])
}

function threeBytes(length: number): Buffer {
  const bytes = Buffer.alloc(3)
  bytes.writeUIntBE(length, 0, 3)
  return bytes
}
