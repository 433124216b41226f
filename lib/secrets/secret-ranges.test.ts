import { describe, expect, it } from 'vitest'
import { parseRegistries } from '@/lib/registries/parse'
import { secretRanges } from './secret-ranges'

describe('secretRanges', () => {
  it.each<[why: string, text: string, secrets: readonly string[]]>([
    ['finds what K3s uses', 'configs:\n  a.test:\n    auth: {username: u, password: s3cret}\n', ['s3cret']],
    ['finds it quoted', 'configs:\n  a.test:\n    auth:\n      identity_token: "s3cret"\n', ['"s3cret"']],
    [
      'finds the lines of a block, without the line break after them',
      'configs:\n  a.test:\n    auth:\n      password: |\n        s3\n        cret\n\n      username: u\n',
      ['|\n        s3\n        cret'],
    ],
    ['finds it behind an alias', 'x: &s s3cret\nconfigs:\n  a.test:\n    auth: {password: *s}\n', ['s3cret']],
    [
      'finds a misspelt key',
      'configs:\n  a.test:\n    auth: {pasword: s3cret, Password: t0ken}\n',
      ['s3cret', 't0ken'],
    ],
    ['finds it on the wrong level', 'configs:\n  a.test:\n    password: s3cret\n', ['s3cret']],
    [
      'finds it in a pasted docker config.json',
      '{"auths": {"a.test": {"auth": "dTpw", "registrytoken": "t"}}}',
      ['"dTpw"', '"t"'],
    ],
    [
      'finds it in a file that K3s rejects',
      'mirrors: []\nconfigs:\n  a.test:\n    auth: {password: s3cret}\n',
      ['s3cret'],
    ],
    [
      'finds none in names of hosts and users',
      'mirrors:\n  auth.example.com:\n    endpoint: [https://token.example.com]\nconfigs:\n  pass.test:\n    auth: {username: token}\n',
      [],
    ],
    [
      'finds none in quotes without content, or in null',
      '{"auths":null,"configs":{"a.test":{"auth":{"password":"","auth":~}}}}',
      [],
    ],
    ['finds none in an empty value', 'configs:\n  a.test:\n    auth: {password: }\n', []],
  ])('%s', (_, text, secrets) => {
    expect(secretRanges(parseRegistries(text)).map(({ start, end }) => text.slice(start, end))).toEqual(secrets)
  })
})
