import { describe, expect, test } from 'vitest'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { openFileOf } from '@/lib/testdata/errors/open-file'
import { indexLines, lineAt } from '@/lib/text/line-index'
import { inEnglish } from '@/lib/words/saying'
import { explainErrors, type Explanation } from './explain-errors'

const HARBOR = `mirrors:
  quay.io:
    endpoint: ["https://harbor.example.com"]
    rewrite: {"(.*)": "quay.io/$1"}
  docker.io:
    endpoint:
      - https://harbor.example.com
      - https://mirror.example.net
configs:
  harbor.example.com:
    auth: {username: robot, password: s3cret-of-harbor}
`
const OLD = { release: 'v1.30.5+k3s1' }
const NEW = { release: 'v1.32.3+k3s1' }

interface Row {
  readonly why: string
  readonly yaml?: string
  readonly options?: Partial<NodeOptions>
  readonly text: string
  /** The codes of what is found. */
  readonly codes: readonly string[]
  /** Of the first: how it is matched, and the line of the file, from 1. */
  readonly match?: string
  readonly line?: number | null
  readonly says?: readonly string[]
  readonly silent?: readonly string[]
}

const resolve = (image: string, reason: string) =>
  `Failed to pull image "${image}": rpc error: code = Unknown desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${reason}`
const anonymous = (host: string, scope: string, service: string) =>
  `failed to authorize: failed to fetch anonymous token: Get "https://${host}/token?scope=repository%3A${encodeURIComponent(scope)}%3Apull&service=${service}": EOF`

function everything(one: Explanation): string {
  const causes = one.causes.flatMap((cause) => (cause.kind === 'words' ? [cause.says] : []))
  const said = [one.says, one.undecided ?? '', one.where ?? '', ...one.hides, ...one.evidence, ...causes].map(inEnglish)
  return [...said, ...one.commands.map(({ text }) => text)].join('\n')
}

