import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { answer, BASIC, challenge, secretOf, type Asked, type Behaviour, type Headers } from './answers'

const BOMB = gzipSync(Buffer.alloc(16 * 1024 * 1024))
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const INDEX = 'application/vnd.oci.image.index.v1+json'
/** What terminals obey, what reorders or hides text, and what ends a line. */
const CONTROLS = '\u001b[2J\u001b]0;title\u0007\u009b31m\u202e\u2066\u200b\ufeff\u2028\u0000\u0008\r\n\u{e0041}'
/** Of these, what a header can carry. */
const IN_HEADERS = '\u001b[2J\u001b]0;title\t\u009b31m\t'

const digestOf = (content: string): string => `sha256:${createHash('sha256').update(content).digest('hex')}`
const errors = (message: string, code = 'DENIED'): string =>
  JSON.stringify({ errors: [{ code, message, detail: message }] })
const found = (asked: Asked, content: string, type = MANIFEST, digest = digestOf(content)): Headers => [
  ['Content-Type', type],
  ['Docker-Content-Digest', digest],
  ...(asked.method === 'HEAD' ? [] : []),
]
const manifestOf = (layers: number): string =>
  JSON.stringify({
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: { mediaType: 'x', digest: digestOf('config'), size: 6 },
    layers: Array.from({ length: layers }, (_, at) => ({ mediaType: 'x', digest: digestOf(`layer ${at}`), size: 1 })),
  })
const serves =
  (content: string, type?: string): Behaviour =>
  (socket, asked) =>
    answer(socket, asked, '200 OK', found(asked, content, type), content)

