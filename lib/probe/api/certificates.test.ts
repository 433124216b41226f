import { describe, expect, it } from 'vitest'
import { createAuthority, newKeys } from '@/lib/testdata/rig/certificates'
import { startSite } from '@/lib/testdata/rig/probe-site'
import { policyOf } from '@/lib/testdata/rig/site'
import type { CertificateInspection } from '@/lib/probe/event'

const root = createAuthority('root')
const leaf = root.issue({ dns: ['r.test'] })
const old = root.issue({ dns: ['r.test'], notBefore: new Date(0), notAfter: new Date(86_400_000) })

async function inspect(body: Record<string, unknown>) {
  const site = await startSite(policyOf())
  const { status, text } = await site.ask({
    method: 'POST',
    path: '/api/certificates',
    headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': site.token },
    body: JSON.stringify({ key: null, hosts: [], ...body }),
  })
  return { status, text, found: status === 200 ? (JSON.parse(text) as CertificateInspection) : null }
}

describe('looking at certificates', () => {
  it('takes a bundle of up to 1 MiB, counts all of it and shows the first', async () => {
    const one = root.certificate.replaceAll('\r', '')
    const bundle = one.repeat(Math.floor((1024 * 1024) / one.length) - 4) + leaf.certificate + old.certificate
    expect(bundle.length).toBeGreaterThan(1_000_000)
    const { found } = await inspect({ certificate: bundle })
    expect(found?.count).toBeGreaterThan(500)
    expect(found?.certificates).toHaveLength(20)
    expect(found).toMatchObject({ invalidCount: 1, leafCount: 2, looksLike: null })
  })

  it('says that more is too much', async () => {
    expect(await inspect({ certificate: 'x'.repeat(1024 * 1024 + 1) })).toMatchObject({ status: 400 })
    const huge = await inspect({ certificate: 'x'.repeat(3 * 1024 * 1024) })
    expect(huge.status).toBe(413)
    expect(huge.text).toContain('1 MiB of a certificate file')
  })

  it.each([
    { why: 'its own key', key: leaf.key, problem: null },
    { why: 'another key', key: newKeys().pem, problem: 'tls: private key does not match public key' },
  ])('compares with a key: $why', async ({ key, problem }) => {
    expect((await inspect({ certificate: leaf.certificate, key })).found?.keyProblem).toBe(problem)
  })

  it('says which hosts a certificate is for, what it may be used for, and who signed it', async () => {
    const { found } = await inspect({ certificate: leaf.certificate, hosts: ['r.test:5000', 'other.test'] })
    expect(found?.covers).toEqual([
      { host: 'r.test:5000', isCovered: true },
      { host: 'other.test', isCovered: false },
    ])
    expect(found?.certificates[0]).toMatchObject({ isCa: false, isForClients: false, isSelfSigned: false })
    const client = await inspect({ certificate: root.issue({ commonName: 'node', usage: 'client' }).certificate })
    expect(client.found?.certificates[0]?.isForClients).toBe(true)
  })

  it.each([
    ['empty', ' \n'],
    ['key', leaf.key],
    ['trusted', root.certificate.replaceAll('CERTIFICATE', 'TRUSTED CERTIFICATE')],
    ['broken', root.certificate.replace(/[\w+/=\s]{200}-----END/, '\n-----END')],
    [null, 'hello'],
  ])('says what a text without certificates is: %s', async (looksLike, certificate) => {
    expect((await inspect({ certificate })).found).toMatchObject({ count: 0, looksLike })
  })
})
