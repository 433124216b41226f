import { describe, expect, test } from 'vitest'
import { analyze } from '@/lib/analyze'
import { engines } from '@/lib/containerd/engines'
import { newestRelease } from '@/lib/k3s/releases/releases'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { planKey } from './plan-key'

const OPTIONS: NodeOptions = {
  distribution: 'k3s',
  release: newestRelease().name,
  disableDefaultRegistryEndpoint: false,
  embeddedRegistry: false,
  dataDir: null,
  systemDefaultRegistry: null,
}
const TEXT = `mirrors:
  a.test:
    endpoint: ["https://m.test", "http://n.test:5000"]
configs:
  m.test:
    auth: {username: u, password: p}
    tls: {ca_file: /ca.pem}
  unused.test:
    auth: {username: u, password: p}
`

describe('a result belongs to what it was asked for', () => {
  const keyOf = (text: string, image = 'a.test/b:1', release = OPTIONS.release) => {
    const { plan, parsed } = analyze({ text, options: { ...OPTIONS, release }, image }, engines)
    return planKey(plan, parsed, release)
  }
  test.each<{ readonly why: string; readonly other: string; readonly isSame: boolean }>([
    { why: 'a comment', other: keyOf(`# x\n${TEXT}`), isSame: true },
    { why: 'an account that is not asked for', other: keyOf(TEXT.replace(/p}\n$/, 'other}\n')), isSame: true },
    {
      why: 'another order of the file',
      other: keyOf(`configs:${TEXT.split('configs:')[1]}${TEXT.split('configs:')[0]}`),
      isSame: true,
    },
    { why: 'another endpoint', other: keyOf(TEXT.replace('m.test"', 'o.test"')), isSame: false },
    {
      why: 'another order of the endpoints',
      other: keyOf(TEXT.replace('"https://m.test", "http://n.test:5000"', '"http://n.test:5000", "https://m.test"')),
      isSame: false,
    },
    { why: 'another password', other: keyOf(TEXT.replace('password: p', 'password: q')), isSame: false },
    { why: 'another username', other: keyOf(TEXT.replace('username: u', 'username: v')), isSame: false },
    { why: 'no account', other: keyOf(TEXT.replace('    auth: {username: u, password: p}\n', '')), isSame: false },
    { why: 'another CA file', other: keyOf(TEXT.replace('/ca.pem', '/other.pem')), isSame: false },
    {
      why: 'no verification',
      other: keyOf(TEXT.replace('ca_file: /ca.pem', 'ca_file: /ca.pem, insecure_skip_verify: true')),
      isSame: false,
    },
    { why: 'another image', other: keyOf(TEXT, 'a.test/b:2'), isSame: false },
    { why: 'another release', other: keyOf(TEXT, 'a.test/b:1', 'v1.36.2+k3s1'), isSame: false },
  ])('$why', ({ other, isSame }) => {
    expect(other === keyOf(TEXT)).toBe(isSame)
  })
})
