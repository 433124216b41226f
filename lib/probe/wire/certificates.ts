import type { X509Certificate } from 'node:crypto'
import type { CertificateInspection, InspectedCertificate } from '@/lib/probe/event'
import { certificatesIn, lookOf, pairProblem } from './pem'
import { nameRefusal, reportCertificate } from './tls-verdict'

/** A bundle has hundreds, which nobody reads. */
const SHOWN_MAX = 20
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2'
const ANY_USAGE = '2.5.29.37.0'

/** What certificate texts hold, and what is wrong with them. Never throws, keeps nothing. */
export function inspectCertificates(
  certificate: string,
  key: string | null,
  hosts: readonly string[],
  nowMs: number,
): CertificateInspection {
  const found = certificatesIn(certificate)
  const [first] = found
  return {
    certificates: found.slice(0, SHOWN_MAX).map((one) => inspected(one, nowMs)),
    count: found.length,
    invalidCount: found.filter((one) => validityOf(one, nowMs) !== 'valid').length,
    leafCount: found.filter(({ ca }) => !ca).length,
    looksLike: first === undefined ? lookOf(certificate) : null,
    keyProblem: key === null ? null : (pairProblem(certificate, key)?.goText ?? null),
    covers:
      first === undefined
        ? []
        : hosts.map((host) => ({ host, isCovered: nameRefusal(first, host.replace(/:\d*$/, '')) === null })),
  }
}

function inspected(one: X509Certificate, nowMs: number): InspectedCertificate {
  // As Node has it, which calls the extended key usage so. Undefined where it is missing: then it is for everything.
  const usages = one.keyUsage as readonly string[] | undefined
  return {
    ...reportCertificate(one),
    validity: validityOf(one, nowMs),
    daysLeft: daysLeftOf(one, nowMs),
    isSelfSigned: one.subject === one.issuer,
    isForClients: usages === undefined || usages.includes(CLIENT_AUTH) || usages.includes(ANY_USAGE),
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
