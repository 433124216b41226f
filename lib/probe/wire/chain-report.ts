import { X509Certificate } from 'node:crypto'
import type { ChainCertificate, TlsReport } from '@/lib/probe/event'
import { reportCertificate } from './tls-verdict'

/** No chain that leads to an authority is longer. */
const CERTIFICATES_MAX = 10
/** Characters of one certificate; usual ones have 1,000 to 3,000. */
const PEM_MAX = 16_000

/** What a server sent, in its order, bounded. */
export function reportChain(chain: readonly X509Certificate[]): readonly ChainCertificate[] {
  return chain.slice(0, CERTIFICATES_MAX).map((certificate) => {
    const pem = certificate.toString()
    return { ...reportCertificate(certificate), pem: pem.length > PEM_MAX ? null : pem }
  })
}

/** Gives the text of each certificate once for each host. One for a run. */
export function createPemGiver(redact: (text: string) => string): (host: string, tls: TlsReport) => TlsReport {
  const given = new Set<string>()
  return (host, tls) => {
    const chain = tls.chain.map((one): ChainCertificate => {
      const key = `${host} ${one.sha256}`
      if (given.has(key)) return { ...one, pem: null }
      given.add(key)
      return one
    })
    return withoutSecretPems({ ...tls, chain }, redact)
  }
}

/** Base64 hides what is written in a certificate, so it is looked at as its bytes: one that holds a secret is not handed on. */
export function withoutSecretPems(tls: TlsReport, redact: (text: string) => string): TlsReport {
  return { ...tls, chain: tls.chain.map((one) => (holdsSecret(one, redact) ? { ...one, pem: null } : one)) }
}

function holdsSecret({ pem }: ChainCertificate, redact: (text: string) => string): boolean {
  if (pem === null) return false
  const bytes = new X509Certificate(pem).raw
  return (['latin1', 'utf8', 'utf16le'] as const).some((encoding) => {
    const text = bytes.toString(encoding)
    return redact(text) !== text
  })
}
