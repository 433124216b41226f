import type { X509Certificate } from 'node:crypto'
import type { CertificateInspection, InspectedCertificate } from '@/lib/probe/event'
import { nameRefusal, reportCertificate } from './tls-verdict'
import { certificatesIn, pairProblem } from './tls-settings'

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
      validity: validityOf(one, nowMs),
      daysLeft: daysLeftOf(one, nowMs),
      isSelfSigned: one.subject === one.issuer,
    })),
    keyProblem: key === null ? null : pairProblem(certificate, key),
    covers:
      first === undefined
        ? []
        : hosts.map((host) => ({ host, isCovered: nameRefusal(first, host.replace(/:\d*$/, '')) === null })),
  }
}

/** A date that nobody can read makes a certificate as useless as one that has passed. */
function validityOf({ validFrom, validTo }: X509Certificate, nowMs: number): InspectedCertificate['validity'] {
  if (!(nowMs <= Date.parse(validTo))) return 'expired'
  return nowMs >= Date.parse(validFrom) ? 'valid' : 'not-yet'
}

function daysLeftOf({ validTo }: X509Certificate, nowMs: number): number {
  const left = Math.floor((Date.parse(validTo) - nowMs) / 86_400_000)
  return Number.isNaN(left) ? 0 : left
}
