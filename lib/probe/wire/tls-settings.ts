import type { Attempt } from '@/lib/containerd/plan'
import { goQuote } from '@/lib/go/quote'
import type { HostTls } from './handshake'
import { certificatesIn, lookOf, pairProblem, type PairProblemCode } from './pem'

/** What stands in a certificate file; `missing` is Go's reason why it cannot be read, `unknown` that we have not got it. */
export type CertificateFile = { readonly text: string } | { readonly missing: string } | 'unknown'

export type CertificateFiles = (path: string) => Promise<CertificateFile>

/** Settings for one attempt, or why containerd then fails every endpoint of the registry. */
export type TlsSettings =
  | { readonly tls: HostTls; readonly unknownFiles: readonly string[] }
  | { readonly problem: FileProblem }

/** A certificate file that containerd cannot use. */
export interface FileProblem {
  readonly code: FileCode
  readonly path: string
  /** containerd's words. */
  readonly goText: string
  /** What the file seems to be instead, or Go's reason why it cannot be read. */
  readonly found: string | null
}

export type FileCode =
  | 'ca-file-unreadable'
  | 'ca-file-without-certificate'
  | 'cert-file-unreadable'
  | 'key-file-unreadable'
  | PairProblemCode

/** `tlsSettings` that reads what is named by many attempts once. */
export function rememberingTls(files: CertificateFiles): (attempt: Attempt) => Promise<TlsSettings> {
  const kept = new Map<string, Promise<TlsSettings>>()
  return (attempt) => {
    const key = JSON.stringify([attempt.tlsFiles, attempt.tls.skipVerify])
    const settings = kept.get(key) ?? tlsSettings(attempt, files)
    kept.set(key, settings)
    return settings
  }
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
    else if ('missing' in file) return unreadable('ca-file-unreadable', 'CA cert', path, file.missing)
    else {
      const found = certificatesIn(file.text)
      if (found.length === 0)
        return problem(
          'ca-file-without-certificate',
          path,
          `unable to load CA cert ${goQuote(path)}`,
          lookOf(file.text),
        )
      ca.push(...found.map((certificate) => certificate.toString()))
    }
  }
  let client: HostTls['client'] = null
  for (const [certificatePath, keyPath] of tlsFiles.client) {
    const texts: string[] = []
    for (const [path, code] of [
      [certificatePath, 'cert-file-unreadable'],
      [keyPath, 'key-file-unreadable'],
    ] as const) {
      const file = await files(path)
      if (file === 'unknown') unknownFiles.push(path)
      else if ('missing' in file) return unreadable(code, 'CERT file', path, file.missing)
      else texts.push(file.text)
    }
    const [certificate, key] = texts
    if (certificate === undefined || key === undefined) continue
    const wrong = pairProblem(certificate, key)
    if (wrong !== null) {
      const isCertificate = wrong.code === 'cert-file-without-certificate'
      const goText = `failed to load X509 key pair: ${wrong.goText}`
      const look = wrong.code === 'key-does-not-match' ? null : lookOf(isCertificate ? certificate : key)
      return problem(wrong.code, isCertificate ? certificatePath : keyPath, goText, look)
    }
    client = { certificate, key }
  }
  return { tls: { ca, client, skipVerify: tls.skipVerify }, unknownFiles }
}

function unreadable(code: FileCode, what: string, path: string, missing: string): TlsSettings {
  return problem(code, path, `unable to read ${what} ${goQuote(path)}: ${missing}`, missing.replace(/^.*: /s, ''))
}

function problem(code: FileCode, path: string, goText: string, found: string | null): TlsSettings {
  return { problem: { code, path, goText, found } }
}
