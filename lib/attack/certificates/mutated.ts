import forge from 'node-forge'
import { createAuthority, signCertificate, type Issued } from '@/lib/testdata/rig/certificates'
import { pick, randomOf, type Random } from '@/lib/testdata/generate/registries-text'
import { bytesOfPem, derHeaders, derOf, pemOf } from './der'

/** A text that is a certificate, or nearly, with the key of what it was made from. */
export interface Mutated {
  readonly kind: string
  readonly pem: string
  readonly key: string
}

export const authority = createAuthority('root')
const intermediate = authority.intermediate('below')
const DAY_MS = 86_400_000
const BASES: readonly Issued[] = [
  authority,
  authority.issue({ dns: ['c0.test', '*.test'], ip: ['127.0.0.1'] }),
  authority.issue({ commonName: 'node', usage: 'client' }),
  intermediate.issue({ dns: ['c0.test'], digest: 'sha1' }),
  authority.issue({ dns: ['*.test'], notAfter: new Date(Date.now() - DAY_MS) }),
]

const issued = authority.issue({ dns: ['*.test'] })
export const SOUND: Mutated = { kind: 'as it is', pem: issued.certificate, key: issued.key }

type InDer = (der: Buffer, random: Random) => Buffer
type InText = (pem: string, random: Random) => string
type InFields = (certificate: forge.pki.Certificate, random: Random) => void

const at = (random: Random, { length }: { readonly length: number }): number => random(Math.max(1, length))

/** Changes of the bytes. */
const DER: Readonly<Record<string, InDer>> = {
  'flipped bytes': (der, random) => {
    const changed = Buffer.from(der)
    for (let left = 1 + random(4); left > 0; left -= 1) changed[at(random, changed)] = random(256)
    return changed
  },
  'flipped bits': (der, random) => {
    const changed = Buffer.from(der)
    const index = at(random, changed)
    changed[index] = (changed[index] ?? 0) ^ (1 << random(8))
    return changed
  },
  'cut off': (der, random) => der.subarray(0, at(random, der)),
  'without its beginning': (der, random) => der.subarray(1 + at(random, der)),
  'with a part missing': (der, random) => {
    const index = at(random, der)
    return Buffer.concat([der.subarray(0, index), der.subarray(index + 1 + random(40))])
  },
  'with more after it': (der, random) => Buffer.concat([der, Buffer.alloc(1 + random(3_000), random(256))]),
  'with a wrong length': (der, random) => {
    const changed = Buffer.from(der)
    changed[pick(random, derHeaders(der)).lengthAt] = pick(random, [0, 1, 0x7f, 0x80, 0x81, 0x82, 0x84, 0x88, 0xff])
    return changed
  },
  'with another tag': (der, random) => {
    const changed = Buffer.from(der)
    changed[pick(random, derHeaders(der)).at] = pick(random, [0, 1, 5, 0x0c, 0x13, 0x17, 0x18, 0x1e, 0x30, 0xa0, 0xff])
    return changed
  },
  'with a value twice': (der, random) => {
    const { at: start, contentAt, length } = pick(random, derHeaders(der))
    const end = contentAt + length
    return Buffer.concat([der.subarray(0, end), der.subarray(start, end), der.subarray(end)])
  },
  'with zeros for a value': (der, random) => {
    const { contentAt, length } = pick(random, derHeaders(der))
    return Buffer.from(der).fill(0, contentAt, contentAt + length)
  },
  nested: (der, random) => {
    let nested = der
    for (let left = 1 + random(600); left > 0; left -= 1) nested = derOf(pick(random, [0x30, 0x31, 0xa0]), nested)
    return nested
  },
  'with other dates': (der, random) => {
    const changed = Buffer.from(der)
    const dates = derHeaders(der).filter((one) => der[one.at] === 0x17 || der[one.at] === 0x18)
    if (dates.length === 0) return changed
    const { contentAt, length } = pick(random, dates)
    const words = ['999999999999Z', '000000000000Z', '250230000000Z', '2501010000+0100', '-1', '\0\0\0\0', 'é99Z', '']
    return Buffer.concat([
      changed.subarray(0, contentAt),
      Buffer.from(pick(random, words).padEnd(length, ' ').slice(0, length), 'latin1'),
      changed.subarray(contentAt + length),
    ])
  },
  random: (_, random) => Buffer.from(Array.from({ length: random(900) }, () => random(256))),
  empty: () => Buffer.alloc(0),
}

