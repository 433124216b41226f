import type { ErrorSign } from './error-sign'

/**
 * Failures of requests, the surest first; then what ends a pull from outside.
 *
 * Sources: Go 1.24 net, net/http, crypto/tls, crypto/x509; containerd v1.7 and v2.3 core/remotes/docker
 * {resolver,fetcher,authorizer,auth/fetch}.go
 */
export const REQUEST_SIGNS = [
  // TLS.
  {
    code: 'tls-expired',
    pattern:
      /certificate has expired(?! or)|has expired or is not yet valid: current time \S+ is after|certificate expired/i,
  },
  {
    code: 'tls-not-yet-valid',
    pattern: /has expired or is not yet valid: current time \S+ is before|certificate is not yet valid/i,
  },
  { code: 'tls-expired', pattern: /certificate has expired or is not yet valid/i },
  { code: 'tls-common-name', pattern: /relies on legacy Common Name|certificate is not valid for any names/i },
  { code: 'tls-no-ip', pattern: /doesn['’]t contain any IP SANs/i },
  {
    code: 'tls-name',
    pattern:
      /certificate is (?:not )?valid for [^"]{1,2000}, not |cannot validate certificate for|certificate is valid for/i,
  },
  { code: 'tls-key-usage', pattern: /incompatible key usage/i },
  {
    code: 'tls-weak',
    pattern: /insecure algorithm|(?:key|RSA key) (?:size )?too (?:small|weak)|negative serial number/i,
  },
  {
    code: 'tls-unknown-authority',
    pattern:
      /certificate signed by unknown authority|certificate is not trusted|self[- ]signed certificate|unable to get local issuer|x509: certificate is not authorized to sign/i,
  },
  {
    code: 'tls-client-certificate',
    pattern:
      /tls: (?:certificate required|bad certificate|unknown certificate(?: authority)?)|No required SSL certificate/i,
  },
  {
    code: 'tls-version',
    pattern:
      /protocol version not supported|server selected unsupported protocol version|unsupported protocol(?! scheme)/i,
  },
  { code: 'tls-timeout', pattern: /TLS handshake timeout/i },
  { code: 'http-to-https', pattern: /server gave HTTP response to HTTPS client/i },
  {
    code: 'not-tls',
    pattern: /first record does not look like a TLS handshake|oversized record received|wrong version number/i,
  },
  {
    code: 'https-to-http',
    pattern:
      /Client sent an HTTP request to an HTTPS server|HTTP request was sent to HTTPS port|malformed HTTP (?:response|status)/i,
  },
  {
    code: 'tls-handshake',
    pattern: /tls: handshake failure|remote error: tls|tls: internal error|x509: |tls: failed to verify/i,
  },
  // A proxy, before what it could not do.
  {
    code: 'proxy',
    // What a proxy answers to CONNECT comes without its number. Source: Go 1.24 net/http/transport.go, dialConn
    pattern:
      /proxyconnect tcp|Proxy Authentication Required|unknown proxy scheme|http: invalid proxy|(?:Head|Get|Post) "?https:[^"\s]{1,4000}: (?:Forbidden|Bad Gateway|Service Unavailable|Gateway Time-?out|Method Not Allowed|AuthRequir\w*|Not Found|Internal Server Error|Tunnel\w*|Access Denied)\b|(?:Head|Get|Post) "https:[^"\s]{1,4000}": (?:Forbidden|Bad Gateway|Service Unavailable|Gateway Time-?out|Method Not Allowed|AuthRequir\w*|Not Found|Internal Server Error|Tunnel\w*|Access Denied)\b/i,
  },
  // DNS.
  { code: 'dns-no-host', pattern: /lookup [^"]{1,500}: no such host|no such host|Name or service not known|NXDOMAIN/i },
  {
    code: 'dns-timeout',
    pattern: /lookup [^"\s]{1,300}(?: on [^"\s]{1,100})?: (?:read udp |dial udp |write udp )?[^"]{0,200}i\/o timeout/i,
  },
  {
    code: 'dns-failing',
    pattern:
      /lookup [^"]{1,500}: (?:server misbehaving|Try again|Temporary failure|read udp|dial udp|write udp|device or resource busy|operation was canceled|cannot unmarshal DNS)|server misbehaving|Temporary failure in name resolution|lookup [^"]{1,400}connection refused/i,
  },
  // Login.
  {
    code: 'no-credentials',
    pattern:
      /no basic auth credentials|No matching credentials were found|failed to fetch anonymous token[^"]{0,60}"?[^"]{0,2000}"?: ?(?:40[13] |unexpected status[^"]{0,2000}: 40[13] )|fetch anonymous token: unexpected status[^"]{0,2000}40[13]/i,
  },
  {
    code: 'login-expired',
    pattern: /authorization token has expired|token (?:is|has) expired|expired token|ExpiredToken/i,
  },
  { code: 'auth-undecodable', pattern: /invalid decoded auth|illegal base64 data|failed to decode auth/i },
  { code: 'no-permission', pattern: /insufficient_scope/i },
  {
    code: 'login-refused',
    pattern:
      /failed to fetch oauth token[^"]{0,200}"?[^"]{0,2000}"?: ?[^"]{0,200}40[013] |fetch(?:ing)? (?:oauth )?token[^"]{0,2000}40[013] |incorrect username or password|invalid username(?:\/| or )password|authentication required|unauthorized: authentication|HTTP Basic: Access denied/i,
  },
  {
    code: 'rate-limited',
    pattern: /toomanyrequests|429 Too Many|Too Many Requests|pull rate limit|rate ?limit exceeded/i,
  },
  {
    code: 'token-server',
    pattern:
      /failed to fetch (?:oauth|anonymous) token[^"]{0,200}"?[^"]{0,2000}"?: ?[^"]{0,200}(?:5\d\d|404|405) |fetch (?:oauth|anonymous) token: unexpected status[^"]{0,2000} \d{3} /i,
  },
  { code: 'redirect-loop', pattern: /stopped after \d+ redirects/i },
  // Statuses.
  { code: 'unauthorized', pattern: /\b401 Unauthorized|status(?: code)?[^"]{0,40}\b401\b|: 401\b|unauthorized/i },
  { code: 'forbidden', pattern: /\b403 Forbidden|status(?: code)?[^"]{0,40}\b403\b|: 403\b|: Forbidden\b|\bdenied: /i },
  { code: 'method', pattern: /\b405 (?:Method )?Not Allowed|status(?: code)?[^"]{0,40}\b405\b/i },
  { code: 'bad-request', pattern: /\b400 Bad Request|status(?: code)?[^"]{0,40}\b400\b/i },
  {
    code: 'server-error',
    pattern: /\b50[0-8] [A-Z][\w ]{2,40}|status(?: code)?[^"]{0,40}\b5\d\d\b|: 5\d\d\b(?! ?bytes)/i,
  },
  {
    code: 'redirect',
    pattern:
      /\b30[0-8] (?:Multiple|Moved|Found|See|Not Modified|Temporary|Permanent)|status(?: code)?[^"]{0,40}\b30\d\b/i,
  },
  {
    code: 'status',
    pattern:
      /\b4(?!04)\d\d [A-Z][\w' -]{2,40}(?<!Not Found)(?:"|$|,|:| )|unexpected status(?! ?code)?[^"]{0,2000}: (?!404)4\d\d\b/,
  },
  // Connections.
  { code: 'refused', pattern: /connection refused|actively refused it/i },
  {
    code: 'no-route',
    pattern: /no route to host|network is (?:unreachable|down)|host is (?:unreachable|down)|unreachable network/i,
  },
  {
    code: 'reset',
    pattern:
      /connection reset by peer|broken pipe|forcibly closed|use of closed network connection|client connection lost/i,
  },
  {
    code: 'header-timeout',
    pattern: /timeout awaiting response headers|Client\.Timeout exceeded while awaiting headers|Client\.Timeout/i,
  },
  {
    code: 'connect-timeout',
    pattern:
      /dial tcp(?: [^"]{0,300})?: (?:connect: )?(?:i\/o timeout|connection timed out|operation timed out)|connect: connection timed out/i,
  },
  {
    code: 'read-timeout',
    pattern: /i\/o timeout|TLS read timeout|\b(?:read|write): (?:connection|operation) timed out/i,
  },
  { code: 'cut-off', pattern: /unexpected EOF|short read|http2: server sent GOAWAY|stream error/i },
  { code: 'closed', pattern: /: EOF\b|"EOF"|\bEOF$/ },
  { code: 'not-permitted', pattern: /dial tcp [^"]{0,300}(?:operation not permitted|permission denied)/i },
  // The pause image of a K3s that another containerd runs.
  {
    code: 'pause-name',
    pattern:
      /failed to (?:start sandbox|get sandbox image)[^"]{0,200}"[^"]{0,300}"[^"]{0,300}image "[^"/]{1,100}\/[^"]{1,200}": not found|failed to get sandbox image "([^"]{1,300})": image "\1": not found/i,
  },
  { code: 'no-content-of-index', pattern: /could not fetch content descriptor/i },
  {
    code: 'no-access',
    pattern:
      /pull access denied|may require authorization|requested access to the resource is denied|authorization failed/i,
  },
  {
    code: 'not-found',
    pattern:
      /\b404(?: Not Found)?\b|: not found\b|StatusNotFound|manifest unknown|name unknown|\bNOT_FOUND: |MANIFEST_UNKNOWN|NAME_UNKNOWN|repository (?:does not exist|[^"]{1,200} not found)|code = NotFound|not found: manifest/i,
  },
  // Unpacking, and what ends a pull from outside.
  {
    code: 'unpack',
    pattern:
      /failed to (?:unpack|extract|apply|prepare|mount|convert)|failed to register layer|error (?:creating|unpacking)|lchown|gzip: invalid|zstd: |archive\/tar|overlayfs|overlay filesystem/i,
  },
  { code: 'deadline', pattern: /context deadline exceeded|DeadlineExceeded|no progress/i },
  { code: 'cancelled', pattern: /context cancell?ed|code = Canceled|operation was cancell?ed/i },
  { code: 'ca-file', pattern: /open [^"\s]{1,300}\.(?:crt|pem|cer): (?:no such file|permission denied)/i },
  { code: 'waiting', pattern: /Back-off pulling image|ImagePullBackOff|ErrImagePull|back-off \d/i },
] as const satisfies readonly ErrorSign[]
