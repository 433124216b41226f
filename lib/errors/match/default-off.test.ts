import { expect, test } from 'vitest'
import { everythingSaid, explanationOf } from '@/lib/testdata/errors/said'

const WILDCARD = 'mirrors:\n  "*":\n    endpoint: ["https://m1.lab.example"]\n'
const OWN = 'mirrors:\n  quay.io:\n    endpoint: ["https://m1.lab.example"]\n'
const ASKED =
  'Failed to pull image "quay.io/a/b:1": failed to resolve reference "quay.io/a/b:1": failed to do request: Head "https://quay.io/v2/a/b/manifests/1": EOF'
const FLAG = 'The node runs without --disable-default-registry-endpoint'
const RELEASE = 'The node runs another release'

test.each([
  {
    why: 'K1 writes no server for a wildcard',
    yaml: WILDCARD,
    release: 'v1.29.1+k3s1',
    flag: false,
    says: RELEASE,
    silent: FLAG,
  },
  { why: 'neither does K2', yaml: WILDCARD, release: 'v1.29.2+k3s1', flag: false, says: RELEASE, silent: FLAG },
  {
    why: 'the first releases with containerd 2.0 lose it',
    yaml: WILDCARD,
    release: 'v1.32.2+k3s1',
    flag: false,
    says: RELEASE,
    silent: FLAG,
  },
  {
    why: 'there the flag changes nothing',
    yaml: WILDCARD,
    release: 'v1.32.2+k3s1',
    flag: true,
    says: RELEASE,
    silent: FLAG,
  },
  { why: 'the flag is set', yaml: OWN, release: 'v1.34.1+k3s1', flag: true, says: FLAG, silent: RELEASE },
  {
    why: 'the flag is set, and the mirror is a wildcard',
    yaml: WILDCARD,
    release: 'v1.34.1+k3s1',
    flag: true,
    says: FLAG,
    silent: RELEASE,
  },
  {
    why: 'of these releases a mirror of the registry itself needs the flag',
    yaml: OWN,
    release: 'v1.32.2+k3s1',
    flag: true,
    says: FLAG,
    silent: RELEASE,
  },
])('why the default endpoint was asked, which is not in the plan: $why', ({ yaml, release, flag, says, silent }) => {
  const one = explanationOf(ASKED, yaml, { release, disableDefaultRegistryEndpoint: flag })
  const words = everythingSaid(one)
  expect(one.matched).toMatchObject({ kind: 'differs', why: 'default-off' })
  expect(words).toContain(says)
  expect(words).toContain('The node does not have this file, or did not read it since its last change')
  expect(words).not.toContain(silent)
})
