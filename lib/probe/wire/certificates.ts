import type { CertificateInspection } from '@/lib/probe/event'
import { nameRefusal, reportCertificate } from './tls-verdict'
import { certificatesIn, pairProblem } from './pem'

/** What stands in certificate texts, and what is wrong with them. Never throws, keeps nothing. */
export function inspectCertificates(
  certificate: string,
  key: string | null,
  hosts: readonly string[],
  nowMs: number,
): CertificateInspection {
  const found = certificatesIn(certificate)
  const [first] = found
  return {
    certificates: found.map((one) => ({
      ...reportCertificate(one),
      validity: nowMs > Date.parse(one.validTo) ? 'expired' : nowMs < Date.parse(one.validFrom) ? 'not-yet' : 'valid',
      daysLeft: Math.floor((Date.parse(one.validTo) - nowMs) / 86_400_000),
      isSelfSigned: one.subject === one.issuer,
    })),
    keyProblem: key === null ? null : (pairProblem(certificate, key)?.goText ?? null),
    covers:
      first === undefined
        ? []
        : hosts.map((host) => ({ host, isCovered: nameRefusal(first, host.replace(/:\d*$/, '')) === null })),
  }
}
