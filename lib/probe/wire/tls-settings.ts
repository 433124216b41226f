import { createPrivateKey, X509Certificate } from 'node:crypto'
import type { Attempt } from '@/lib/containerd/plan'
import { goQuote } from '@/lib/go/quote'
import type { HostTls } from './handshake'

/** What stands in a certificate file; `missing` is Go's reason why it cannot be read, `unknown` that we have not got it. */
export type CertificateFile = { readonly text: string } | { readonly missing: string } | 'unknown'

export type CertificateFiles = (path: string) => Promise<CertificateFile>

/** Settings for one attempt, or why containerd then fails every endpoint of the registry. */
export type TlsSettings =
  { readonly tls: HostTls; readonly unknownFiles: readonly string[] } | { readonly error: string }

const PEM_BLOCK =
  /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g

/** The certificates of a PEM text; blocks that are none are left out, as Go does. */
export function certificatesIn(pem: string): readonly X509Certificate[] {
  return (pem.match(PEM_BLOCK) ?? []).flatMap((block) => {
    try {
      return [new X509Certificate(block)]
    } catch {
      return []
    }
  })
}

/**
 * Reads the certificate files of an attempt as containerd does. Files that are not known here are left out and named.
 * Source: containerd v2.3.4 core/remotes/docker/config/hosts.go, tlsConfigFromHost
 */
export async function tlsSettings({ tls, tlsFiles }: Attempt, files: CertificateFiles): Promise<TlsSettings> {
  const unknownFiles: string[] = []
  const ca: string[] = []
  for (const path of tlsFiles.ca) {
    const file = await files(path)
    if (file === 'unknown') unknownFiles.push(path)
    else if ('missing' in file) return { error: `unable to read CA cert ${goQuote(path)}: ${file.missing}` }
    else {
      const found = certificatesIn(file.text)
      if (found.length === 0) return { error: `unable to load CA cert ${goQuote(path)}` }
      ca.push(...found.map((certificate) => certificate.toString()))
    }
  }
  let client: HostTls['client'] = null
  for (const [certificatePath, keyPath] of tlsFiles.client) {
    const texts: string[] = []
    for (const path of [certificatePath, keyPath]) {
      const file = await files(path)
      if (file === 'unknown') unknownFiles.push(path)
      else if ('missing' in file) return { error: `unable to read CERT file ${goQuote(path)}: ${file.missing}` }
      else texts.push(file.text)
    }
    const [certificate, key] = texts
    if (certificate === undefined || key === undefined) continue
    const problem = pairProblem(certificate, key)
    if (problem !== null) return { error: `failed to load X509 key pair: ${problem}` }
    client = { certificate, key }
  }
  return { tls: { ca, client, skipVerify: tls.skipVerify }, unknownFiles }
}

/** Go's words for a certificate and key that do not belong together; null when they do. */
export function pairProblem(certificate: string, key: string): string | null {
  const [first] = certificatesIn(certificate)
  if (first === undefined) return 'tls: failed to find any PEM data in certificate input'
  try {
    return first.checkPrivateKey(createPrivateKey(key)) ? null : 'tls: private key does not match public key'
  } catch {
    return 'tls: failed to find any PEM data in key input'
  }
}
