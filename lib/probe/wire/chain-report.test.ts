import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createRedactor } from '@/lib/probe/guard/redact'
import { createAuthority } from '@/lib/testdata/rig/certificates'
import { createPemGiver, reportChain, withoutSecretPems } from './chain-report'

const authority = createAuthority('an authority')
const certificateOf = (commonName: string, dns: readonly string[] = ['a.test']) =>
  new X509Certificate(authority.issue({ commonName, dns }).certificate)
const report = (...chain: readonly X509Certificate[]) => ({
  protocol: 'TLSv1.3',
  chain: reportChain(chain),
  refusal: null,
  skipVerify: false,
  authorities: [],
})
const { ofServer } = createRedactor(['hunter2-hunter2'])

describe('the chain of a server', () => {
  it('can be saved: the PEM text is the certificate', () => {
    const certificate = certificateOf('a.test')
    const [first] = reportChain([certificate])
    expect(new X509Certificate(first?.pem ?? '').fingerprint256).toBe(certificate.fingerprint256)
    expect(first?.pem).toMatch(/^-----BEGIN CERTIFICATE-----\n[\s\S]*\n-----END CERTIFICATE-----\n$/)
  })

  it.each<{ readonly why: string; readonly chain: readonly X509Certificate[]; readonly has: readonly boolean[] }>([
    {
      why: 'has ten certificates at most',
      chain: Array.from({ length: 11 }, (_, index) => certificateOf(`n${index}`)),
      has: Array.from({ length: 10 }, () => true),
    },
    {
      why: 'is without the text of one that is longer than 16 kB',
      chain: [
        certificateOf(
          'a.test',
          Array.from({ length: 700 }, (_, index) => `name-${index}.example.test`),
        ),
        certificateOf('b'),
      ],
      has: [false, true],
    },
  ])('$why', ({ chain, has }) => {
    expect(reportChain(chain).map(({ pem }) => pem !== null)).toEqual(has)
  })

  it('has the text of each certificate once for each host', () => {
    const give = createPemGiver(ofServer)
    const [a, b] = [certificateOf('a.test'), certificateOf('b.test')]
    const pems = (host: string, ...chain: readonly X509Certificate[]) =>
      give(host, report(...chain)).chain.map(({ pem }) => pem !== null)
    expect([pems('one', a), pems('one', a, b), pems('one', a, b), pems('two:5000', a)]).toEqual([
      [true],
      [false, true],
      [false, false],
      [true],
    ])
  })

  it('is without the text of one in which a secret of the file is written', () => {
    const tls = report(certificateOf('hunter2-hunter2'), certificateOf('a.test'))
    expect(withoutSecretPems(tls, ofServer).chain.map(({ pem }) => pem !== null)).toEqual([false, true])
  })
})
