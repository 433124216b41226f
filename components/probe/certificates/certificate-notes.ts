import type { CertificateInspection } from '@/lib/probe/event'
import type { CertificateRole } from './certificate-role'

export interface CertificateNote {
  readonly tone: 'good' | 'bad' | 'plain'
  readonly text: string
}

const LOOKS: Readonly<Record<NonNullable<CertificateInspection['looksLike']>, string>> = {
  empty: 'It is empty.',
  key: 'It is a private key.',
  der: 'It is binary (DER); containerd reads PEM.',
  trusted: 'It is a TRUSTED CERTIFICATE, which only OpenSSL reads.',
  broken: 'The certificate in it is cut off or damaged.',
}

/** What is wrong where a text has no certificate. */
export function noCertificateText({ looksLike }: CertificateInspection): string {
  return `There is no certificate in this text. ${looksLike === null ? '' : `${LOOKS[looksLike]} `}containerd then fails every endpoint of the registry.`
}

/** What is to be known of the first certificate of a file, by what the file is for. `hasKey`: its key was given too. */
export function certificateNotes(
  { certificates, keyProblem, covers }: CertificateInspection,
  field: CertificateRole['field'],
  hasKey: boolean,
): readonly CertificateNote[] {
  const [first] = certificates
  if (first === undefined) return []
  const notes: CertificateNote[] = []
  if (field === 'cert_file') {
    if (hasKey)
      notes.push(
        keyProblem === null
          ? { tone: 'good', text: 'The key belongs to it.' }
          : { tone: 'bad', text: `${keyProblem}. containerd then fails every endpoint of the registry.` },
      )
    if (first.isCa)
      notes.push({ tone: 'bad', text: "It is an authority. The client's own certificate comes first in cert_file." })
    else if (!first.isForClients)
      notes.push({ tone: 'bad', text: 'It is not for clients: its extended key usage has no clientAuth.' })
  } else if (!first.isCa) {
    const after = first.isSelfSigned
      ? 'containerd accepts it as it is, and refuses the next one after it is renewed.'
      : `containerd accepts this certificate alone, and refuses the next one after it is renewed. The certificate of ${first.issuer} belongs here.`
    notes.push({ tone: 'bad', text: `It is not an authority, but the certificate of a server. ${after}` })
    const [covered, open] = [true, false].map((wanted) =>
      covers.filter(({ isCovered }) => isCovered === wanted).map(({ host }) => host),
    )
    if (covered !== undefined && covered.length > 0)
      notes.push({ tone: 'plain', text: `It is for ${covered.join(', ')}.` })
    if (open !== undefined && open.length > 0)
      notes.push({ tone: 'bad', text: `It is not for ${open.join(', ')}, which containerd refuses with it.` })
  }
  return notes
}

/** What the certificates are that are not shown; null when all are. */
export function restText({ count, invalidCount, leafCount }: CertificateInspection, shown: number): string | null {
  if (count <= shown) return null
  const parts = [
    ...(invalidCount > 0 ? [`${invalidCount} of all not valid now`] : []),
    ...(leafCount > 0 ? [`${leafCount} of all not authorities`] : []),
  ]
  return `and ${(count - shown).toLocaleString('en')} more${parts.length === 0 ? '' : `; ${parts.join(', ')}`}`
}