/** Answers whose contents are too large, false or not for eyes. */
export const CONTENTS: Readonly<Record<string, Behaviour>> = {
  'finds whatever is asked for': serves(manifestOf(1)),
  'has an image of ten thousand layers': serves(manifestOf(10_000)),
  'has an index that names itself': serves(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: INDEX,
      manifests: [{ mediaType: INDEX, digest: digestOf('x'), size: 1 }],
    }),
    INDEX,
  ),
  'has a manifest of nulls': serves('{"schemaVersion":2,"config":null,"layers":[null,{"digest":5,"size":"x"}]}'),
  'has a manifest that is nested': serves('['.repeat(100_000)),
  'has layers with paths for digests': serves(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      config: { digest: '../../../x?y#z', size: 1e308 },
      layers: [{ digest: 'sha256:\r\nX: y', size: -1 }],
    }),
  ),
  'has a prototype for a manifest': serves(
    '{"__proto__":{"digest":"x"},"constructor":{"prototype":{}},"layers":{"length":1e9}}',
  ),
  'gives a wrong digest': (socket, asked) =>
    answer(socket, asked, '200 OK', found(asked, '', MANIFEST, digestOf('other')), manifestOf(1)),
  'gives a digest of 15 kB': (socket, asked) =>
    answer(socket, asked, '200 OK', found(asked, '', MANIFEST, `sha256:${'a'.repeat(15_000)}`), '{}'),
  'gives no digest and a wrong length': (socket) =>
    socket.end(`HTTP/1.1 200 OK\r\nContent-Type: ${MANIFEST}\r\nContent-Length: 5\r\n\r\n{"schemaVersion":2,"more":1}`),
  'gives a Content-Type of a megabyte': (socket, asked) =>
    answer(socket, asked, '200 OK', [['Content-Type', 'a/'.padEnd(1024 * 1024, 'b')]]),
  'gives a Content-Type of 15 kB': (socket, asked) =>
    answer(
      socket,
      asked,
      '200 OK',
      [
        ['Content-Type', 'a/'.padEnd(15_000, 'b')],
        ['Docker-Content-Digest', digestOf('x')],
      ],
      'x',
    ),
  'gives headers twice': (socket, asked) =>
    answer(
      socket,
      asked,
      '200 OK',
      [
        ['Content-Type', MANIFEST],
        ['Content-Type', 'text/html'],
        ['Docker-Content-Digest', digestOf('a')],
        ['Docker-Content-Digest', digestOf('b')],
      ],
      'x',
    ),
  'answers with a page': (socket, asked) =>
    answer(
      socket,
      asked,
      '200 OK',
      [['Content-Type', 'text/html; charset=utf-8']],
      '<!doctype html><script>alert(1)</script>',
    ),
  'answers with a bomb': (socket, asked) =>
    answer(
      socket,
      asked,
      '200 OK',
      [
        ['Content-Encoding', 'gzip'],
        ['Content-Type', MANIFEST],
      ],
      BOMB,
    ),
  'fails with a bomb': (socket, asked) =>
    answer(
      socket,
      asked,
      '500 No',
      [
        ['Content-Encoding', 'gzip'],
        ['Content-Type', 'application/json'],
      ],
      BOMB,
    ),
  'fails with controls': (socket, asked) =>
    answer(
      socket,
      asked,
      `500 ${IN_HEADERS}`,
      [
        ['Server', IN_HEADERS],
        ['Warning', `299 - "${IN_HEADERS}"`],
        ['Via', IN_HEADERS],
      ],
      errors(CONTROLS, CONTROLS),
    ),
  'challenges with controls': (socket, asked, { canary }) =>
    answer(
      socket,
      asked,
      '401 No',
      challenge(`http://${canary}/${IN_HEADERS}`, `,error="${IN_HEADERS}",scope="${IN_HEADERS}"`),
    ),
  'has NUL in its headers': (socket) => socket.end('HTTP/1.1 404 No\r\nServer: a\0b\r\nContent-Length: 0\r\n\r\n'),
  'has a thousand errors': (socket, asked) =>
    answer(
      socket,
      asked,
      '404 No',
      [['Content-Type', 'application/json']],
      JSON.stringify({
        errors: Array.from({ length: 1_000 }, () => ({ code: 'X'.repeat(900), message: 'm'.repeat(900) })),
      }),
    ),
  'has errors of other types': (socket, asked) =>
    answer(socket, asked, '404 No', [], '{"errors":[null,5,{"code":{},"message":[]},{"code":"toString"}]}'),
  'is busy for a thousand years': (socket, asked) =>
    answer(socket, asked, '429 Later', [
      ['Retry-After', '99999999999999999999'],
      ['RateLimit-Limit', '1e999;w=-1'],
      ['RateLimit-Remaining', '-1;;;'],
    ]),
  'is busy until a date': (socket, asked) =>
    answer(socket, asked, '503 Later', [
      ['Retry-After', 'Fri, 31 Dec 9999 23:59:59 GMT'],
      ['Date', '-271821-04-20'],
    ]),
  'tells the password in headers': (socket, asked) => echoed(socket, asked, (secret) => secret),
  'tells the password for URLs': (socket, asked) =>
    echoed(socket, asked, (secret) => encodeURIComponent(encodeURIComponent(secret))),
  'tells the password for URLs, in lower case': (socket, asked) =>
    echoed(socket, asked, (secret) => Buffer.from(secret).toString('hex').replace(/../g, '%$&')),
  'tells the password in base64': (socket, asked) =>
    echoed(socket, asked, (secret) => Buffer.from(`some ${secret} more`).toString('base64')),
  'tells the password in hex': (socket, asked) =>
    echoed(socket, asked, (secret) => Buffer.from(secret).toString('hex')),
  'tells the password in JSON': (socket, asked) =>
    echoed(socket, asked, (secret) => JSON.stringify(JSON.stringify(secret))),
  'tells the password as Go writes JSON': (socket, asked) =>
    echoed(socket, asked, (secret) =>
      secret.replace(/[&<>+"/]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ),
  'tells the password as PHP writes JSON': (socket, asked) =>
    echoed(socket, asked, (secret) => secret.replaceAll('/', '\\/')),
  'tells the password as HTML': (socket, asked) =>
    echoed(socket, asked, (secret) => secret.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`)),
  'tells the password in a redirect': (socket, asked, { canary }) => {
    const secret = encodeURIComponent(secretOf(asked))
    if (secret === '') return answer(socket, asked, '401 No', BASIC)
    answer(socket, asked, '307 Go', [
      ['Location', `http://${secret}:${secret}@${canary}/${secret}?ns=${secret}#${secret}`],
    ])
  },
}

/** Asks for the account, and tells it in everything that can be told. */
function echoed(socket: Parameters<Behaviour>[0], asked: Asked, encode: (secret: string) => string): void {
  const secret = secretOf(asked)
  if (secret === '') return answer(socket, asked, '401 No', BASIC)
  const told = encode(secret)
  const inHeaders = Buffer.from(told).toString('latin1')
  const headers: Headers = [
    'Server',
    'Warning',
    'Via',
    'RateLimit-Limit',
    'RateLimit-Remaining',
    'Docker-Ratelimit-Source',
    'OCI-Namespace',
    'Content-Type',
  ].map((name) => [name, inHeaders])
  answer(
    socket,
    asked,
    '403 No',
    [...headers, ...challenge(`http://${asked.host}/${inHeaders}`, `,error="${inHeaders}"`)],
    errors(told, told),
  )
}
