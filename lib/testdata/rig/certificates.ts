import { generateKeyPairSync } from 'node:crypto'
import forge from 'node-forge'

/** A certificate with its key, as PEM texts. */
export interface Issued {
  readonly certificate: string
  readonly key: string
}

export interface IssueOptions {
  readonly commonName?: string
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
  readonly privateKey: forge.pki.rsa.PrivateKey
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
  return { publicKey: forge.pki.publicKeyFromPem(pair.publicKey), privateKey: forge.pki.privateKeyFromPem(pair.privateKey) as forge.pki.rsa.PrivateKey, pem: pair.privateKey }
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

function sign(options: IssueOptions, issuer: forge.pki.CertificateField[], { publicKey, privateKey, pem }: Keys): Issued {
  const { commonName = 'server', dns = [], ip = [], isCa = false, usage = 'server', digest = 'sha256' } = options
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = publicKey
  serial += 1
  certificate.serialNumber = serial.toString(16)
  certificate.validity.notBefore = options.notBefore ?? new Date(Date.now() - DAY_MS)
  certificate.validity.notAfter = options.notAfter ?? new Date(Date.now() + 30 * DAY_MS)
  certificate.setSubject([{ name: 'commonName', value: commonName }])
  certificate.setIssuer(issuer)
  const names = [...dns.map((value) => ({ type: 2, value })), ...ip.map((address) => ({ type: 7, ip: address }))]
  certificate.setExtensions([
    { name: 'basicConstraints', cA: isCa, critical: true },
    ...(isCa ? [{ name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true }] : [{ name: 'extKeyUsage', serverAuth: usage === 'server', clientAuth: usage === 'client' }]),
    ...(names.length > 0 ? [{ name: 'subjectAltName', altNames: names }] : []),
  ])
  certificate.sign(privateKey, digest === 'sha1' ? forge.md.sha1.create() : forge.md.sha256.create())
  return { certificate: forge.pki.certificateToPem(certificate), key: pem }
}
