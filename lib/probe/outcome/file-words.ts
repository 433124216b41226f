import type { Attempt } from '@/lib/containerd/plan'
import type { OutcomeReport } from '@/lib/probe/event'
import type { FileCode, FileProblem } from '@/lib/probe/wire/tls-settings'
import { saying, type Saying } from '@/lib/words/saying'
import { quoted } from './phrases'
import { reported } from './words'

type Field = 'ca_file' | 'cert_file' | 'key_file'
type Words = (problem: FileProblem, entry: string) => { readonly why: Saying; readonly advice: Saying }

const missing =
  (field: Field): Words =>
  ({ path, found }, entry) => ({
    why:
      found === null
        ? saying('{field} {path} cannot be read', { field, path: quoted(path) })
        : saying('{field} {path} cannot be read: {found}', { field, path: quoted(path), found }),
    advice: saying('Put the file on every node, where K3s may read it, or correct {field} of configs {entry}.', {
      field,
      entry,
    }),
  })

/** What a file seems to be, by `lookOf`. */
const LOOKS: Readonly<Record<string, { readonly is: Saying; readonly change: Saying }>> = {
  empty: { is: saying('is empty'), change: saying('Write the certificate into it as PEM') },
  key: { is: saying('holds a private key instead'), change: saying('Name the file of the certificate') },
  der: {
    is: saying('is binary (DER)'),
    change: saying('Make PEM of it: openssl x509 -inform der -in FILE -out FILE.pem'),
  },
  trusted: {
    is: saying('holds a TRUSTED CERTIFICATE, which only OpenSSL reads'),
    change: saying('Make a plain certificate of it: openssl x509 -in FILE -out FILE.pem'),
  },
  broken: {
    is: saying('holds a certificate that is cut off or damaged'),
    change: saying('Copy the certificate to the node again'),
  },
}
const NO_PEM = {
  is: saying('holds no text from BEGIN CERTIFICATE to END CERTIFICATE'),
  change: saying('Write the certificate into it as PEM'),
}

const withoutCertificate =
  (field: Field): Words =>
  ({ path, found }, entry) => {
    const { is, change } = LOOKS[found ?? ''] ?? NO_PEM
    return {
      why: saying('{field} {path} has no certificate that containerd can load: it {is}', {
        field,
        path: quoted(path),
        is,
      }),
      advice: saying('{change}, or correct {field} of configs {entry}.', { change, field, entry }),
    }
  }

const WORDS: Readonly<Record<FileCode, Words>> = {
  'ca-file-unreadable': missing('ca_file'),
  'cert-file-unreadable': missing('cert_file'),
  'key-file-unreadable': missing('key_file'),
  'ca-file-without-certificate': withoutCertificate('ca_file'),
  'cert-file-without-certificate': withoutCertificate('cert_file'),
  'key-file-without-key': ({ path, goText }, entry) => ({
    why: saying('key_file {path} has no private key that containerd can load: {why}', {
      path: quoted(path),
      why: /rather than a key/.test(goText)
        ? saying('it holds a certificate')
        : saying('it is not PEM, or the key has a passphrase'),
    }),
    advice: saying('Write a private key without a passphrase into it, or correct key_file of configs {entry}.', {
      entry,
    }),
  }),
  'key-does-not-match': ({ path }, entry) => ({
    why: saying('the key in key_file {path} does not belong to the first certificate in cert_file', {
      path: quoted(path),
    }),
    advice: saying(
      "Name the pair that belongs together in cert_file and key_file of configs {entry}. In cert_file the client's own certificate comes first, those above it after it.",
      { entry },
    ),
  }),
}

/** What a certificate file that cannot be used means: the pull fails before anybody is asked. */
export function fileOutcome(problem: FileProblem, attempt: Attempt | undefined, registry: string): OutcomeReport {
  const entry = quoted(attempt?.tlsConfig ?? attempt?.parts.host ?? '')
  const { why, advice } = WORDS[problem.code](problem, entry)
  const message = saying(
    'containerd loads the certificate files before it asks anybody, and {why}. So every pull from {registry} fails, whatever other endpoints it has.',
    { why, registry },
  )
  return {
    ...reported({ code: problem.code, message, advice }),
    leadsTo: 'dead-end',
    undecided: null,
    errors: [],
    unknownFiles: [],
    consent: null,
  }
}
