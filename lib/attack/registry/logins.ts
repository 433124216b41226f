import { answer, BASIC, challenge, flood, secretOf, type Asked, type Behaviour, type Headers } from './answers'

const METADATA = [
  'http://169.254.169.254/latest',
  'http://[fd00:ec2::254]/x',
  'http://metadata.google.internal/x',
  'http://[::ffff:169.254.169.254]/x',
  'http://168.63.129.16/x',
]
const TOKEN_TYPE: Headers = [['Content-Type', 'application/json']]

const own = ({ host }: Asked): string => `http://${host}/token`
const isTokenRequest = ({ path }: Asked): boolean => path.startsWith('/token')
const pickFor = ({ path }: Asked, list: readonly string[]): string =>
  list[Number(/\/p(\d+)\//.exec(path)?.[1] ?? 0) % list.length] ?? ''

/** A registry with a token server at its own place, which answers with `given`. */
const withTokens =
  (given: Behaviour, then: Behaviour = (socket, asked) => answer(socket, asked, '404 No')): Behaviour =>
  (socket, asked, place) => {
    if (isTokenRequest(asked)) return given(socket, asked, place)
    if (asked.authorization.startsWith('Bearer ')) return then(socket, asked, place)
    answer(socket, asked, '401 No', challenge(own(asked)))
  }
const gives: Behaviour = (socket, asked, { token }) =>
  answer(socket, asked, '200 OK', TOKEN_TYPE, JSON.stringify({ token, access_token: token }))

/** Registries that want a login, and token servers. */
export const LOGINS: Readonly<Record<string, Behaviour>> = {
  'refuses every account': (socket, asked) => answer(socket, asked, '401 No', BASIC),
  'refuses every token': withTokens(gives, (socket, asked) =>
    answer(socket, asked, '401 No', challenge(own(asked), ',error="insufficient_scope"')),
  ),
  'refuses every account for a token': withTokens((socket, asked) => answer(socket, asked, '401 No')),
  'asks a hundred times': (socket, asked) =>
    answer(
      socket,
      asked,
      '401 No',
      Array.from({ length: 100 }, (_, at) => challenge(`http://${asked.host}/t${at}`)).flat(),
    ),
  'asks with a header of 60 kB': (socket, asked) =>
    answer(socket, asked, '401 No', challenge(own(asked), `,scope="${'repository:a:pull '.repeat(3_300)}"`)),
  'asks without quotes and ends': (socket, asked) =>
    answer(socket, asked, '401 No', [['WWW-Authenticate', 'Bearer realm="http://a\\",,,=,"='.repeat(300)]]),
  'asks for a login of its own kind': (socket, asked) =>
    answer(socket, asked, '401 No', [
      ['WWW-Authenticate', 'Negotiate'],
      ['WWW-Authenticate', 'Digest qop="auth"'],
    ]),
  'has its token server at a stranger’s': (socket, asked, { canary }) =>
    answer(socket, asked, '401 No', challenge(`http://${canary}/token`)),
  'has its token server at the API': (socket, asked, { api }) =>
    answer(socket, asked, '401 No', challenge(`http://${api}/api/probe`)),
  'has its token server at a metadata service': (socket, asked) =>
    answer(socket, asked, '401 No', challenge(pickFor(asked, METADATA))),
  'has its token server in other schemes': (socket, asked, { canary }) =>
    answer(
      socket,
      asked,
      '401 No',
      challenge(
        pickFor(asked, [
          'file:///etc/passwd',
          'data:application/json,{"token":"x"}',
          'javascript:1',
          `ftp://${canary}/`,
          `//${canary}/t`,
          '/token',
          '',
          'http://',
          `http://u:p@${canary}/`,
          `http://${canary}\\@x/`,
          `http:${canary}`,
        ]),
      ),
    ),
  'gives a token of ten megabytes': withTokens((socket, asked, { token }) =>
    answer(socket, asked, '200 OK', TOKEN_TYPE, JSON.stringify({ token: token.padEnd(10 * 1024 * 1024, 'x') })),
  ),
  'gives a token of 60 kB': withTokens((socket, asked, { token }) =>
    answer(socket, asked, '200 OK', TOKEN_TYPE, JSON.stringify({ token: token.padEnd(60_000, 'x') })),
  ),
  'gives a token with line ends': withTokens((socket, asked, { token }) =>
    answer(socket, asked, '200 OK', TOKEN_TYPE, JSON.stringify({ token: `${token}\r\nX-Other: y` })),
  ),
  'gives tokens of other types': withTokens((socket, asked) =>
    answer(
      socket,
      asked,
      '200 OK',
      TOKEN_TYPE,
      pickFor(asked, ['{"token":5}', '{}', 'null', '[]', '', '{"token":{}}', '{"token":""}']),
    ),
  ),
  'gives a token without end': withTokens((socket) =>
    flood(socket, 'HTTP/1.1 200 OK\r\n\r\n{"token":"', Buffer.alloc(64 * 1024, 'x')),
  ),
  'keeps its token': withTokens(() => undefined),
  'redirects for a token': withTokens((socket, asked, { canary }) =>
    answer(socket, asked, '307 Go', [['Location', `http://${canary}/token`]]),
  ),
  'tells the token in headers': withTokens(gives, (socket, asked) => told(socket, asked, (token) => token)),
  'tells the token for URLs': withTokens(gives, (socket, asked) => told(socket, asked, encodeURIComponent)),
  'tells the token in base64': withTokens(gives, (socket, asked) =>
    told(socket, asked, (token) => Buffer.from(`a ${token}`).toString('base64')),
  ),
  'tells the token in JSON': withTokens(gives, (socket, asked) =>
    told(socket, asked, (token) => `\\u${token.charCodeAt(0).toString(16).padStart(4, '0')}${token.slice(1)}`),
  ),
  'tells the token in a redirect': withTokens(gives, (socket, asked) =>
    answer(socket, asked, '307 Go', [
      ['Location', `${asked.path.replace(/\?.*/, '')}/${secretOf(asked)}?ns=${secretOf(asked)}`],
    ]),
  ),
  'tells what it was asked for a token': withTokens((socket, asked) => told(socket, asked, (secret) => secret)),
}

function told(socket: Parameters<Behaviour>[0], asked: Asked, encode: (secret: string) => string): void {
  const text = encode(secretOf(asked))
  const inHeaders = Buffer.from(text)
    .toString('latin1')
    .replace(/[\r\n]/g, '')
  answer(
    socket,
    asked,
    '403 No',
    [['Server', inHeaders], ['Warning', inHeaders], ...challenge(own(asked), `,error="${inHeaders}"`)],
    JSON.stringify({ errors: [{ code: text, message: text }], details: text }),
  )
}
