import { describe, expect, it } from 'vitest'
import type { CertificateInspection, InspectedCertificate } from '@/lib/probe/event'
import { sayInEnglish } from '@/lib/words/say'
import { certificateNotes, noCertificateText, restText } from './certificate-notes'

const CERTIFICATE: InspectedCertificate = {
  subject: 'CN=r.test',
  issuer: 'CN=a company',
  names: ['r.test'],
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2027-01-01T00:00:00.000Z',
  isCa: false,
  sha256: 'AA',
  validity: 'valid',
  daysLeft: 100,
  isSelfSigned: false,
  isForClients: true,
}
const found = (
  certificate: Partial<InspectedCertificate>,
  more: Partial<CertificateInspection> = {},
): CertificateInspection => ({
  certificates: [{ ...CERTIFICATE, ...certificate }],
  count: 1,
  invalidCount: 0,
  leafCount: 0,
  looksLike: null,
  keyProblem: null,
  covers: [],
  ...more,
})
const COVERS = [
  { host: 'r.test', isCovered: true },
  { host: 'o.test:5000', isCovered: false },
]

describe('what is said of the first certificate of a file', () => {
  it.each<{ why: string; notes: ReturnType<typeof certificateNotes>; says: readonly RegExp[] }>([
    {
      why: 'an authority in ca_file',
      notes: certificateNotes(found({ isCa: true }, { covers: COVERS }), 'ca_file', true, sayInEnglish),
      says: [],
    },
    {
      why: 'a leaf in ca_file is named, with the authority that belongs there and the hosts it is not for',
      notes: certificateNotes(found({}, { covers: COVERS }), 'ca_file', true, sayInEnglish),
      says: [
        /^It is not an authority.*CN=a company belongs here/,
        /^It is for r\.test\.$/,
        /^It is not for o\.test:5000/,
      ],
    },
    {
      why: 'one that signs itself has no other authority',
      notes: certificateNotes(found({ isSelfSigned: true }), 'ca_file', false, sayInEnglish),
      says: [/^It is not an authority(?!.*belongs here)/],
    },
    {
      why: 'a pair',
      notes: certificateNotes(found({}, { covers: COVERS }), 'cert_file', true, sayInEnglish),
      says: [/^The key belongs to it/],
    },
    { why: 'no key yet', notes: certificateNotes(found({}), 'cert_file', false, sayInEnglish), says: [] },
    {
      why: 'a key of another certificate',
      notes: certificateNotes(found({}, { keyProblem: 'tls: no match' }), 'cert_file', true, sayInEnglish),
      says: [/^tls: no match\. containerd then fails/],
    },
    {
      why: 'an authority as client certificate',
      notes: certificateNotes(found({ isCa: true }), 'cert_file', false, sayInEnglish),
      says: [/^It is an authority/],
    },
    {
      why: 'a server certificate as client certificate',
      notes: certificateNotes(found({ isForClients: false }), 'cert_file', false, sayInEnglish),
      says: [/clientAuth/],
    },
  ])('$why', ({ notes, says }) => {
    expect(notes).toHaveLength(says.length)
    for (const [index, pattern] of says.entries()) expect(notes[index]?.text).toMatch(pattern)
  })

  it('counts what is not shown', () => {
    const many = found({}, { count: 1200, invalidCount: 2, leafCount: 1 })
    expect(restText(many, 5, sayInEnglish)).toBe('and 1,195 more; 2 of all not valid now, 1 of all not authorities')
    expect(restText(found({}), 5, sayInEnglish)).toBeNull()
  })

  it('says what a text without certificates is', () => {
    expect(noCertificateText(found({}, { looksLike: 'der' }), sayInEnglish)).toMatch(/DER/)
    expect(noCertificateText(found({}), sayInEnglish)).not.toMatch(/null/)
  })
})
