import { createServer, type TlsOptions } from 'node:tls'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { createAuthority, newKeys, type Issued } from '@/lib/testdata/rig/certificates'
import { exchange, type Wire } from './exchange'
import type { HostTls } from './handshake'

const root = createAuthority('root')
const between = root.intermediate('between')
const good = root.issue({ dns: ['localhost'], ip: ['127.0.0.1'] })
const below = between.issue({ dns: ['localhost'] })
const client = root.issue({ commonName: 'node', usage: 'client' })
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000)
const chain = (...parts: readonly Issued[]): Issued => ({
  certificate: parts.map(({ certificate }) => certificate).join(''),
  key: parts[0]?.key ?? '',
})

interface Case {
  readonly why: string
  readonly server: Issued
  readonly settings?: TlsOptions
  readonly tls?: Partial<HostTls>
  readonly host?: string
  readonly systemCa?: readonly string[]
  /** Null: Go accepts it. */
  readonly refusal: string | null
  readonly goText?: string
}

const X509 = 'tls: failed to verify certificate: x509: '
const ROOT = { ca: [root.certificate] }

describe('judges certificates as Go does', () => {
  it.each<Case>([
    { why: 'a name and the authority in ca_file', server: good, tls: ROOT, refusal: null },
    { why: 'the authority among those of the system', server: good, systemCa: [root.certificate], refusal: null },
    {
      why: 'ca_file is added to those of the system',
      server: good,
      systemCa: [root.certificate],
      tls: { ca: [between.certificate] },
      refusal: null,
    },
    {
      why: 'nobody knows the authority',
      server: good,
      refusal: 'certificate-unknown-authority',
      goText: `${X509}certificate signed by unknown authority`,
    },
    {
      why: 'another authority in ca_file',
      server: good,
      tls: { ca: [createAuthority('other').certificate] },
      refusal: 'certificate-other-authority',
      goText: `${X509}certificate signed by unknown authority`,
    },
    {
      why: 'an authority of the same name with another key in ca_file',
      server: good,
      tls: { ca: [createAuthority('root', newKeys()).certificate] },
      refusal: 'certificate-other-key',
      goText: `${X509}certificate signed by unknown authority (possibly because of "crypto/rsa: verification error" while trying to verify candidate authority certificate "root")`,
    },
    {
      why: 'only a common name',
      server: root.issue({ commonName: 'localhost' }),
      tls: ROOT,
      refusal: 'certificate-no-names',
      goText: `${X509}certificate relies on legacy Common Name field, use SANs instead`,
    },
    {
      why: 'another name',
      server: root.issue({ dns: ['other.example', 'b.example'] }),
      tls: ROOT,
      refusal: 'certificate-name',
      goText: `${X509}certificate is valid for other.example, b.example, not localhost`,
    },
    { why: 'an address that the certificate has', server: good, host: '127.0.0.1', tls: ROOT, refusal: null },
    {
      why: 'an address without addresses in the certificate',
      server: below,
      host: '127.0.0.1',
      tls: { ca: [between.certificate] },
      refusal: 'certificate-name',
      goText: `${X509}cannot validate certificate for 127.0.0.1 because it doesn't contain any IP SANs`,
    },
    {
      why: 'a wildcard for one label',
      server: root.issue({ dns: ['*.lab.test'] }),
      host: 'a.lab.test',
      tls: ROOT,
      refusal: null,
    },
    {
      why: 'a wildcard for two labels',
      server: root.issue({ dns: ['*.lab.test'] }),
      host: 'a.b.lab.test',
      tls: ROOT,
      refusal: 'certificate-name',
    },
    {
      why: 'expired',
      server: root.issue({ dns: ['localhost'], notBefore: day(-20), notAfter: day(-10) }),
      tls: ROOT,
      refusal: 'certificate-expired',
    },
    {
      why: 'not yet valid',
      server: root.issue({ dns: ['localhost'], notBefore: day(10), notAfter: day(20) }),
      tls: ROOT,
      refusal: 'certificate-not-yet-valid',
    },
    {
      why: 'for clients only',
      server: root.issue({ dns: ['localhost'], usage: 'client' }),
      tls: ROOT,
      refusal: 'certificate-usage',
      goText: `${X509}certificate specifies an incompatible key usage`,
    },
    {
      why: 'signed with SHA-1',
      server: root.issue({ dns: ['localhost'], digest: 'sha1' }),
      settings: { ciphers: 'DEFAULT@SECLEVEL=0' },
      tls: ROOT,
      refusal: 'certificate-weak',
    },
    { why: 'the root in ca_file and the intermediate sent', server: chain(below, between), tls: ROOT, refusal: null },
    {
      why: 'the root in ca_file and no intermediate',
      server: below,
      tls: ROOT,
      refusal: 'certificate-other-authority',
    },
    { why: 'the intermediate as ca_file, not sent', server: below, tls: { ca: [between.certificate] }, refusal: null },
    {
      why: 'the intermediate as ca_file, sent too',
      server: chain(below, between),
      tls: { ca: [between.certificate] },
      refusal: null,
    },
    { why: 'the certificate itself as ca_file', server: good, tls: { ca: [good.certificate] }, refusal: null },
    {
      why: 'only key exchanges without forward secrecy',
      server: good,
      settings: { maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256' },
      tls: ROOT,
      refusal: 'tls-handshake',
    },
    {
      why: 'TLS 1.1 at most',
      server: good,
      settings: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
      tls: ROOT,
      refusal: 'tls-version',
    },
    {
      why: 'verification switched off, and everything wrong',
      server: root.issue({ commonName: 'x', notBefore: day(-20), notAfter: day(-10) }),
      tls: { skipVerify: true },
      refusal: null,
    },
    {
      why: 'a client certificate that is wanted',
      server: good,
      settings: { requestCert: true, rejectUnauthorized: true, ca: root.certificate },
      tls: { ...ROOT, client: client },
      refusal: null,
    },
    {
      why: 'no client certificate where one is wanted',
      server: good,
      settings: { requestCert: true, rejectUnauthorized: true, ca: root.certificate },
      tls: ROOT,
      refusal: 'client-certificate-required',
      goText: 'remote error: tls: certificate required',
    },
    {
      why: 'the same with TLS 1.2',
      server: good,
      settings: { requestCert: true, rejectUnauthorized: true, ca: root.certificate, maxVersion: 'TLSv1.2' },
      tls: ROOT,
      refusal: 'client-certificate-required',
      goText: 'remote error: tls: handshake failure',
    },
  ])('$why', async ({ server, settings, tls, host = 'localhost', systemCa = [], refusal, goText }) => {
    const done = await askTls(server, settings, host, { ca: [], client: null, skipVerify: false, ...tls }, systemCa)
    const failure = 'failure' in done.result ? done.result.failure : null
    expect(failure?.code ?? null).toBe(refusal)
    if (goText !== undefined) expect(failure?.goText).toBe(goText)
  })

  it('reports what would be wrong where verification is off', async () => {
    const { tls } = await askTls(
      root.issue({ dns: ['other.example'] }),
      {},
      'localhost',
      { ca: [], client: null, skipVerify: true },
      [],
    )
    expect(tls).toMatchObject({ skipVerify: true, refusal: { code: 'certificate-name' } })
  })

  it('shows the chain with names, dates and fingerprints', async () => {
    const { tls } = await askTls(
      chain(below, between),
      {},
      'localhost',
      { ...ROOT, client: null, skipVerify: false },
      [],
    )
    expect(
      tls?.chain.map(({ subject, issuer, names, isCa }) => ({ subject, issuer, names, isCa })).slice(0, 2),
    ).toEqual([
      { subject: 'CN=server', issuer: 'CN=between', names: ['localhost'], isCa: false },
      { subject: 'CN=between', issuer: 'CN=root', names: [], isCa: true },
    ])
    expect(tls?.chain[0]?.sha256).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/)
    expect(tls?.protocol).toBe('TLSv1.3')
  })

  it('offers no other protocol than HTTP/1.1, also to servers that would speak HTTP/2', async () => {
    const offered: string[] = []
    await askTls(
      good,
      { ALPNCallback: ({ protocols }) => (offered.push(...protocols), undefined) },
      'localhost',
      { ...ROOT, client: null, skipVerify: false },
      [],
    )
    expect(offered).toEqual([])
  })
})

async function askTls(
  { certificate, key }: Issued,
  settings: TlsOptions | undefined,
  host: string,
  tls: HostTls,
  systemCa: readonly string[],
) {
  const server = createServer({ cert: certificate, key, ...settings }, (socket) => {
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
  })
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const wire: Wire = {
    network: { reach: 'local', lookup: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) },
    systemCa,
    limits: { connectMs: 2_000, tlsMs: 2_000, headersMs: 2_000, bodyMs: 2_000, headerBytes: 16_384 },
    now: Date.now,
  }
  try {
    return await exchange(
      { method: 'HEAD', scheme: 'https', host: `${host}:${port}`, path: '/', headers: [], body: null, tls, bodyMax: 0 },
      wire,
      AbortSignal.timeout(8_000),
      () => undefined,
    )
  } finally {
    server.close()
  }
}
