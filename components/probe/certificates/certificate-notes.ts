import type { CertificateInspection } from '@/lib/probe/event'
import { commaOf, type Say } from '@/lib/words/say'
import type { CertificateRole } from './certificate-role'

export interface CertificateNote {
  readonly tone: 'good' | 'bad' | 'plain'
  readonly text: string
}

const LOOKS: Readonly<Record<NonNullable<CertificateInspection['looksLike']>, string>> = {
  /* SAID */
  empty: 'It is empty.',
  key: 'It is a private key.',
  der: 'It is binary (DER); containerd reads PEM.',
  trusted: 'It is a TRUSTED CERTIFICATE, which only OpenSSL reads.',
  broken: 'The certificate in it is cut off or damaged.',
  /* END */
}

/** What is wrong where a text has no certificate. */
export function noCertificateText({ looksLike }: CertificateInspection, say: Say): string {
  return looksLike === null
    ? say('There is no certificate in this text. containerd then fails every endpoint of the registry.')
    : say('There is no certificate in this text. {why} containerd then fails every endpoint of the registry.', {
        why: say(LOOKS[looksLike]),
      })
}

/** What is to be known of the first certificate of a file, by what the file is for. `hasKey`: its key was given too. */
export function certificateNotes(
  { certificates, keyProblem, covers }: CertificateInspection,
  field: CertificateRole['field'],
  hasKey: boolean,
  say: Say,
): readonly CertificateNote[] {
  const [first] = certificates
  if (first === undefined) return []
  const notes: CertificateNote[] = []
  if (field === 'cert_file') {
    if (hasKey)
      notes.push(
        keyProblem === null
          ? { tone: 'good', text: say('The key belongs to it.') }
          : {
              tone: 'bad',
              text: say('{problem}. containerd then fails every endpoint of the registry.', { problem: keyProblem }),
            },
      )
    if (first.isCa)
      notes.push({
        tone: 'bad',
        text: say("It is an authority. The client's own certificate comes first in cert_file."),
      })
    else if (!first.isForClients)
      notes.push({ tone: 'bad', text: say('It is not for clients: its extended key usage has no clientAuth.') })
  } else if (!first.isCa) {
    const text = first.isSelfSigned
      ? say(
          'It is not an authority, but the certificate of a server. containerd accepts it as it is, and refuses the next one after it is renewed.',
        )
      : say(
          'It is not an authority, but the certificate of a server. containerd accepts this certificate alone, and refuses the next one after it is renewed. The certificate of {issuer} belongs here.',
          { issuer: first.issuer },
        )
    notes.push({ tone: 'bad', text })
    const [covered, open] = [true, false].map((wanted) =>
      covers.filter(({ isCovered }) => isCovered === wanted).map(({ host }) => host),
    )
    if (covered !== undefined && covered.length > 0)
      notes.push({ tone: 'plain', text: say('It is for {hosts}.', { hosts: covered.join(commaOf(say)) }) })
    if (open !== undefined && open.length > 0)
      notes.push({
        tone: 'bad',
        text: say('It is not for {hosts}, which containerd refuses with it.', { hosts: open.join(commaOf(say)) }),
      })
  }
  return notes
}

/** What the certificates are that are not shown; null when all are. */
export function restText(
  { count, invalidCount, leafCount }: CertificateInspection,
  shown: number,
  say: Say,
): string | null {
  if (count <= shown) return null
  const parts = [
    ...(invalidCount > 0 ? [say('{count} of all not valid now', { count: invalidCount })] : []),
    ...(leafCount > 0 ? [say('{count} of all not authorities', { count: leafCount })] : []),
  ]
  const more = (count - shown).toLocaleString('en')
  return parts.length === 0
    ? say('and {count} more', { count: more })
    : say('and {count} more; {parts}', { count: more, parts: parts.join(commaOf(say)) })
}
