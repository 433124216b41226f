import type { Socket } from 'node:net'
import { drip, flood } from './answers'

/** Servers of https that never come to a request. */
export const HANDSHAKES: Readonly<Record<string, (socket: Socket) => void>> = {
  'TLS that stalls': () => undefined,
  'TLS that stalls after its hello': (socket) => socket.write(HELLO),
  'TLS that sends its hello byte by byte': (socket) => {
    let at = 0
    drip(socket, '', () => HELLO.subarray(at % HELLO.length, (at++ % HELLO.length) + 1), 20)
  },
  'TLS that refuses': (socket) => socket.end(Buffer.from([0x15, 3, 3, 0, 2, 2, 40])),
  'TLS that warns without end': (socket) => flood(socket, '', Buffer.from([0x15, 3, 3, 0, 2, 1, 90])),
  'TLS that is random': (socket) =>
    socket.end(Buffer.from([22, 3, 3, 0x40, 0, ...Array.from({ length: 16_384 }, (_, at) => (at * 7_919) % 256)])),
  'TLS that is plain http': (socket) => socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n'),
  'TLS that resets': (socket) => socket.resetAndDestroy(),
}

/** The first half of a ServerHello. */
const HELLO = Buffer.from([
  22,
  3,
  3,
  0,
  80,
  2,
  0,
  0,
  76,
  3,
  3,
  ...Array.from({ length: 32 }, () => 7),
  0,
  0xc0,
  0x2f,
  0,
])
