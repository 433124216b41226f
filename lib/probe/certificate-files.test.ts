import { describe, expect, it } from 'vitest'
import { generateKeyPairSync } from 'node:crypto'
import { createAuthority } from '@/lib/testdata/rig/certificates'
import { mirror, startCanary, startSite } from '@/lib/testdata/rig/probe-site'
import { contact, policyOf } from '@/lib/testdata/rig/site'

const root = createAuthority('root')
const client = root.issue({ commonName: 'node', usage: 'client' })
const pem = (type: 'rsa' | 'ec', cipher?: string) =>
  (type === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 })
    : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  ).privateKey
    .export({ type: 'pkcs8', format: 'pem', ...(cipher && { cipher, passphrase: 'x' }) })
    .toString()
const der = Buffer.from(root.certificate.replace(/-----.*-----|\s/g, ''), 'base64').toString('utf8')
const cut = root.certificate.replace(/[\w+/=\s]{200}-----END/, '\n-----END')

const CA = 'ca_file: /ca.pem'
const PAIR = 'cert_file: /c.pem, key_file: /k.pem'
const LOAD = 'unable to load CA cert "/ca.pem"'
const KEY_PAIR = 'failed to load X509 key pair: tls: '

interface Row {
  readonly why: string
  readonly tls: string
  readonly files: Readonly<Record<string, string>>
  readonly code: string
  /** As containerd has it. */
  readonly goText: string
  readonly says: RegExp
}

describe('a certificate file that containerd cannot use', () => {
  it.each<Row>([
    {
      why: 'an empty ca_file',
      tls: CA,
      files: { '/ca.pem': '\n' },
      code: 'ca-file-without-certificate',
      goText: LOAD,
      says: /it is empty/,
    },
    {
      why: 'a text that is no PEM',
      tls: CA,
      files: { '/ca.pem': 'hello' },
      code: 'ca-file-without-certificate',
      goText: LOAD,
      says: /no text from BEGIN/,
    },
    {
      why: 'DER instead of PEM',
      tls: CA,
      files: { '/ca.pem': der },
      code: 'ca-file-without-certificate',
      goText: LOAD,
      says: /binary \(DER\)/,
    },
    {
      why: 'a key in ca_file',
      tls: CA,
      files: { '/ca.pem': client.key },
      code: 'ca-file-without-certificate',
      goText: LOAD,
      says: /private key instead/,
    },
    {
      why: 'a kind of block that only OpenSSL reads',
      tls: CA,
      files: { '/ca.pem': root.certificate.replaceAll('CERTIFICATE', 'TRUSTED CERTIFICATE') },
      code: 'ca-file-without-certificate',
      goText: LOAD,
      says: /only OpenSSL reads/,
    },
    {
      why: 'a certificate that is cut off',
      tls: CA,
      files: { '/ca.pem': cut },
      code: 'ca-file-without-certificate',
      goText: LOAD,
      says: /cut off or damaged/,
    },
    {
      why: 'a key of another pair',
      tls: PAIR,
      files: { '/c.pem': client.certificate, '/k.pem': pem('rsa') },
      code: 'key-does-not-match',
      goText: `${KEY_PAIR}private key does not match public key`,
      says: /does not belong to the first certificate/,
    },
    {
      why: 'a key of another kind',
      tls: PAIR,
      files: { '/c.pem': client.certificate, '/k.pem': pem('ec') },
      code: 'key-does-not-match',
      goText: `${KEY_PAIR}private key type does not match public key type`,
      says: /does not belong/,
    },
    {
      why: 'a key with a passphrase',
      tls: PAIR,
      files: { '/c.pem': client.certificate, '/k.pem': pem('rsa', 'aes-256-cbc') },
      code: 'key-file-without-key',
      goText: `${KEY_PAIR}failed to parse private key`,
      says: /passphrase/,
    },
    {
      why: 'the certificate in key_file too',
      tls: PAIR,
      files: { '/c.pem': client.certificate, '/k.pem': client.certificate },
      code: 'key-file-without-key',
      goText: `${KEY_PAIR}found a certificate rather than a key in the PEM for the private key`,
      says: /it holds a certificate/,
    },
    {
      why: 'certificate and key the wrong way round',
      tls: PAIR,
      files: { '/c.pem': client.key, '/k.pem': client.certificate },
      code: 'cert-file-without-certificate',
      goText: `${KEY_PAIR}failed to find certificate PEM data in certificate input, but did find a private key; PEM inputs may have been switched`,
      says: /private key instead/,
    },
    {
      why: 'no PEM in key_file',
      tls: PAIR,
      files: { '/c.pem': client.certificate, '/k.pem': 'x' },
      code: 'key-file-without-key',
      goText: `${KEY_PAIR}failed to find any PEM data in key input`,
      says: /it is not PEM/,
    },
  ])('$why', async ({ tls, files, code, goText, says }) => {
    const canary = await startCanary()
    const host = `127.0.0.1:${canary.port}`
    const site = await startSite(policyOf())
    const events = await site.probe({
      text: mirror(`https://${host}`, `configs:\n  "${host}":\n    tls: {${tls}}\n`),
      contacts: [contact(`https://${host}`)],
      files,
    })
    const [outcome] = events.flatMap((event) => (event.kind === 'attempt' ? [event.outcome] : []))
    expect(outcome).toMatchObject({ code, leadsTo: 'dead-end' })
    expect(outcome?.message).toMatch(says)
    expect(outcome?.message).toMatch(/every pull from a\.test fails/)
    expect(outcome?.advice).toMatch(new RegExp(`configs "${host}"`))
    const [verdict] = events.flatMap((event) => (event.kind === 'finished' ? [event.verdict] : []))
    expect(verdict?.kubeletError).toContain(`: ${goText}`)
    expect(canary.visits()).toBe(0)
  })
})
