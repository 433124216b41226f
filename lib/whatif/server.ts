import { statusOf, type Answer } from './answer'

/** What a request asks a host for. */
export interface Request {
  readonly method: 'HEAD' | 'GET'
  readonly object: 'manifests' | 'blobs'
  readonly authorization: 'none' | 'basic' | 'bearer'
  /** Over which of both it came; of an endpoint that is asked over both. */
  readonly scheme: 'http' | 'https'
  /** Requests that the host was asked before, in this pull. */
  readonly before: number
  /** It asks for the digest of an error page, which no registry has. */
  readonly isOfErrorPage: boolean
}

export type Reply = StatusReply | { readonly failure: FailureCode }

export interface StatusReply {
  readonly status: number
  readonly wants?: 'basic' | 'bearer'
  /** The challenge has `error="insufficient_scope"`. */
  readonly isOutOfScope?: true
  /** Header Docker-Content-Digest. */
  readonly digest?: 'right' | 'wrong' | 'invalid'
  readonly content?: Content
  /** It came from another host, to which this one led. */
  readonly isElsewhere?: true
  /** An empty registry error, as nothing is known of it. */
  readonly isEmpty?: true
}

/** What is in an answer with 200. */
export type Content = 'image' | 'web-page' | 'other-type' | 'empty' | 'error-page'

/** Of the transport, as codes of `lib/probe/wire/transport-failure` are called. */
export type FailureCode =
  | 'dns-not-found'
  | 'dns-failed'
  | 'refused'
  | 'unreachable'
  | 'connect-timeout'
  | 'tls-timeout'
  | 'header-timeout'
  | 'closed'
  | 'reset'
  | 'https-on-http'
  | 'certificate-unknown-authority'
  | 'certificate-name'
  | 'certificate-expired'
  | 'redirect-loop'

const FOUND: StatusReply = { status: 200, digest: 'right', content: 'image' }

const FAILURES: Readonly<Record<string, FailureCode>> = {
  'no-host': 'dns-not-found',
  'dns-failed': 'dns-failed',
  refused: 'refused',
  unreachable: 'unreachable',
  timeout: 'connect-timeout',
  closed: 'closed',
  reset: 'reset',
  silent: 'header-timeout',
  'redirect-loop': 'redirect-loop',
}

/** Only where TLS is spoken; over http the host then has the image. */
const TLS_FAILURES: Readonly<Record<string, FailureCode>> = {
  'unknown-ca': 'certificate-unknown-authority',
  'other-name': 'certificate-name',
  expired: 'certificate-expired',
  'tls-silent': 'tls-timeout',
  'plain-http': 'https-on-http',
}

/** What a host answers to a request. Total: every answer replies to every request. */
export function replyTo(answer: Answer, request: Request): Reply {
  const reply = replyOf(answer, request)
  return request.isOfErrorPage && 'status' in reply && reply.content === 'image' ? refusal(404) : reply
}

function replyOf(answer: Answer, request: Request): Reply {
  const status = statusOf(answer)
  if (status !== null) return status < 400 ? { status } : refusal(status)
  const { id } = answer
  const failure = FAILURES[id] ?? (request.scheme === 'https' ? TLS_FAILURES[id] : undefined)
  if (failure !== undefined) return { failure }
  const { method, object, authorization } = request
  const isManifest = object === 'manifests'
  switch (id) {
    case 'login':
      return authorization === 'basic' ? FOUND : { status: 401, wants: 'basic' }
    case 'wrong-login':
      return { status: 401, wants: 'basic' }
    case '401-plain':
      return refusal(401)
    case 'token':
    case 'token-get':
    case 'token-refused':
    case 'token-forbidden':
    case 'token-failed':
      return authorization === 'bearer' ? FOUND : { status: 401, wants: 'bearer' }
    case 'token-useless':
      return { status: 401, wants: 'bearer' }
    case 'no-scope':
      return { status: 401, wants: 'bearer', ...(authorization === 'bearer' && { isOutOfScope: true }) }
    case 'tls-port':
      return request.scheme === 'http' ? refusal(400) : FOUND
    case 'redirect':
      return { ...FOUND, isElsewhere: true }
    case 'head-405':
      return method === 'HEAD' ? refusal(405) : FOUND
    case 'no-digest':
      return isManifest ? { status: 200, content: 'image' } : FOUND
    case 'no-digest-then-500':
      if (!isManifest) return refusal(404)
      return method === 'HEAD' ? { status: 200, content: 'image' } : refusal(500)
    case 'html':
      return { status: 200, content: 'web-page' }
    case 'other-type':
      return { status: 200, content: 'other-type' }
    case 'empty':
      return { status: 204, content: 'empty' }
    case 'no-location':
      return { status: 302 }
    case 'bad-digest':
      return { ...FOUND, digest: 'invalid' }
    case 'wrong-digest':
      return { ...FOUND, digest: 'wrong' }
    case 'manifest-missing':
      return isManifest && method === 'GET' ? refusal(404) : FOUND
    case 'blob-missing':
      return isManifest ? FOUND : refusal(404)
    case 'busy-once':
      return request.before === 0 ? refusal(503) : FOUND
    default:
      return FOUND
  }
}

function refusal(status: number): StatusReply {
  return { status, content: 'error-page' }
}