/** Changes of the text. */
const TEXT: Readonly<Record<string, InText>> = {
  'of another type': (pem, random) =>
    pem.replaceAll(
      'CERTIFICATE',
      pick(random, [
        'TRUSTED CERTIFICATE',
        'X509 CERTIFICATE',
        'PRIVATE KEY',
        'certificate',
        'CERTIFICATE REQUEST',
        '',
      ]),
    ),
  'without its end': (pem) => pem.replace(/-----END.*/s, ''),
  'with a damaged end': (pem) => pem.replace('-----END', '----END'),
  'with other line ends': (pem, random) => pem.replaceAll('\n', pick(random, ['\r\n', '\r', '\n\n', '\u2028', ' '])),
  'on one line': (pem) => pem.replaceAll('\n', ''),
  'with headers': (pem) => pem.replace('-----\n', '-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n'),
  'with other letters': (pem, random) => {
    const index = 30 + random(pem.length - 60)
    return pem.slice(0, index) + pick(random, ['\0', '\u202e', '💥', '\ud800', '=', '*', '-----']) + pem.slice(index)
  },
  'many times': (pem, random) => pem.repeat(2 + random(120)),
  'among other text': (pem, random) => `${'x'.repeat(random(9_000))}\n${pem}${'-----BEGIN '.repeat(random(2_000))}`,
  'as it is': (pem) => pem,
}

const names = (value: string): forge.pki.CertificateField[] => [{ name: 'commonName', value }]

/** Changes of what it says, signed again: these are certificates that an authority could issue. */
const FIELDS: Readonly<Record<string, InFields>> = {
  'with an empty subject': (one) => one.setSubject([]),
  'with an empty issuer': (one) => one.setIssuer([]),
  'with a huge subject': (one, random) => one.setSubject(names('x'.repeat(1 + random(70_000)))),
  'with many subjects': (one, random) =>
    one.setSubject(Array.from({ length: 1 + random(300) }, (_, index) => ({ name: 'commonName', value: `n${index}` }))),
  'with controls in its subject': (one, random) =>
    one.setSubject(names(pick(random, ['a\0b', '\u001b[31mred', 'a\nCN=b', '\u202eabc', '/CN=x', ',=+<>#;', '']))),
  'valid at odd times': (one, random) => {
    const times = ['0000-01-01', '1949-12-31', '1950-01-01', '2049-12-31', '2050-01-01', '9999-12-31']
    one.validity.notBefore = new Date(pick(random, times))
    one.validity.notAfter = new Date(pick(random, times))
  },
  'with odd alternative names': (one, random) => {
    const odd = ['', '*', '*.', '.', 'a\0.test', '127.0.0.1', 'xn--a', 'é.test', 'x'.repeat(3_000), '*.*.test']
    const altNames = Array.from({ length: 1 + random(5) }, () => ({ type: 2, value: pick(random, odd) }))
    one.setExtensions([{ name: 'subjectAltName', altNames }])
  },
  'with thousands of names': (one, random) => {
    const altNames = Array.from({ length: 500 + random(3_000) }, (_, index) => ({ type: 2, value: `n${index}.test` }))
    one.setExtensions([{ name: 'subjectAltName', altNames }])
  },
  'with addresses of other lengths': (one, random) => {
    const lengths = [0, 1, 3, 5, 8, 15, 17, 32]
    const content = Buffer.alloc(pick(random, lengths), 1)
    one.setExtensions([{ id: '2.5.29.17', value: derOf(0x30, derOf(0x87, content)).toString('latin1') }])
  },
  'with an extension twice': (one) => {
    const extension = { name: 'subjectAltName', altNames: [{ type: 2, value: 'c0.test' }] }
    one.setExtensions([extension, extension, { name: 'basicConstraints', cA: true, critical: true }])
  },
  'with extensions nobody knows': (one, random) =>
    one.setExtensions(
      Array.from({ length: 1 + random(40) }, (_, index) => ({
        id: `1.2.3.4.${index}`,
        critical: random(2) === 0,
        value: 'x'.repeat(random(400)),
      })),
    ),
  'without extensions': (one) => one.setExtensions([]),
  'with another serial number': (one, random) => {
    one.serialNumber = pick(random, ['00', 'ff', '80'.repeat(20), '01'.repeat(400)])
  },
}

/** The certificate of a seed: changed in its text, its bytes or its fields, sometimes in two of them. */
export function mutatedCertificate(seed: number): Mutated {
  const random = randomOf(seed)
  const { certificate, key } = pick(random, BASES)
  const ways = [...Object.keys(DER), ...Object.keys(FIELDS), ...Object.keys(TEXT)]
  const kind = ways[seed % ways.length] ?? ''
  let pem = certificate
  const inFields = FIELDS[kind]
  if (inFields !== undefined) pem = signedAgain(pem, (one) => inFields(one, random)) ?? pem
  const inDer = DER[kind] ?? (random(6) === 0 ? DER['flipped bytes'] : undefined)
  if (inDer !== undefined) pem = pemOf(inDer(bytesOfPem(pem), random))
  const inText = TEXT[kind]
  if (inText !== undefined) pem = inText(pem, random)
  return { kind, pem, key: random(9) === 0 ? key.slice(0, 40 + random(900)) : key }
}

/** Null where no encoder can write it. */
function signedAgain(pem: string, change: (certificate: forge.pki.Certificate) => void): string | null {
  try {
    const certificate = forge.pki.certificateFromPem(pem)
    change(certificate)
    signCertificate(certificate, authority.key)
    return forge.pki.certificateToPem(certificate)
  } catch {
    return null
  }
}
