import { describe, expect, it } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import { lintText } from './lint-text'
import { isAboutSteps, isForRollOut } from './roll-out'
import { RULES } from './rules.generated'

it('knows codes of rules alone', () => {
  expect(
    RULES.map(({ code }) => code)
      .filter((code) => isForRollOut({ code }))
      .toSorted(),
  ).toEqual(['auth-plain-text', 'deploy-every-node', 'file-name', 'not-filled-in', 'tls-file-missing'])
})

const TEXT =
  'mirrors:\n  docker.io: {endpoint: ["https://m.example.com"]}\nconfigs:\n  m.example.com: {auth: {username: u, password: p}, tls: {ca_file: /ca.pem}}\n'

describe('the steps for the nodes', () => {
  const diagnostics = lintText(TEXT, { fileName: 'registry.yaml', regexp: re2Engine })
  it.each([
    { why: 'say where the file belongs', code: 'deploy-every-node', is: true },
    { why: 'say who may read it', code: 'auth-plain-text', is: true },
    { why: 'say what it is called', code: 'file-name', is: true },
    { why: 'do not replace the field that names a certificate', code: 'tls-file-missing', is: false },
  ])('$why', ({ code, is }) => {
    const found = diagnostics.find((one) => one.code === code)
    expect(found && isAboutSteps(found)).toBe(is)
  })
})
