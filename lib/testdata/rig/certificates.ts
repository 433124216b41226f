import { generateKeyPairSync, sign as signBytes } from 'node:crypto'
import forge from 'node-forge'

/** A certificate with its key, as PEM texts. */
export interface Issued {
  readonly certificate: string
  readonly key: string
}

export interface IssueOptions {
  /** Null: its subject is empty, as that of certificates which have alternative names alone. */
  readonly commonName?: string | null
  readonly dns?: readonly string[]
  readonly ip?: readonly string[]
  readonly notBefore?: Date
  readonly notAfter?: Date
  readonly isCa?: boolean
  readonly usage?: 'server' | 'client'
  readonly digest?: 'sha256' | 'sha1'
}

export interface Authority extends Issued {
  issue(options: IssueOptions): Issued
  /** An intermediate authority. */
  intermediate(name: string): Authority
}

const DAY_MS = 86_400_000

interface Keys {
  readonly publicKey: forge.pki.PublicKey
  readonly pem: string
}

// Generating a key takes longer than everything else, and no test depends on whose it is.
let keys: Keys | null = null

function sharedKeys(): Keys {
  keys ??= newKeys()
  return keys
}

/** A pair of keys for where it matters that they differ. */
export function newKeys(): Keys {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } })
  return { publicKey: forge.pki.publicKeyFromPem(pair.publicKey), pem: pair.privateKey }
}

/** A certificate authority that signs itself. All certificates have one key, but for those of an authority with its own. */
export function createAuthority(name: string, own = sharedKeys()): Authority {
  return authorityOf(name, sign({ commonName: name, isCa: true }, [{ name: 'commonName', value: name }], own), own)
}

function authorityOf(name: string, own: Issued, pair: Keys): Authority {
  const issuer = [{ name: 'commonName', value: name }]
  return {
    ...own,
    issue: (options) => sign(options, issuer, pair),
    intermediate: (below) => authorityOf(below, sign({ commonName: below, isCa: true }, issuer, pair), pair),
  }
}

let serial = 0x10_00_00_00

function sign(options: IssueOptions, issuer: forge.pki.CertificateField[], { publicKey, pem }: Keys): Issued {
  const { commonName = 'server', dns = [], ip = [], isCa = false, usage = 'server', digest = 'sha256' } = options
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = publicKey
  serial += 1
  certificate.serialNumber = serial.toString(16)
  certificate.validity.notBefore = options.notBefore ?? new Date(Date.now() - DAY_MS)
  certificate.validity.notAfter = options.notAfter ?? new Date(Date.now() + 30 * DAY_MS)
  certificate.setSubject(commonName === null ? [] : [{ name: 'commonName', value: commonName }])
  certificate.setIssuer(issuer)
  const names = [...dns.map((value) => ({ type: 2, value })), ...ip.map((address) => ({ type: 7, ip: address }))]
  certificate.setExtensions([
    { name: 'basicConstraints', cA: isCa, critical: true },
    ...(isCa ? [{ name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true }] : [{ name: 'extKeyUsage', serverAuth: usage === 'server', clientAuth: usage === 'client' }]),
    ...(names.length > 0 ? [{ name: 'subjectAltName', altNames: names }] : []),
  ])
  signCertificate(certificate, pem, digest)
  return { certificate: forge.pki.certificateToPem(certificate), key: pem }
}

/** Signs what a certificate says now, with a key in PEM. Node does that a hundred times faster than the library. */
export function signCertificate(certificate: forge.pki.Certificate, key: string, digest: 'sha256' | 'sha1' = 'sha256'): void {
  let written = ''
  const message = {
    algorithm: digest,
    update: (bytes: string) => {
      written += bytes
    },
  }
  const signer = { sign: () => signBytes(digest, Buffer.from(written, 'latin1'), key).toString('latin1') }
  certificate.sign(signer as unknown as forge.pki.rsa.PrivateKey, message as unknown as forge.md.MessageDigest)
}
