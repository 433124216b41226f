import type { CertificateInspection } from '@/lib/probe/event'
import { inspectCertificates } from '@/lib/probe/wire/certificates'

/** Certificates to look at, and for which hosts they should be. */
export interface CertificateTask {
  readonly certificate: string
  readonly key: string | null
  readonly hosts: readonly string[]
}

/** What is in certificates now. A bundle of a mebibyte has hundreds. Never throws. */
export function lookAtCertificates({ certificate, key, hosts }: CertificateTask): CertificateInspection {
  return inspectCertificates(certificate, key, hosts, Date.now())
}
