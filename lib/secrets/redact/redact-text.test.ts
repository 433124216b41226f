import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import { FORMAT_WORDS } from '@/lib/registries/fields'
import { parseRegistries } from '@/lib/registries/parse'
import { redactText } from './redact-text'

const CONFIGS = join(TESTDATA, 'conformance/configs')
const files = ['good', 'mistakes'].flatMap((kind) =>
  readdirSync(join(CONFIGS, kind)).map(
    (name) => [`${kind}/${name}`, readFileSync(join(CONFIGS, kind, name), 'utf8')] as const,
  ),
)

describe('takes out', () => {
  it.each<[why: string, text: string, redacted: string]>([
    [
      'a password',
      'configs:\n  a.test:\n    auth: {username: u, password: s3cret}\n',
      'configs:\n  a.test:\n    auth: {username: u, password: REDACTED_PASSWORD}\n',
    ],
    [
      'a quoted one',
      'configs:\n  a.test:\n    auth:\n      password: "s3c: ret"  # note\n',
      'configs:\n  a.test:\n    auth:\n      password: "REDACTED_PASSWORD"  # note\n',
    ],
    [
      'a token',
      'configs:\n  a.test:\n    auth:\n      identity_token: eyJ.abc\n',
      'configs:\n  a.test:\n    auth:\n      identity_token: REDACTED_TOKEN\n',
    ],
    [
      'auth, which stays base64',
      'configs:\n  a.test:\n    auth:\n      auth: dTpzM2NyZXQ=\n',
      'configs:\n  a.test:\n    auth:\n      auth: UkVEQUNURUQ6UkVEQUNURUQ=\n',
    ],
    [
      'the user part of a URL',
      'mirrors:\n  a.test:\n    endpoint: ["https://u:s3cret@b.test"]\n',
      'mirrors:\n  a.test:\n    endpoint: ["https://REDACTED:REDACTED@b.test"]\n',
    ],
    [
      'the same word in a comment',
      '# was s3cret before\nconfigs:\n  a.test:\n    auth: {username: u, password: s3cret}\n',
      '# was REDACTED before\nconfigs:\n  a.test:\n    auth: {username: u, password: REDACTED_PASSWORD}\n',
    ],
    [
      'its base64 in a comment',
      `# ${btoa('u:s3cret-long')}\nconfigs:\n  a.test:\n    auth: {username: u, password: s3cret-long}\n`,
      '# REDACTED\nconfigs:\n  a.test:\n    auth: {username: u, password: REDACTED_PASSWORD}\n',
    ],
    [
      'what auth decodes to',
      `# s3cret-long\nconfigs:\n  a.test:\n    auth: {auth: ${btoa('u:s3cret-long')}}\n`,
      '# REDACTED\nconfigs:\n  a.test:\n    auth: {auth: UkVEQUNURUQ6UkVEQUNURUQ=}\n',
    ],
    [
      'a key that was pasted',
      'configs:\n  a.test:\n    tls:\n      key_file: "-----BEGIN PRIVATE KEY-----\\nMIIB\\n-----END PRIVATE KEY-----"\n',
      'configs:\n  a.test:\n    tls:\n      key_file: "REDACTED"\n',
    ],
    [
      'a block of lines',
      'configs:\n  a.test:\n    auth:\n      password: |\n        line one\n        line two\n      username: u\n',
      'configs:\n  a.test:\n    auth:\n      password: REDACTED_PASSWORD\n      username: u\n',
    ],
    [
      'what may have been meant as the last line of such a block',
      'configs:\n  a.test:\n    auth:\n      password: |\n        line one\n\n#line two\n',
      'configs:\n  a.test:\n    auth:\n      password: REDACTED_PASSWORD\n#REDACTED\n',
    ],
    [
      'a secret behind an alias',
      'x: &p s3cret-long\nconfigs:\n  a.test:\n    auth: {password: *p}\n',
      'x: &p REDACTED_PASSWORD\nconfigs:\n  a.test:\n    auth: {password: *p}\n',
    ],
    [
      'the names of anchors below a name of secrets, so that each alias still refers to its value',
      'configs:\n  a.test:\n    auth: &first {password: &second}\n  b.test:\n    auth: *first\n  c.test:\n    auth: {password: *second}\n',
      'configs:\n  a.test:\n    auth: &REDACTED_2 {password: &REDACTED}\n  b.test:\n    auth: *REDACTED_2\n  c.test:\n    auth: {password: *REDACTED}\n',
    ],
    [
      'a misspelt key',
      'configs:\n  a.test:\n    auth: {pasword: s3cret}\n',
      'configs:\n  a.test:\n    auth: {pasword: REDACTED_PASSWORD}\n',
    ],
  ])('%s', (_, text, redacted) => {
    expect(redactText(text).text).toBe(redacted)
  })
})

