import { describe, expect, it } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { newestRelease } from '@/lib/k3s/releases/releases'
import { readNode } from '@/lib/node'
import { nearConfigKey } from '@/lib/registries/issues/near-key'
import { unfilledName, unfilledSecret } from '@/lib/secrets/unfilled'
import { sayInEnglish } from '@/lib/words/say'
import { quickFix } from './quick-fix'

const OPTIONS = {
  distribution: 'k3s',
  release: newestRelease().name,
  disableDefaultRegistryEndpoint: true,
  embeddedRegistry: false,
  dataDir: null,
  systemDefaultRegistry: null,
} as const

function fixFor(code: string, configs: string) {
  const node = readNode(`mirrors:\n  a.test:\n    endpoint: ["https://r.test:5000"]\n${configs}`, OPTIONS, engines)
  const [attempt] = node.plan('a.test/b:1').attempts
  if (attempt === undefined) throw new Error('no attempt')
  const nearKey = (field: 'auth' | 'tls') =>
    nearConfigKey(node.parsed.registries, { host: 'r.test:5000', registry: 'a.test', field, others: [] })
  return quickFix(code, attempt, { say: sayInEnglish, isFileKnown: true, nearKey })
}

describe('the change that an outcome calls for', () => {
  it('writes an account that everybody sees is not filled in', () => {
    const fix = fixFor('no-credentials', '')
    const values =
      fix !== null && 'changes' in fix ? fix.changes.flatMap((one) => ('set' in one ? [String(one.to)] : [])) : []
    expect(values.map((one) => [unfilledName(one), unfilledSecret(one)])).toEqual([
      ['word', 'word'],
      ['word', 'word'],
    ])
  })

  it.each([
    { code: 'no-credentials', configs: 'configs:\n  r.test: {auth: {username: u, password: s3cret}}\n', key: 'r.test' },
    {
      code: 'certificate-unknown-authority',
      configs: 'configs:\n  R.test: {tls: {ca_file: /ca.pem}}\n',
      key: 'R.test',
    },
    {
      code: 'client-certificate-required',
      configs: 'configs:\n  "r.test:443": {tls: {cert_file: /c, key_file: /k}}\n',
      key: 'r.test:443',
    },
  ])('renames a key that is nearly right instead of adding a second: $code', ({ code, configs, key }) => {
    expect(fixFor(code, configs)).toMatchObject({ changes: [{ rename: ['configs', key], to: 'r.test:5000' }] })
  })

  it('leads to the field of an unusable file', () => {
    const configs = 'configs:\n  "r.test:5000": {tls: {cert_file: /c, key_file: /k}}\n'
    expect(fixFor('key-does-not-match', configs)).toMatchObject({ show: ['configs', 'r.test:5000', 'tls', 'key_file'] })
  })
})
