import { describe, expect, it } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import { CONFIG, MIRROR, TLS } from '@/lib/testdata/registries-pieces'
import type { Worded } from '@/lib/words/worded'
import { lintText } from './lint-text'

describe('user and password of a URL stay out of messages and titles', () => {
  it.each([
    MIRROR('"https://user:s3cret@registry.example.com"'),
    MIRROR('"user:s3cret@registry.example.com/x"'),
    MIRROR('"user:s3cret@*.example.com"'),
    MIRROR('"user:s3cret@registry.example.com"'),
    MIRROR('docker.io', 'https://user:s3cret@registry.example.com'),
    MIRROR('docker.io', 'user:s3cret@registry.example.com'),
    MIRROR('docker.io', 'https://user:s3cret@registry.example.com/a b'),
    CONFIG('"https://user:s3cret@registry.example.com"').replace('password: s3cret', 'password: x'),
  ])('%s', (text) => {
    for (const { fixes = [], ...found } of lintText(text, { regexp: re2Engine })) {
      expect(wordsOf(found)).not.toContain('s3cret')
      for (const { title, said } of fixes) expect(title + JSON.stringify(said)).not.toContain('s3cret')
    }
  })
})

describe('a private key stays out of messages', () => {
  it.each<[why: string, value: string]>([
    ['Ed25519 without its first line', 'MC4CAQAwBQYDK2VwBCIEIJ1hbGVnaXRub3RhcmVhbGtleWF0YWxsMTIzNDU2'],
    ['an elliptic curve', 'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg'],
    ['the beginning of RSA', 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'],
    ['PEM in Base64, in quotes too many', `"'LS0tLS1CRUdJTi1hbGVnaXR'"`],
    ['PEM with a dash missing', '"----BEGIN PRIVATE KEY---- MC4CAQAwBQYDK2Vw"'],
    ['Base64 of anything', 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ'],
    ['lines of Base64', '"bGluZSBvbmUgb2YgYSBrZXk\\nbGluZSB0d28gb2YgYSBrZXk"'],
    ['a word that is not a path', 's3cretkeytext'],
  ])('%s', (_, value) => {
    const text = TLS(`cert_file: /etc/ssl/node.crt\n      key_file: ${value}`)
    const found = lintText(text, { regexp: re2Engine })
    expect(
      found.map(({ code }) => code).filter((code) => code === 'tls-inline-pem' || code === 'tls-path-not-absolute'),
    ).toHaveLength(1)
    const [shown = ''] = /[A-Za-z0-9]{8,}/.exec(value.replace('PRIVATE', '')) ?? []
    for (const { fixes = [], ...one } of found)
      for (const words of [wordsOf(one), ...fixes.map(({ title, said }) => title + JSON.stringify(said))])
        expect(words).not.toContain(shown)
  })
})

/** What is said, and from which it can be said in other languages. */
function wordsOf({ message, parts, said }: Worded): string {
  return JSON.stringify([message, parts, said])
}
