import { readFileSync, statSync } from 'node:fs'
import { getServers } from 'node:dns'

/** What of the computer that probes may be otherwise on a node. */
export interface Computer {
  /** Its localhost and its certificate files are a node's. */
  readonly isNode: boolean
  /** The file that the trusted authorities come from; null for the list that Node.js brings. */
  readonly authorities: string | null
  /** DNS servers that it is configured with. */
  readonly resolvers: readonly string[]
  /** Names of the variables for a proxy that are set here. The probe ignores them. */
  readonly proxies: readonly string[]
}

/** Nothing is known of it. */
export const SOME_COMPUTER: Computer = { isNode: false, authorities: null, resolvers: [], proxies: [] }

/** `isNode` null: it is a node where K3s or RKE2 is configured and root asks. */
export function thisComputer(isNode: boolean | null, authorities: string | null): Computer {
  return {
    isNode: isNode ?? looksLikeNode(),
    authorities,
    resolvers: getServers(),
    proxies: PROXIES.filter((name) => (process.env[name] ?? '') !== ''),
  }
}

const NODE_FOLDERS = ['/etc/rancher/k3s', '/etc/rancher/rke2']

function looksLikeNode(): boolean {
  return (
    process.getuid?.() === 0 &&
    NODE_FOLDERS.some((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
  )
}

// What Go and K3s look at. Source: golang.org/x/net/http/httpproxy config.go; docs.k3s.io/advanced, HTTP proxy
const PROXIES = [
  'HTTPS_PROXY',
  'https_proxy',
  'HTTP_PROXY',
  'http_proxy',
  'CONTAINERD_HTTPS_PROXY',
  'CONTAINERD_HTTP_PROXY',
]

// Where distributions keep the list that Go reads. Source: crypto/x509 root_linux.go, go1.24
const BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/tls/cacert.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
]

/** The first list of authorities that can be read; null where there is none. */
export function readBundle(): { readonly path: string; readonly certificates: readonly string[] } | null {
  for (const path of [process.env['SSL_CERT_FILE'] ?? '', ...BUNDLES]) {
    try {
      const found =
        path === ''
          ? null
          : readFileSync(path, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
      if (found !== null) return { path, certificates: found }
    } catch {
      // The next one may be there.
    }
  }
  return null
}
