import type { Socket } from 'node:net'

/** One request, as far as a hostile registry cares. */
export interface Asked {
  readonly method: string
  /** With its query. */
  readonly path: string
  /** host:port as the client calls it. */
  readonly host: string
  /** Empty where there is none. */
  readonly authorization: string
  readonly body: string
}

/** What a registry knows and wants to have told further. */
export interface Place {
  /** host:port that nobody agreed to, and that must get no request. */
  readonly canary: string
  /** host:port of the API that runs the probe. */
  readonly api: string
  /** The token that its token server gives. */
  readonly token: string
}

/** What is done with a connection on which a request has come. */
export type Behaviour = (socket: Socket, asked: Asked, place: Place) => void

export type Headers = readonly (readonly [name: string, value: string])[]

/** Ends the connection after an answer; a HEAD gets no body. Header values are latin1. */
export function answer(
  socket: Socket,
  { method }: Asked,
  status: string,
  headers: Headers = [],
  body: string | Buffer = '',
): void {
  const content = Buffer.from(body)
  const lines = [['Content-Length', String(content.length)] as const, ...headers].map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  socket.write(Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`, 'latin1'))
  socket.end(method === 'HEAD' ? '' : content)
}

/** Every so often a piece more, until the other side ends it. */
export function drip(socket: Socket, start: string, next: () => string | Buffer, everyMs: number): void {
  socket.write(start)
  const timer = setInterval(() => socket.write(next()), everyMs)
  socket.on('close', () => clearInterval(timer))
}

/** As fast as it is taken, until the other side ends it. */
export function flood(socket: Socket, start: string, piece: Buffer): void {
  socket.write(start)
  const more = (): void => {
    while (!socket.destroyed && socket.write(piece));
  }
  socket.on('drain', more)
  more()
}

/** A login that is asked for: at its own token server, or where it is told to. */
export function challenge(realm: string, more = ''): Headers {
  return [['WWW-Authenticate', `Bearer realm="${realm}",service="s"${more}`]]
}

export const BASIC: Headers = [['WWW-Authenticate', 'Basic realm="x"']]

/** The account or the token that came with a request, as it was before it was encoded. */
export function secretOf({ authorization, body }: Asked): string {
  const [, scheme = '', rest = ''] = /^(\S+) (.*)$/s.exec(authorization) ?? []
  if (scheme === 'Basic')
    return Buffer.from(rest, 'base64')
      .toString('utf8')
      .replace(/^[^:]*:/s, '')
  return scheme === 'Bearer' ? rest : (new URLSearchParams(body).get('password') ?? '')
}
