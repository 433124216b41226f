import { rootCertificates } from 'node:tls'
import { readBundle, thisComputer } from './computer'
import { SYSTEM_LOOKUP } from './connect'
import type { Reach } from './address-policy'
import type { Limits, Wire } from './exchange'

/** Far shorter than containerd's, which waits half a minute: a person sits in front of it. */
export const LIMITS: Limits = {
  connectMs: 5_000,
  // As long as containerd.
  tlsMs: 10_000,
  headersMs: 10_000,
  bodyMs: 10_000,
  headerBytes: 64 * 1024,
}

/** A whole run, whatever it asks. */
export const RUN_MS = 90_000

/** The authorities that this computer trusts; where it keeps no list, those that Node.js brings. Read once. */
function systemBundle(): { readonly path: string | null; readonly certificates: readonly string[] } {
  known ??= readBundle() ?? { path: null, certificates: rootCertificates }
  return known
}

let known: { readonly path: string | null; readonly certificates: readonly string[] } | null = null

/** The network and the trust of this computer. `isNode` null: it is looked for. */
export function localWire(reach: Reach, isNode: boolean | null = null): Wire {
  const { path, certificates } = systemBundle()
  return {
    network: { reach, lookup: SYSTEM_LOOKUP },
    systemCa: certificates,
    limits: LIMITS,
    now: Date.now,
    computer: thisComputer(isNode, path),
  }
}