const ROWS: readonly Row[] = [
  {
    why: 'the token of Docker Hub is not that of a mirror that is asked for the same name',
    options: OLD,
    text: resolve('docker.io/library/nginx:1', anonymous('auth.docker.io', 'library/nginx', 'registry.docker.io')),
    codes: ['closed'],
    match: 'attempt/token',
    line: 5,
    says: [
      'token for attempt 3 of 3',
      'Before it, https://harbor.example.com and https://mirror.example.net answered 404',
    ],
  },
  {
    why: 'a token server that none of several endpoints has in its name leaves open whose it is',
    text: resolve('docker.io/library/nginx:1', anonymous('login.test', 'library/nginx', 'x')),
    codes: ['closed'],
    match: 'image/',
    says: ['Undecided for which endpoint this token is'],
  },
  {
    why: 'a host alone is that of the image of the other lines',
    text: `time="2026-03-02T10:00:01Z" level=info msg="trying next host after status: 503 Service Unavailable" host=harbor.example.com\n${resolve('quay.io/a/b:1', 'failed to do request: Head "https://quay.io/v2/a/b/manifests/1": EOF')}`,
    options: NEW,
    codes: ['server-error', 'closed'],
    match: 'attempt/host',
    line: 3,
    says: ['attempt 1 of 2 in the plan of quay.io/a/b:1'],
  },
  {
    why: 'a host alone belongs to all registries that have it, and no image is made up',
    text: 'time="2026-03-02T10:00:01Z" level=info msg="trying next host after status: 503 Service Unavailable" host=harbor.example.com',
    options: NEW,
    codes: ['server-error'],
    match: 'attempt/host',
    line: 3,
    says: ['an endpoint for images of quay.io, docker.io and harbor.example.com'],
    silent: ['any/image', 'curl'],
  },
  {
    why: 'what was rewritten is found by its host and by whose mirror it was',
    text: '{"error":"failed to do request: Head \\"https://harbor.example.com/v2/quay.io/a/b/manifests/1?ns=quay.io\\": EOF","host":"harbor.example.com","level":"info","msg":"trying next host"}',
    options: NEW,
    codes: ['closed'],
    match: 'attempt/host',
    line: 3,
    says: ['an endpoint for images of quay.io:'],
    silent: ['any/image'],
  },
  {
    why: 'the last line of a log about one endpoint hides nothing',
    options: OLD,
    text: 'time="2026-01-01T00:00:11Z" level=info msg="fetch failed after status: 429 Too Many Requests" host=registry-1.docker.io',
    codes: ['rate-limited'],
    says: ['This is the last endpoint alone'],
    silent: ['answered 404', 'then asked the next one'],
  },
  {
    why: 'an account that the file has is not said to be missing',
    text: resolve(
      'harbor.example.com/a/b:1',
      'pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials',
    ),
    codes: ['no-credentials'],
    says: ['The open file has an account for harbor.example.com, which was not used'],
    silent: ['There is no account', 'pull secret'],
  },
  {
    why: 'of several endpoints, the one without an account is named',
    text: resolve(
      'quay.io/a/b:1',
      'pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials',
    ),
    codes: ['no-credentials'],
    match: 'image/',
    says: ['There is no account for exactly quay.io:'],
  },
  {
    why: 'a certificate that the file does not have verified',
    yaml: 'configs:\n  a.example.com:\n    tls: {insecure_skip_verify: true}\n',
    text: resolve(
      'a.example.com/b:1',
      'failed to do request: Head "https://a.example.com/v2/b/manifests/1": x509: certificate signed by unknown authority',
    ),
    codes: ['tls-unknown-authority'],
    says: ['The open file has insecure_skip_verify for a.example.com, and this was verified'],
    silent: ['No ca_file is set'],
  },
  {
    why: 'the default endpoint over https, where the file has it over http',
    yaml: 'mirrors:\n  a.example.com:5000:\n    endpoint: ["http://a.example.com:5000"]\n',
    text: resolve(
      'a.example.com:5000/b:1',
      'failed to do request: Head "https://a.example.com:5000/v2/b/manifests/1": http: server gave HTTP response to HTTPS client',
    ),
    codes: ['http-to-https'],
    match: 'attempt/request',
    says: ['The file has http://a.example.com:5000, which is asked first'],
    silent: ['Write a mirror'],
  },
  {
    why: 'localhost with a port is asked over https first, then over http',
    yaml: 'mirrors: {}\nconfigs:\n  localhost:5000:\n    tls: {insecure_skip_verify: true}\n',
    text: resolve(
      'localhost:5000/b:1',
      'failed to do request: Head "http://localhost:5000/v2/b/manifests/1": dial tcp 127.0.0.1:5000: connect: connection refused',
    ),
    codes: ['refused'],
    match: 'attempt/request',
    says: ['https://localhost:5000 (https first, then http)'],
  },
  {
    why: 'the address of a token server is what the registry says, not what the file says',
    yaml: 'mirrors:\n  quay.io:\n    endpoint: ["https://harbor.example.com:5000/v2/proxy"]\n',
    text: resolve(
      'quay.io/a/b:1',
      'failed to authorize: failed to fetch anonymous token: Get "https://harbor.example.com:5000/service/token?scope=repository%3Aa%2Fb%3Apull&service=harbor-registry": http: server gave HTTP response to HTTPS client',
    ),
    codes: ['http-to-https'],
    match: 'attempt/token',
    says: ['It is the token server'],
    silent: ['https on the same port', 'the token is asked for'],
  },
  {
    why: 'a signature that was masked is not the registry of a mirror',
    text: 'failed to pull and unpack image "docker.io/library/a:1": failed to copy: httpReadSeeker: failed open: failed to do request: Get "https://docker-images-prod.6aa30f8b08e16409b46e0173d6de2f56.r2.cloudflarestorage.com/registry-v2/docker/registry/v2/blobs/sha256/aa/aabb/data?X-Amz-Signature=REDACTED": EOF',
    codes: ['closed'],
    match: 'attempt/storage',
    says: ['Another endpoint that fetches from there can lead to it too'],
    silent: ['has masked'],
  },
  {
    why: 'a name that somebody took out is in no plan',
    text: resolve(
      '[REDACTED]/a/b:1',
      'failed to do request: Head "https://[REDACTED]/v2/a/b/manifests/1": x509: certificate signed by unknown authority',
    ),
    codes: ['tls-unknown-authority'],
    match: 'none/',
    says: ['No ca_file is set for exactly the host and port that is asked'],
    silent: ['invalid reference format', 'exactly :'],
  },
  {
    why: 'the same with crosses',
    text: resolve('xxx.xxx.xxx/a/b:1', 'failed to do request: Head "https://xxx.xxx.xxx/v2/a/b/manifests/1": EOF'),
    codes: ['closed'],
    match: 'none/',
  },
  {
    why: 'a URL that was cut is not asked again',
    text: 'Failed to pull image "quay.io/a/b:1": failed to do request: Head "https://harbor.example.com/v2/quay.io/a/b/mani...',
    codes: ['unknown'],
    match: 'attempt/host',
    says: ["curl -sS -I 'https://harbor.example.com/v2/quay.io/a/b/manifests/1?ns=quay.io'"],
    silent: ['mani\n', '/mani '],
  },
  {
    why: 'a line without its beginning still names its host',
    text: 'trying next host - response was http.StatusNotFound" host=mirror.example.net',
    codes: ['not-found'],
    match: 'attempt/host',
    line: 8,
    says: ['mirror.example.net does not have what was asked for'],
  },
  {
    why: 'a status that YAML wrapped after a URL is no port',
    options: NEW,
    text: `    message: 'rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/a/b:1":
        failed to resolve reference "quay.io/a/b:1": unexpected status
        from HEAD request to https://harbor.example.com/v2/quay.io/a/b/manifests/1?ns=quay.io:
        401 Unauthorized'`,
    codes: ['unauthorized'],
    match: 'attempt/request',
    line: 3,
    silent: ['quay.io:401'],
  },
  {
    why: 'what is about no endpoint names none',
    text: 'Warning  Failed  1s  kubelet  Failed to pull image "quay.io/a/b:1": pull QPS exceeded',
    codes: ['kubelet-rate'],
    silent: ['With the open file'],
  },
  {
    why: 'events of a full disk',
    text: '  Warning  Evicted              12s  kubelet  The node was low on resource: ephemeral-storage. Threshold quantity: 1Gi, available: 200Mi.\n  Warning  FreeDiskSpaceFailed  2m   kubelet  Failed to garbage collect required amount of images. Attempted to free 5368709120 bytes, but only found 0 bytes eligible to free.',
    codes: ['disk-full'],
    says: ['This is not about a registry'],
  },
  {
    why: 'a pull secret that is missing',
    text: 'Warning  FailedToRetrieveImagePullSecret  3s (x4 over 30s)  kubelet  Unable to retrieve some image pull secrets (regcred); attempting to pull the image may not succeed.',
    codes: ['pull-secret'],
  },
  {
    why: 'an endpoint without a host, with its line',
    yaml: 'mirrors:\n  a.example.com:\n    endpoint:\n      - "https://"\n',
    text: resolve(
      'a.example.com/b:1',
      'failed to do request: Head "https:///v2/b/manifests/1?ns=a.example.com": http: no Host in request URL',
    ),
    codes: ['endpoint-url'],
    match: 'image/',
    line: 2,
  },
  {
    why: 'programs that do not read the file get no advice for it',
    text: 'ctr: failed to resolve reference "harbor.example.com/a:1": failed to do request: Head "https://harbor.example.com/v2/a/manifests/1": x509: certificate signed by unknown authority',
    codes: ['tls-unknown-authority'],
    match: 'none/',
    silent: ['ca_file', 'below configs'],
  },
  {
    why: 'a push is no pull',
    text: 'error pushing image: failed to push to destination a.example.com/b: GET https://a.example.com/v2/: unexpected status code 401 Unauthorized',
    codes: [],
  },
]

describe('what is said of a line', () => {
  test.each(ROWS)('$why', ({ yaml = HARBOR, options, text, codes, match, line, says = [], silent = [] }) => {
    const file = openFileOf(yaml, options)
    const { explanations } = explainErrors(text, file)
    expect(explanations.map(({ code }) => code)).toEqual(codes)
    const [one] = explanations
    if (one === undefined) return
    const { matched, place } = one
    if (match !== undefined)
      expect(
        `${matched.kind}/${matched.kind === 'attempt' ? matched.how : matched.kind === 'differs' ? matched.why : ''}`,
      ).toBe(match)
    const at = place === null ? null : file.parsed.locate(place)
    if (line !== undefined)
      expect(at === null ? null : lineAt(indexLines(yaml), (at.key ?? at.value).start) + 1).toBe(line)
    for (const words of says) expect(everything(one)).toContain(words)
    for (const words of silent) expect(everything(one)).not.toContain(words)
  })
})
