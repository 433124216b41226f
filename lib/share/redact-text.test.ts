import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRegistries } from '@/lib/registries/parse'
import { redactText } from './redact-text'

const CONFIGS = join(import.meta.dirname, '../testdata/conformance/configs')
const files = ['good', 'mistakes'].flatMap((kind) => readdirSync(join(CONFIGS, kind)).map((name) => [`${kind}/${name}`, readFileSync(join(CONFIGS, kind, name), 'utf8')] as const))

describe('takes out', () => {
  it.each<[why: string, text: string, redacted: string]>([
    ['a password', 'configs:\n  a.test:\n    auth: {username: u, password: s3cret}\n', 'configs:\n  a.test:\n    auth: {username: u, password: REDACTED_PASSWORD}\n'],
    ['a quoted one', 'configs:\n  a.test:\n    auth:\n      password: "s3c: ret"  # note\n', 'configs:\n  a.test:\n    auth:\n      password: "REDACTED_PASSWORD"  # note\n'],
    ['a token', 'configs:\n  a.test:\n    auth:\n      identity_token: eyJ.abc\n', 'configs:\n  a.test:\n    auth:\n      identity_token: REDACTED_TOKEN\n'],
    ['auth, which stays base64', 'configs:\n  a.test:\n    auth:\n      auth: dTpzM2NyZXQ=\n', 'configs:\n  a.test:\n    auth:\n      auth: UkVEQUNURUQ6UkVEQUNURUQ=\n'],
    ['the user part of a URL', 'mirrors:\n  a.test:\n    endpoint: ["https://u:s3cret@b.test"]\n', 'mirrors:\n  a.test:\n    endpoint: ["https://REDACTED:REDACTED@b.test"]\n'],
    ['the same word in a comment', '# was s3cret before\nconfigs:\n  a.test:\n    auth: {username: u, password: s3cret}\n', '# was REDACTED before\nconfigs:\n  a.test:\n    auth: {username: u, password: REDACTED_PASSWORD}\n'],
    ['its base64 in a comment', `# ${btoa('u:s3cret-long')}\nconfigs:\n  a.test:\n    auth: {username: u, password: s3cret-long}\n`, '# REDACTED\nconfigs:\n  a.test:\n    auth: {username: u, password: REDACTED_PASSWORD}\n'],
    ['what auth decodes to', `# s3cret-long\nconfigs:\n  a.test:\n    auth: {auth: ${btoa('u:s3cret-long')}}\n`, '# REDACTED\nconfigs:\n  a.test:\n    auth: {auth: UkVEQUNURUQ6UkVEQUNURUQ=}\n'],
    ['a key that was pasted', 'configs:\n  a.test:\n    tls:\n      key_file: "-----BEGIN PRIVATE KEY-----\\nMIIB\\n-----END PRIVATE KEY-----"\n', 'configs:\n  a.test:\n    tls:\n      key_file: "REDACTED"\n'],
    ['a block of lines', 'configs:\n  a.test:\n    auth:\n      password: |\n        line one\n        line two\n      username: u\n', 'configs:\n  a.test:\n    auth:\n      password: REDACTED_PASSWORD\n      username: u\n'],
    ['a secret behind an alias', 'x: &p s3cret-long\nconfigs:\n  a.test:\n    auth: {password: *p}\n', 'x: &p REDACTED_PASSWORD\nconfigs:\n  a.test:\n    auth: {password: *p}\n'],
    ['a misspelt key', 'configs:\n  a.test:\n    auth: {pasword: s3cret}\n', 'configs:\n  a.test:\n    auth: {pasword: REDACTED_PASSWORD}\n'],
  ])('%s', (_, text, redacted) => {
    expect(redactText(text).text).toBe(redacted)
  })
})

describe('leaves', () => {
  it.each<[why: string, text: string]>([
    ['a user name that is also the password, short as it is', 'configs:\n  admin.test:\n    auth: {username: admin, password: REDACTED_PASSWORD}\n'],
    ['hosts that hold a short password', 'mirrors:\n  test.example.com:\n    endpoint: ["https://test.example.com"]\n'],
    ['a file without secrets', '# nothing here\nmirrors: {}\n'],
  ])('%s', (_, text) => {
    expect(redactText(text)).toEqual({ text, edits: [], left: [] })
  })
})

describe('of every recorded file', () => {
  it.each(files)('%s: accepted as before, the same hosts, and no secret', (_, text) => {
    const [before, { text: redacted, left }] = [parseRegistries(text), redactText(text)]
    const after = parseRegistries(redacted)
    expect(left).toEqual([])
    expect(after.parseError === null).toBe(before.parseError === null)
    expect([...after.registries.mirrors.keys()]).toEqual([...before.registries.mirrors.keys()])
    expect([...after.registries.configs.keys()]).toEqual([...before.registries.configs.keys()])
    for (const { auth } of before.registries.configs.values()) {
      for (const secret of [auth?.password ?? '', auth?.identity_token ?? '', auth?.auth ?? '']) if (secret.length >= 8) expect(redacted).not.toContain(secret)
    }
    expect(redactText(redacted).text).toBe(redacted)
  })
})

it('lets no secret through, however it is written', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9+/=!@#$%^&*()_.-]{10,24}$/)
  const shape = fc.constantFrom<(secret: string) => string>(
    (one) => `configs:\n  a.test:\n    auth:\n      username: u\n      password: ${JSON.stringify(one)}\n`,
    (one) => `# ${one}\nconfigs: {"a.test": {auth: {username: u, password: ${JSON.stringify(one)}}}} # ${one}\n`,
    (one) => `x: &a ${JSON.stringify(one)}\nconfigs:\n  a.test:\n    auth: {username: u, password: *a}\n`,
    (one) => `configs:\n  a.test:\n    password: '${one.replaceAll("'", "''")}'\n`,
    (one) => `{"auths": {"a.test": {"auth": "${btoa(`u:${one}`)}", "password": ${JSON.stringify(one)}}}}\n`,
    (one) => `mirrors: []\nconfigs:\n  a.test:\n    auth:\n      password: ${JSON.stringify(one)}\n`,
  )
  const property = fc.property(secret, shape, (one, write) => {
    const { text } = redactText(write(one))
    for (const form of [one, btoa(`u:${one}`), JSON.stringify(one).slice(1, -1)]) expect(text).not.toContain(form)
  })
  expect(() => fc.assert(property, { numRuns: 300 })).not.toThrow()
})

it('never throws', () => {
  expect(() => fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void redactText(text)))).not.toThrow()
})
