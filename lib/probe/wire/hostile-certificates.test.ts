import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import type { ProbeEvent } from '@/lib/probe/event'
import { targetOf } from '@/lib/probe/target'
import { runProbe } from '@/lib/probe/run'
import { createAuthority, type Issued } from '@/lib/testdata/rig/certificates'
import { inspectCertificates } from './certificates'

const cleanups: (() => void)[] = []
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup()
})

const authority = createAuthority('root')
const sound = authority.issue({ ip: ['127.0.0.1'] })

/** As those that have only alternative names. */
const withoutSubject = authority.issue({ commonName: null, ip: ['127.0.0.1'] })

function withBytes({ certificate, key }: Issued, change: (der: Buffer) => void): Issued {
  const der = Buffer.from(certificate.replace(/-----[^-]+-----|\s/g, ''), 'base64')
  change(der)
  return { certificate: pemOf(der), key }
}

function pemOf(der: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
}

/** The first date of a certificate is in a month that is none. */
const withUnreadableDate = withBytes(sound, (der) => der.write('99', der.indexOf(Buffer.from('170d', 'hex')) + 4))

async function probe({ certificate, key }: Issued, skipVerify: boolean): Promise<readonly ProbeEvent[]> {
  const server = createServer({ cert: certificate, key }, (_, response) => response.writeHead(404).end())
  cleanups.push(() => server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const tls = skipVerify ? `configs:\n  "${host}":\n    tls: {insecure_skip_verify: true}\n` : ''
  const options = { ...defaultOptions(), release: 'v1.37.1+k3s1', disableDefaultRegistryEndpoint: true }
  const events: ProbeEvent[] = []
  await runProbe(
    {
      target: targetOf(
        readNode(`mirrors:\n  a.test:\n    endpoint: ["https://${host}/v2"]\n${tls}`, options, engines),
        'a.test/b:1',
      ),
      deep: false,
      platform: 'linux/amd64',
      diagnostics: false,
      consents: [],
    },
    {
      wire: {
        network: { reach: 'local', lookup: () => Promise.reject(new Error('no names')) },
        systemCa: [authority.certificate],
        limits: { connectMs: 5_000, tlsMs: 5_000, headersMs: 5_000, bodyMs: 5_000, headerBytes: 16_384 },
        now: Date.now,
      },
      files: () => Promise.resolve('unknown'),
    },
    (event) => events.push(event),
    AbortSignal.timeout(20_000),
  )
  return events
}

describe('a certificate', () => {
  it.each<[why: string, issued: Issued, skipVerify: boolean, code: string]>([
    ['with an empty subject is as good as any', withoutSubject, false, 'not-found'],
    ['with a date that is none cannot be read by containerd', withUnreadableDate, false, 'certificate-unreadable'],
    [
      'with a date that is none is not helped by insecure_skip_verify',
      withUnreadableDate,
      true,
      'certificate-unreadable',
    ],
  ])('%s', async (_, issued, skipVerify, code) => {
    const events = await probe(issued, skipVerify)
    expect(events.flatMap((event) => (event.kind === 'attempt' ? [event.outcome.code] : []))).toEqual([code])
    expect(events.at(-1)).toMatchObject({ kind: 'finished' })
    const chain = events.flatMap((event) => (event.kind === 'exchange' ? (event.exchange.tls?.chain ?? []) : []))
    expect(chain[0]).toMatchObject({ names: ['127.0.0.1'] })
  })

  it('is reported whatever bytes of it are changed: 1,000 of them', () => {
    let random = 1
    const next = (below: number): number => {
      random = (random * 48_271) % 2_147_483_647
      return random % below
    }
    let read = 0
    for (let count = 0; count < 1_000; count += 1) {
      const { certificate } = withBytes(sound, (der) => {
        for (let changes = 1 + next(3); changes > 0; changes -= 1) der[next(der.length)] = next(256)
      })
      const { certificates } = inspectCertificates(certificate, sound.key, ['a.test', '127.0.0.1', 'a\0b'], Date.now())
      for (const { subject, issuer, validFrom, validTo, daysLeft } of certificates) {
        read += 1
        expect([subject, issuer, validFrom, validTo, daysLeft].map((one) => typeof one)).toEqual([
          'string',
          'string',
          'string',
          'string',
          'number',
        ])
      }
    }
    expect(read).toBeGreaterThan(100)
  })
})
