import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto'

interface Block {
  readonly type: string
  readonly text: string
}

// What is between the lines may hold single dashes, as the headers of an encrypted key do.
const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,60})-----((?:(?!-----)[\s\S])*)-----END \1-----/g

/** The blocks of a PEM text in their order. */
function blocksIn(pem: string): readonly Block[] {
  return [...pem.matchAll(BLOCK)].map(([text, type = '']) => ({ type, text }))
}

/**
 * The certificates of a PEM text; other blocks and those that cannot be read are left out.
 * Source: crypto/x509 cert_pool.go, AppendCertsFromPEM, go1.24: the type is `CERTIFICATE` and nothing else
 */
export function certificatesIn(pem: string): readonly X509Certificate[] {
  return blocksIn(pem).flatMap(({ type, text }) => {
    if (type !== 'CERTIFICATE') return []
    try {
      return [new X509Certificate(text)]
    } catch {
      return []
    }
  })
}

export type PairProblemCode = 'cert-file-without-certificate' | 'key-file-without-key' | 'key-does-not-match'

export interface PairProblem {
  readonly code: PairProblemCode
  /** Go's words. */
  readonly goText: string
}

/**
 * Why Go takes a certificate and a key for no pair; null when it takes them.
 * Source: crypto/tls tls.go, X509KeyPair, go1.24
 */
export function pairProblem(certificate: string, key: string): PairProblem | null {
  const blocks = blocksIn(certificate)
  const own = blocks.find(({ type }) => type === 'CERTIFICATE')
  if (own === undefined) {
    const types = blocks.map(({ type }) => type)
    return { code: 'cert-file-without-certificate', goText: `tls: ${withoutCertificate(types)}` }
  }
  const keyBlocks = blocksIn(key)
  const secretBlock = keyBlocks.find(({ type }) => isKeyType(type))
  if (secretBlock === undefined) {
    const types = keyBlocks.map(({ type }) => type)
    return { code: 'key-file-without-key', goText: `tls: ${withoutKey(types)}` }
  }
  let first: X509Certificate
  try {
    first = new X509Certificate(own.text)
  } catch {
    return { code: 'cert-file-without-certificate', goText: 'x509: malformed certificate' }
  }
  const secret = readKey(secretBlock.text)
  if (secret === null) return { code: 'key-file-without-key', goText: 'tls: failed to parse private key' }
  if (first.checkPrivateKey(secret)) return null
  const isOtherType = keyTypeOf(first) !== secret.asymmetricKeyType
  return {
    code: 'key-does-not-match',
    goText: `tls: private key ${isOtherType ? 'type does not match public key type' : 'does not match public key'}`,
  }
}

function isKeyType(type: string): boolean {
  return type === 'PRIVATE KEY' || type.endsWith(' PRIVATE KEY')
}

function readKey(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem)
  } catch {
    return null
  }
}

function withoutCertificate(types: readonly string[]): string {
  const [type] = types
  if (type === undefined) return 'failed to find any PEM data in certificate input'
  return types.length === 1 && type.endsWith('PRIVATE KEY')
    ? 'failed to find certificate PEM data in certificate input, but did find a private key; PEM inputs may have been switched'
    : `failed to find "CERTIFICATE" PEM block in certificate input after skipping PEM blocks of the following types: [${types.join(' ')}]`
}

function withoutKey(types: readonly string[]): string {
  const [type] = types
  if (type === undefined) return 'failed to find any PEM data in key input'
  return types.length === 1 && type === 'CERTIFICATE'
    ? 'found a certificate rather than a key in the PEM for the private key'
    : `failed to find PEM block with type ending in "PRIVATE KEY" in key input after skipping PEM blocks of the following types: [${types.join(' ')}]`
}

/** What a text is that holds no certificate, for a sentence; null when nobody can say. */
export function lookOf(text: string): 'empty' | 'key' | 'der' | 'trusted' | 'broken' | null {
  if (text.trim() === '') return 'empty'
  // DER, read as text: a sequence with a length of two bytes.
  if (/^0[\u0080-\uffff]/.test(text)) return 'der'
  const types = blocksIn(text).map(({ type }) => type)
  if (types.includes('TRUSTED CERTIFICATE')) return 'trusted'
  if (types.includes('CERTIFICATE') || /-----BEGIN CERTIFICATE-----/.test(text)) return 'broken'
  return types.some(isKeyType) ? 'key' : null
}

/** Undefined where the key of a certificate is damaged; Node throws at it. */
function keyTypeOf(certificate: X509Certificate): string | undefined {
  try {
    return certificate.publicKey.asymmetricKeyType
  } catch {
    return undefined
  }
}
