import { readFileSync } from 'node:fs'
import { rootCertificates } from 'node:tls'
import { SYSTEM_LOOKUP } from './connect'
import type { Reach } from './address-policy'
import type { Limits, Wire } from './exchange'

/** Far shorter than containerd's, which waits half a minute: a person sits in front of it. */
export const LIMITS: Limits = {
  connectMs: 5_000,
  tlsMs: 5_000,
  headersMs: 10_000,
  bodyMs: 10_000,
  headerBytes: 64 * 1024,
}

/** A whole run, whatever it asks. */
export const RUN_MS = 90_000

// Where distributions keep the list that Go reads.
const BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
]

/** The authorities that this computer trusts; where it keeps no list, those that Node brings. Read once. */
export function systemAuthorities(): readonly string[] {
  known ??= readBundle() ?? rootCertificates
  return known
}

let known: readonly string[] | null = null

function readBundle(): readonly string[] | null {
  for (const path of [process.env['SSL_CERT_FILE'] ?? '', ...BUNDLES]) {
    try {
      const found =
        path === ''
          ? null
          : readFileSync(path, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
      if (found !== null) return found
    } catch {
      // The next one may be there.
    }
  }
  return null
}

/** The network and the trust of this computer. */
export function localWire(reach: Reach): Wire {
  return { network: { reach, lookup: SYSTEM_LOOKUP }, systemCa: systemAuthorities(), limits: LIMITS, now: Date.now }
}