describe('lets nothing through', () => {
  const SECRET = 'RealPw99'
  const AUTH = (line: string) => `mirrors: {}\nconfigs:\n  a.test:\n    auth:\n      username: u\n${line}`
  it.each<[why: string, text: string]>([
    ['behind a quote that is never closed', AUTH(`      password: "${SECRET}\n`)],
    ['behind a single one', AUTH(`      password: '${SECRET}\n    tls: {}\n`)],
    ['behind a character that cannot begin a value', AUTH(`      password: @${SECRET}!\n`)],
    ['behind %', AUTH(`      password: %${SECRET}\n`)],
    ['behind what looks like an alias', AUTH(`      password: *${SECRET}\n`)],
    ['behind what looks like an anchor', AUTH(`      password: &${SECRET}!\n`)],
    ['behind what looks like a tag', AUTH(`      password: !<${SECRET}\n`)],
    [
      'as an anchor that an alias refers to',
      AUTH(`      password: &${SECRET}\n  b.test:\n    auth:\n      password: *${SECRET}\n`),
    ],
    ['as the anchor of an account', `x: &${SECRET} {password: other}\nconfigs:\n  a.test:\n    auth: *${SECRET}\n`],
    [
      'in a comment, and as an anchor',
      AUTH(`      password: &${SECRET} # like ${SECRET}\n  b.test:\n    auth:\n      auth: *${SECRET}\n`),
    ],
    [
      'as a part of the name of an anchor elsewhere',
      `mirrors:\n  a.test: &of-${SECRET}\n  b.test: *of-${SECRET}\n${AUTH(`      password: ${SECRET}\n`).slice('mirrors: {}\n'.length)}`,
    ],
    [
      'as the tag of a secret that an alias refers to',
      AUTH(`      password: &pw !${SECRET} x\n  b.test:\n    auth:\n      password: *pw\n`),
    ],
    ['as the tag of an account', `configs:\n  a.test:\n    auth: !${SECRET} {password: other}\n`],
    ['behind a brace', AUTH(`      password: {${SECRET}\n`)],
    ['behind a colon', AUTH(`      password: x: ${SECRET}\n`)],
    ['on a line of its own', AUTH(`      password:\n       ${SECRET}\n     x: y\n`)],
    ['in a block of a broken file', `x: [\n${AUTH(`      password: |\n        ${SECRET}\n        more\n`)}`],
    ['above another value of a broken account', AUTH(`      password: ${SECRET}\n      value: x\n     y\n`)],
    ['below a tab', `\t${AUTH(`      password: ${SECRET}\n`)}`],
    ['indented too little', AUTH(`     password: ${SECRET}\n`)],
    ['between braces of a broken file', `configs: {a.test: {auth: {username: u, password: ${SECRET}}}\n`],
    ['in a comment that is commented out', AUTH(`      #password: ${SECRET}\n`)],
    ['in a comment in words', `# the password: ${SECRET}\n${AUTH('      password: other-one\n')}`],
    ['behind a password, as its rest', AUTH(`      password: abc #${SECRET}\n`)],
    ['behind a password, as another', AUTH(`      password: abc # password: ${SECRET}\n`)],
    ['in a command', `# curl -u robot:${SECRET} https://a.test\nmirrors: {}\n`],
    ['as a token in a comment', `# token=${SECRET}\nmirrors: {}\n`],
    ['as a header in a comment', `# Authorization: Bearer ${SECRET}\n# Basic ${SECRET}=\nmirrors: {}\n`],
    ['as a token of a known kind', `# ghp_${SECRET}${SECRET}\nmirrors: {}\n`],
    ['in a query', `mirrors:\n  a.test:\n    endpoint: ["https://a.test?token=${SECRET}&x=1"]\n`],
    ['before a host without a scheme', `mirrors:\n  a.test:\n    endpoint: ["u:${SECRET}@h.example"]\n`],
    ['in a key', `configs:\n  "u:${SECRET}@h.example:5000":\n    tls: {}\n`],
    [
      'in a header of hosts.toml',
      `[host."https://a.test"]\n  [host."https://a.test".header]\n    Authorization = "Basic ${SECRET}"\n`,
    ],
    ['in a further document', `mirrors: {}\n---\nkind: RegistryAuthConfig\npassword: ${SECRET}\n`],
    [
      'in cloud-init',
      `#cloud-config\nwrite_files:\n  - path: /etc/rancher/k3s/registries.yaml\n    content: |\n      configs:\n        a.test:\n          auth:\n            password: ${SECRET}\n`,
    ],
    [
      'in base64',
      `write_files:\n  - encoding: b64\n    content: ${btoa(`configs:\n  a.test:\n    auth:\n      password: ${SECRET}\n`)}\n`,
    ],
    ['in TOML', `[plugins."x".registry.configs."a.test".auth]\n  password = "${SECRET}"\n`],
    [
      'in a shell script',
      `cat > registries.yaml <<EOF\nconfigs:\n  a.test:\n    auth: {username: u, password: ${SECRET}}\nEOF\n`,
    ],
  ])('%s', (_, text) => {
    const { text: redacted } = redactText(text)
    expect(redacted).not.toContain(SECRET)
    for (const blob of redacted.match(/[A-Za-z0-9+/]{24,}={0,2}/g) ?? [])
      expect(atob(blob.slice(0, blob.length - (blob.length % 4)))).not.toContain(SECRET)
    expect(redactText(redacted).text).toBe(redacted)
  })
})

