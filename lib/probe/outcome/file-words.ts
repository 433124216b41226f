import type { Attempt } from '@/lib/containerd/plan'
import type { OutcomeReport } from '@/lib/probe/event'
import type { FileCode, FileProblem } from '@/lib/probe/wire/tls-settings'
import { quoted } from './phrases'

type Field = 'ca_file' | 'cert_file' | 'key_file'
type Words = (problem: FileProblem, entry: string) => { readonly why: string; readonly advice: string }

const missing =
  (field: Field): Words =>
  ({ path, found }, entry) => ({
    why: `${field} ${quoted(path)} cannot be read${found === null ? '' : `: ${found}`}`,
    advice: `Put the file on every node, where K3s may read it, or correct ${field} of configs ${entry}.`,
  })

/** What a file seems to be, by `lookOf`. */
const LOOKS: Readonly<Record<string, { readonly is: string; readonly change: string }>> = {
  empty: { is: 'is empty', change: 'Write the certificate into it as PEM' },
  key: { is: 'holds a private key instead', change: 'Name the file of the certificate' },
  der: { is: 'is binary (DER)', change: 'Make PEM of it: openssl x509 -inform der -in FILE -out FILE.pem' },
  trusted: {
    is: 'holds a TRUSTED CERTIFICATE, which only OpenSSL reads',
    change: 'Make a plain certificate of it: openssl x509 -in FILE -out FILE.pem',
  },
  broken: { is: 'holds a certificate that is cut off or damaged', change: 'Copy the certificate to the node again' },
}
const NO_PEM = {
  is: 'holds no text from BEGIN CERTIFICATE to END CERTIFICATE',
  change: 'Write the certificate into it as PEM',
}

const withoutCertificate =
  (field: Field): Words =>
  ({ path, found }, entry) => {
    const { is, change } = LOOKS[found ?? ''] ?? NO_PEM
    return {
      why: `${field} ${quoted(path)} has no certificate that containerd can load: it ${is}`,
      advice: `${change}, or correct ${field} of configs ${entry}.`,
    }
  }

const WORDS: Readonly<Record<FileCode, Words>> = {
  'ca-file-unreadable': missing('ca_file'),
  'cert-file-unreadable': missing('cert_file'),
  'key-file-unreadable': missing('key_file'),
  'ca-file-without-certificate': withoutCertificate('ca_file'),
  'cert-file-without-certificate': withoutCertificate('cert_file'),
  'key-file-without-key': ({ path, goText }, entry) => ({
    why: `key_file ${quoted(path)} has no private key that containerd can load: ${/rather than a key/.test(goText) ? 'it holds a certificate' : 'it is not PEM, or the key has a passphrase'}`,
    advice: `Write a private key without a passphrase into it, or correct key_file of configs ${entry}.`,
  }),
  'key-does-not-match': ({ path }, entry) => ({
    why: `the key in key_file ${quoted(path)} does not belong to the first certificate in cert_file`,
    advice: `Name the pair that belongs together in cert_file and key_file of configs ${entry}. In cert_file the client's own certificate comes first, those above it after it.`,
  }),
}

/** What a certificate file that cannot be used means: the pull fails before anybody is asked. */
export function fileOutcome(problem: FileProblem, attempt: Attempt | undefined, registry: string): OutcomeReport {
  const entry = quoted(attempt?.tlsConfig ?? attempt?.parts.host ?? '')
  const { why, advice } = WORDS[problem.code](problem, entry)
  return {
    code: problem.code,
    message: `containerd loads the certificate files before it asks anybody, and ${why}. So every pull from ${registry} fails, whatever other endpoints it has.`,
    advice,
    leadsTo: 'dead-end',
    undecided: null,
    errors: [],
    notes: [],
    details: [],
    unknownFiles: [],
    consent: null,
  }
}
