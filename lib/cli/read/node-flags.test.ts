import { expect, test } from 'vitest'
import { parseCommandLine } from '@/lib/cli/arguments'
import { readSideFlags } from '@/lib/cli/diff/side-flags'

const RKE2 = 'v1.31.5+rke2r1'
const K3S = 'v1.31.5+k3s1'

test.each([
  { why: 'the end of a release names it', argv: ['--release', RKE2], distribution: 'rke2', isGiven: true },
  { why: 'the end of K3s, too', argv: ['--release', K3S], distribution: 'k3s', isGiven: true },
  {
    why: 'a release without an end leaves it open',
    argv: ['--release', 'v1.31.5'],
    distribution: 'k3s',
    isGiven: false,
  },
  {
    why: 'the flag decides for a release without an end',
    argv: ['--release', 'v1.31.5', '--distribution', 'rke2'],
    distribution: 'rke2',
    isGiven: true,
  },
  {
    why: 'both may say the same',
    argv: ['--distribution', 'rke2', '--release', RKE2],
    distribution: 'rke2',
    isGiven: true,
  },
])('the distribution: $why', async ({ argv, distribution, isGiven }) => {
  const { options, given } = await parseCommandLine(['plan', ...argv])
  expect(options.distribution).toBe(distribution)
  expect(given.has('distribution')).toBe(isGiven)
})

test.each([
  { why: 'a release of RKE2', argv: ['--release', RKE2, '--distribution', 'k3s'], says: 'is a release of RKE2' },
  { why: 'a release of K3s', argv: ['--release', K3S, '--distribution', 'rke2'], says: 'is a release of K3s' },
])('another distribution than that of the release is a contradiction: $why', async ({ argv, says }) => {
  await expect(parseCommandLine(['plan', ...argv])).rejects.toThrow(says)
})

test('the release of one side names the distribution of that side alone', async () => {
  const { options, sides } = await parseCommandLine(['diff', '--from-release', K3S, '--to-release', RKE2])
  expect(readSideFlags(sides, 'from', options).distribution).toBe('k3s')
  expect(readSideFlags(sides, 'to', options).distribution).toBe('rke2')
})