describe('leaves', () => {
  it.each<[why: string, text: string]>([
    [
      'a user name that is also the password, short as it is',
      'configs:\n  admin.test:\n    auth: {username: admin, password: REDACTED_PASSWORD}\n',
    ],
    ['hosts that hold a short password', 'mirrors:\n  test.example.com:\n    endpoint: ["https://test.example.com"]\n'],
    [
      'words about secrets',
      '# Basic authentication is off; see the docs on tokens\nmirrors:\n  token.example.com:\n    endpoint: ["http://auth:5000", "https://pass.example.com/v2/secret"]\n    rewrite:\n      "^auth/(.*)": "token/$1"\n',
    ],
    ['an image by digest', '# nginx:1.27@sha256:0123456789abcdef0123456789abcdef\nmirrors: {}\n'],
    [
      'a comment behind a password',
      'configs:\n  a.test:\n    auth: {username: u, password: REDACTED_PASSWORD} # of the robot\n',
    ],
    ['a file without secrets', '# nothing here\nmirrors: {}\n'],
  ])('%s', (_, text) => {
    expect(redactText(text)).toMatchObject({ text, edits: [], left: [], isUnderstood: true })
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
      for (const secret of [auth?.password ?? '', auth?.identity_token ?? '', auth?.auth ?? ''])
        // A word of the format tells nothing, and taking it out would take out keys.
        if (secret.length >= 8 && !FORMAT_WORDS.includes(secret)) expect(redacted).not.toContain(secret)
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
  expect(() =>
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void redactText(text))),
  ).not.toThrow()
})
