import { answer, drip, flood, type Behaviour } from './answers'

const OK = 'HTTP/1.1 200 OK\r\n'
const ZEROS = Buffer.alloc(64 * 1024)
const DIGEST = `sha256:${'a'.repeat(64)}`

/** Servers that do not keep to HTTP, to lengths, or to an end. */
export const CONNECTIONS: Readonly<Record<string, Behaviour>> = {
  'says nothing': () => undefined,
  'closes at once': (socket) => socket.destroy(),
  'resets at once': (socket) => socket.resetAndDestroy(),
  'closes its half': (socket) => socket.end(),
  'resets amid the headers': (socket) => {
    socket.write(`${OK}Docker-Content-Digest: ${DIGEST}\r\n`)
    socket.resetAndDestroy()
  },
  'resets amid the body': (socket, { method }) => {
    socket.write(`${OK}Content-Length: 100000\r\n\r\n${method === 'HEAD' ? '' : '{"schemaVersion":'}`, () =>
      socket.resetAndDestroy(),
    )
  },
  'ends amid the body': (socket) => socket.end(`${OK}Content-Length: 100000\r\n\r\n{"errors":[`),
  'ends amid a chunk': (socket) => socket.end(`${OK}Transfer-Encoding: chunked\r\n\r\nfff\r\n{"errors":[`),
  'sends headers without end': (socket) => flood(socket, OK, Buffer.from(`X-Long: ${'y'.repeat(500)}\r\n`.repeat(50))),
  'sends one header of a megabyte': (socket) => socket.end(`${OK}X-Long: ${'y'.repeat(1024 * 1024)}\r\n\r\n`),
  'sends ten thousand headers': (socket) => socket.end(`${OK}${'A: b\r\n'.repeat(10_000)}\r\n`),
  'sends a header slowly': (socket) => drip(socket, `${OK}X-Slow: `, () => 'z', 20),
  'sends a body slowly': (socket) => drip(socket, `${OK}Content-Length: 5000\r\n\r\n`, () => ' ', 20),
  'sends a body without end': (socket) => flood(socket, `${OK}Content-Type: application/json\r\n\r\n`, ZEROS),
  'sends chunks without end': (socket) =>
    flood(socket, `${OK}Transfer-Encoding: chunked\r\n\r\n`, Buffer.from('1\r\nx\r\n'.repeat(2_000))),
  'sends an error without end': (socket) =>
    flood(socket, 'HTTP/1.1 500 Oops\r\nContent-Type: application/json\r\n\r\n{"errors":[', ZEROS),
  'says 100 again and again': (socket) => drip(socket, '', () => 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(100), 5),
  'says 103 again and again': (socket) =>
    drip(socket, '', () => `HTTP/1.1 103 Early Hints\r\nLink: <${'l'.repeat(900)}>\r\n\r\n`.repeat(20), 5),
  'changes to another protocol': (socket) =>
    socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\nPRI * HTTP/2.0\r\n\r\n'),
  'speaks HTTP/2': (socket) => socket.end(Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])),
  'speaks HTTP/0.9': (socket) => socket.end('<html>hello</html>'),
  'speaks SSH': (socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n'),
  'answers with TLS': (socket) => socket.end(Buffer.from([0x15, 3, 1, 0, 2, 2, 0x46])),
  'answers with random bytes': (socket) =>
    socket.end(Buffer.from(Array.from({ length: 3_000 }, (_, at) => (at * 7_919) % 256))),
  'gives a status of letters': (socket) => socket.end('HTTP/1.1 abc OK\r\n\r\n'),
  'gives a status of four digits': (socket) => socket.end('HTTP/1.1 2000 OK\r\nContent-Length: 0\r\n\r\n'),
  'gives the status 000': (socket) => socket.end('HTTP/1.1 000 Zero\r\nContent-Length: 0\r\n\r\n'),
  'gives the status 999': (socket, asked) => answer(socket, asked, '999 Nine'),
  'claims two lengths': (socket) => socket.end(`${OK}Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx`),
  'claims a negative length': (socket) => socket.end(`${OK}Content-Length: -1\r\n\r\nxx`),
  'claims the greatest length': (socket) =>
    socket.end(`${OK}Content-Length: 18446744073709551616\r\nDocker-Content-Digest: ${DIGEST}\r\n\r\n`),
  'claims a length and chunks': (socket) =>
    socket.end(`${OK}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`),
  'ends lines with a line feed alone': (socket) => socket.end('HTTP/1.1 200 OK\nContent-Length: 0\n\n'),
  'answers twice': (socket) =>
    socket.end(`${OK}Content-Length: 0\r\n\r\n`.repeat(2) + 'HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n'),
}
