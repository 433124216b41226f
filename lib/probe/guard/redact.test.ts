import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRegistries } from '@/lib/registries/parse'
import { secretsOf } from '@/lib/secrets/secrets-of'
import { DOTS } from '@/lib/text/dots'
import { createRedactor } from './redact'

const redactor = (password: string, ...more: readonly string[]) =>
  createRedactor([
    ...secretsOf(
      parseRegistries(`configs:\n  a.test:\n    auth: {username: alice, password: ${JSON.stringify(password)}}\n`),
    ),
    ...more,
  ])
const latin1 = (text: string) => Buffer.from(text).toString('latin1')
const percent = (text: string, write: (hex: string) => string) =>
  Array.from(Buffer.from(text), (byte) => `%${write(byte.toString(16).padStart(2, '0'))}`).join('')

describe('createRedactor', () => {
  it.each<[why: string, text: string]>([
    ['as it is', 'it was s3cret/+"x here'],
    ['inside JSON', JSON.stringify('it was s3cret/+"x here')],
    ['in base64', Buffer.from('s3cret/+"x').toString('base64')],
    ['in base64 within more', Buffer.from('{"p":"s3cret/+\\"x"}'.replace('\\', '')).toString('base64')],
    ['as Basic', Buffer.from('alice:s3cret/+"x').toString('base64')],
    ['in a URL', encodeURIComponent('s3cret/+"x')],
    ['in a URL in lower case', encodeURIComponent('s3cret/+"x').toLowerCase()],
    ['in a URL, all of it', percent('s3cret/+"x', (hex) => hex)],
    ['in a URL in a URL', encodeURIComponent(encodeURIComponent('s3cret/+"x'))],
    ['in hex', Buffer.from('s3cret/+"x').toString('hex')],
    ['in hex in upper case', Buffer.from('s3cret/+"x').toString('hex').toUpperCase()],
  ])('takes a password out %s', (_, text) => {
    const { ofServer, ofEvent } = redactor('s3cret/+"x')
    for (const open of [ofServer(text), ofEvent(text)]) {
      expect(open).toContain('••••••')
      expect(open).not.toContain('s3cret')
      expect(open).not.toContain(text)
    }
  })

  it.each<[why: string, text: string]>([
    ['in UTF-8', 'pässwörd'],
    ['in UTF-8 as headers come', latin1('pässwörd')],
    ['in latin1', 'p\u00e4ssw\u00f6rd'],
    ['in UTF-8 for URLs', encodeURIComponent('pässwörd').toLowerCase()],
    ['in latin1 for URLs', 'p%e4ssw%f6rd'],
    ['in some of both', `p${percent('ä', (hex) => hex.toUpperCase())}sswörd`],
  ])('takes a password with other letters out %s', (_, text) => {
    const { ofServer, ofEvent } = redactor('pässwörd')
    expect(ofServer(`a ${text} z`)).toBe('a •••••• z')
    expect(ofEvent([`a ${text} z`])).toEqual(['a •••••• z'])
  })

  const units = (text: string, write: (code: number) => string) =>
    Array.from({ length: text.length }, (_, at) => write(text.charCodeAt(at))).join('')
  const hex4 = (code: number) => code.toString(16).padStart(4, '0')
  it.each<[why: string, text: string]>([
    ['as Go writes JSON', 'p\u00e4/\\u0026\\u003c\\u002b\u{1f511}%2f'],
    ['as PHP writes JSON', 'p\\u00e4\\/&<+\\ud83d\\udd11%2f'],
    ['all of it in JSON', units('p\u00e4/&<+\u{1f511}%2f', (code) => `\\u${hex4(code)}`)],
    ['in JSON with large digits', units('p\u00e4/&<+\u{1f511}%2f', (code) => `\\u${hex4(code).toUpperCase()}`)],
    ['in JSON in JSON', units('p\u00e4/&<+\u{1f511}%2f', (code) => `\\\\u${hex4(code)}`)],
    ['in HTML', 'pä/&amp;&lt;+\u{1f511}%2f'],
    ['in HTML with numbers', Array.from('pä/&<+\u{1f511}%2f', (one) => `&#${one.codePointAt(0)};`).join('')],
    ['in HTML in hex', Array.from('pä/&<+\u{1f511}%2f', (one) => `&#x${one.codePointAt(0)?.toString(16)};`).join('')],
    ['in HTML in JSON', 'pä\\/\\u0026amp;\\u0026lt;+\u{1f511}%2f'],
    ['in a URL in JSON', encodeURIComponent('pä/&<+\u{1f511}%2f').replaceAll('%', '\\u0025')],
    ['in JSON in a URL', encodeURIComponent('pä\\/\\u0026<+\u{1f511}%2f')],
    ['as a program writes texts', 'pä/\\x26\\x3C+\u{1f511}%2f'],
  ])('takes a password with signs out %s', (_, text) => {
    const { ofServer, ofEvent } = redactor('pä/&<+\u{1f511}%2f')
    for (const written of [text, latin1(text)]) {
      expect(ofServer(`a ${written} z`)).toBe('a •••••• z')
      expect(ofEvent([`a ${written} z`])).toEqual(['a •••••• z'])
    }
  })

  it('takes out what became a secret while it ran', () => {
    const { add, ofServer } = redactor('s3cret')
    expect(ofServer('Bearer abc.def.ghi')).toBe('Bearer abc.def.ghi')
    add('abc.def.ghi')
    expect(ofServer('Bearer abc.def.ghi')).toBe('Bearer ••••••')
  })

  it('does not give a word away by masking it in a sentence of our own', () => {
    const { ofServer, ofEvent } = redactor('wrong')
    expect(ofEvent('the password is wrong')).toBe('the password is wrong')
    expect(ofServer('you sent wrong')).toBe('you sent ••••••')
  })

  it('leaves texts alone where a secret is too short to be told from them', () => {
    expect(redactor('a').ofServer('a registry')).toBe('a registry')
  })

  it.each(['123456', ':null', '"kind":"', 'null}', 'object-x', '{', 'attempt-1'])(
    'leaves numbers, keys and codes of an event as they are: %j',
    (password) => {
      const event = { kind: 'object', object: { bytes: 123_456, what: 'layer', digest: null, note: `x ${password} y` } }
      const open = redactor(password).ofEvent(event)
      expect(open).toMatchObject({ kind: 'object', object: { bytes: 123_456, what: 'layer', digest: null } })
      expect(JSON.parse(JSON.stringify(open))).toEqual(open)
      if (password.length > 3) expect(open.object.note).toBe('x •••••• y')
    },
  )

  it('never throws and never leaves a secret of some length in a text, whatever it is', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 4, maxLength: 30 }), text, text, (secret, before, after) => {
        const { ofServer, ofEvent } = createRedactor([secret])
        const event = { note: `${before}${secret}${after}` }
        expect(ofServer(event.note)).toContain('••••••')
        expect(Object.keys(ofEvent(event))).toEqual(['note'])
      }),
    )
  })

  it('takes a text as a whole where it holds the beginning of too many secrets too often', () => {
    const { ofServer } = createRedactor(Array.from({ length: 1_000 }, (_, at) => `${'a'.repeat(60)}${at}`))
    expect(ofServer('a'.repeat(64_000))).toBe(DOTS)
    expect(ofServer(`${'a'.repeat(70)}, not one of them`)).toBe(`${'a'.repeat(70)}, not one of them`)
  })

  it('takes half a surrogate for what it becomes on the wire', () => {
    expect(redactor('s3cret', 'ab\ud800cd').ofServer('x ab\ud800cd y')).toBe('x •••••• y')
  })
})
