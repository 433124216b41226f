import { describe, expect, it } from 'vitest'
import { printLine } from '@/lib/containerd/pull/line'
import { DIGEST, NEW, OLD, whatIf, type Given } from '@/lib/testdata/what-if'
import { inEnglish } from '@/lib/words/saying'
import { simulatePull, type WhatIf } from './simulate'
import { unknownWords } from './words'

/** How a pull ends: its kind, and the line of the kubelet after the name of the image where it fails. */
function endOf(given: WhatIf): string {
  const { ending } = simulatePull(given)
  if (ending.kind !== 'fails') return ending.kind
  const line =
    ending.kubelet === null ? 'undecided' : printLine(ending.kubelet, (part) => `<${inEnglish(unknownWords(part))}>`)
  return line.replace(
    /^.*?failed to (?:resolve reference|pull and unpack image) "[^"]*": (?:failed to resolve reference "[^"]*": )?/s,
    '',
  )
}

const REFERENCE = 'docker.io/library/busybox:1.36'
const M1 = 'https://m1.test/v2/library/busybox/manifests/1.36?ns='

const ROWS: readonly (readonly [why: string, answers: readonly (string | null)[], end: string, given?: Given])[] = [
  ['nothing is chosen', [null], 'open'],
  ['the first has it', ['ok', null], 'works'],
  ['a login that works', ['login'], 'works'],
  [
    'a status before not found and no answer',
    ['refused', '404', '403'],
    'unexpected status from HEAD request to https://10.0.0.1:5443/v2/library/busybox/manifests/1.36?ns=docker.io: 403 Forbidden',
  ],
  [
    'the first that is not a 404, before containerd 2',
    ['404', 'refused', '403'],
    'failed to do request: Head "https://m2.test:5000/v2/library/busybox/manifests/1.36?ns=docker.io": dial tcp <IP address of m2.test>:5000: connect: connection refused',
    { release: OLD },
  ],
  [
    'an address that is written is known',
    ['404', '404', 'timeout'],
    `failed to do request: Head "https://10.0.0.1:5443/v2/library/busybox/manifests/1.36?ns=docker.io": dial tcp 10.0.0.1:5443: i/o timeout`,
    { release: OLD },
  ],
  [
    'a name that does not exist',
    ['no-host'],
    `failed to do request: Head "${M1}docker.io": dial tcp: lookup m1.test on <DNS server of the node>: no such host`,
  ],
  [
    'queries are masked on newer ones',
    ['closed'],
    `failed to do request: Head "${M1}%5BREDACTED%5D": EOF`,
    { release: NEW },
  ],
  [
    'a certificate for another name',
    ['other-name'],
    `failed to do request: Head "${M1}docker.io": tls: failed to verify certificate: x509: certificate is valid for <names in the certificate of m1.test>, not m1.test`,
  ],
  ['a certificate, as a Go that was not read says it', ['unknown-ca'], 'undecided', { release: 'v1.26.15+k3s1' }],
  ['no credentials', ['404', 'login'], `${REFERENCE}: not found`],
  [
    'no credentials, before containerd 2',
    ['404', 'login'],
    'pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials',
    { release: OLD },
  ],
  [
    'no credentials, in containerd 1.6',
    ['404', 'login', '404'],
    'pulling from host m2.test:5000 failed with status code [manifests 1.36]: 401 Unauthorized',
    { release: 'v1.26.0+k3s1', endpoints: 2 },
  ],
  ['a status in containerd 1.5', ['500', '404'], 'undecided', { release: 'v1.24.4+k3s1', endpoints: 1 }],
  ['a wrong password', ['wrong-login'], `unexpected status from HEAD request to ${M1}docker.io: 401 Unauthorized`],
  [
    'a token without permission',
    ['no-scope'],
    'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
  ],
  [
    'a token server that refuses an account',
    ['token-refused'],
    'failed to authorize: failed to fetch oauth token: unexpected status from GET request to <URL of the token server of m1.test>: 401 Unauthorized',
  ],
  [
    'a registry that speaks of a 403',
    ['403'],
    `unexpected status from HEAD request to ${M1}docker.io: 403 Forbidden\n<what m1.test says of it, if anything>`,
    { release: NEW },
  ],
  ['an http endpoint on a TLS port', ['404', 'tls-port'], 'works'],
  [
    'silence, which is given up',
    ['silent'],
    `failed to do request: Head "${M1}%5BREDACTED%5D": net/http: timeout awaiting response headers`,
    { release: NEW },
  ],
  ['silence, before containerd 2.3', ['silent', 'ok'], 'hangs'],
  [
    'a redirect in a circle',
    ['redirect-loop'],
    `failed to do request: Head "${M1}docker.io": stopped after 10 redirects`,
  ],
  [
    'a web page',
    ['html', 'ok'],
    'failed to unpack image on snapshotter overlayfs: unexpected media type text/html for <digest of the manifest>: not found',
  ],
  [
    'no content',
    ['empty', 'ok'],
    'unable to fetch descriptor (sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855) which reports content size of zero: invalid argument',
  ],
  ['302 without Location', ['no-location', 'ok'], `unexpected status from HEAD request to ${M1}docker.io: 302 Found`],
  [
    'a wrong digest',
    ['wrong-digest', 'ok'],
    'failed commit on ref "index-<digest of the manifest>": unexpected commit digest <digest of what came>, expected <digest of the manifest>: failed precondition',
  ],
  [
    'no image for the platform',
    ['no-platform', 'ok'],
    'no match for platform in manifest <digest of the manifest>: not found',
  ],
  ['layers that another one has', ['blob-missing', 'ok'], 'works'],
  [
    'layers that nobody has',
    ['blob-missing', '404'],
    'failed to copy: httpReadSeeker: failed open: could not fetch content descriptor <digest of the configuration> (<media type>) from remote: not found',
  ],
  [
    'layers that nobody has, the first of which is not there',
    ['blob-missing', 'refused'],
    'failed to copy: httpReadSeeker: failed open: could not fetch content descriptor <digest of the configuration> (<media type>) from remote: not found',
  ],
  [
    'a manifest that nobody has',
    ['manifest-missing', '404'],
    'failed to copy: httpReadSeeker: failed open: content at https://m1.test/v2/library/busybox/manifests/<digest of the manifest>?ns=docker.io not found: not found',
  ],
  [
    'a manifest, and an error before it',
    ['500', 'manifest-missing'],
    'failed to copy: httpReadSeeker: failed open: unexpected status code https://m1.test/v2/library/busybox/manifests/<digest of the manifest>?ns=docker.io: 500 Internal Server Error<what m1.test says of it, if anything>',
    { release: OLD },
  ],
  [
    'content that breaks off, as was read',
    ['broken-blob'],
    'failed to read expected number of bytes: unexpected EOF',
    { release: OLD },
  ],
  ['content that breaks off, as was not read', ['broken-blob'], 'undecided', { release: 'v1.34.10+k3s1' }],
  [
    'a file that is not on the node',
    ['ok', 'ok', 'file-missing'],
    'unable to read CA cert "/ca.pem": open /ca.pem: no such file or directory',
  ],
  ['credentials of the pod', ['login', null], 'works', { hasPod: true }],
  [
    'by digest, not found as a manifest nor as a blob',
    ['404', '404'],
    `docker.io/library/busybox@${DIGEST}: not found`,
    { name: `busybox@${DIGEST}` },
  ],
  [
    'a policy that never pulls',
    ['ok'],
    'Container image "busybox:1.36" is not present with pull policy of Never',
    { more: { policy: 'Never' } },
  ],
  ['a policy that never pulls what is there', ['404'], 'present', { more: { policy: 'Never', isPresent: true } }],
  ['an image that is there', ['404'], 'present', { more: { policy: 'IfNotPresent', isPresent: true } }],
  ['an image that is there and asked for again', ['refused', 'ok'], 'works', { more: { isPresent: true } }],
  [
    'a name that is no image',
    ['ok'],
    'Failed to apply default image tag "busy box": couldn\'t parse image name "busy box": invalid reference format',
    { name: 'busy box' },
  ],
]

describe('says how a pull ends', () => {
  it.each(ROWS.map(([why, answers, end, given]) => ({ why, answers, end, given })))(
    '$why',
    ({ answers, end, given }) => {
      expect(endOf(whatIf(answers, given))).toBe(end)
    },
  )
})
