import { expect, test } from 'vitest'
import { everythingSaid, explanationOf } from '@/lib/testdata/errors/said'
import { speakerOf } from './speaker'

const PATTERN = '`^(?!lib)(.*)`'
const OF_CONTAINERD = `time="2026-03-02T10:00:01.1Z" level=warning msg="Failed to compile rewrite, ${PATTERN}, for harbor.corp.example:8443" error="error parsing regexp: invalid or unsupported Perl syntax: \`(?!\`"`
const OF_OWN_PULLER = `time="2026-03-02T10:00:01Z" level=warning msg="Failed to compile rewrite ${PATTERN} for docker.io"`

test.each([
  { why: "the warning of K3s' containerd, with its error", line: OF_CONTAINERD, by: 'containerd' },
  {
    why: 'the same as JSON',
    line: `{"level":"warning","msg":"Failed to compile rewrite, ${PATTERN}, for m1.test:5002","error":"error parsing regexp"}`,
    by: 'containerd',
  },
  { why: "the warning of RKE2's own puller", line: OF_OWN_PULLER, by: 'own-puller' },
  {
    why: 'the same, quoted in a list',
    line: `Failed to compile rewrite \\\`^(?!lib)(.*)\\\` for docker.io`,
    by: 'own-puller',
  },
  { why: 'without what follows, both have said it', line: 'msg="Failed to compile rewrite"', by: 'unknown' },
  {
    why: 'a name after rewriting that only the own puller checks',
    line: 'Invalid repository rewrite a//b for docker.io',
    by: 'own-puller',
  },
])('who says that a rewrite is wrong: $why', ({ line, by }) => {
  expect(speakerOf(line)).toBe(by)
})

test('what containerd says at a pull is not said by RKE2 at its start', () => {
  const one = explanationOf(OF_CONTAINERD, 'mirrors: {}\n', { distribution: 'rke2', release: 'v1.34.1+rke2r1' })
  expect(one).toMatchObject({ code: 'rewrite-invalid', by: 'containerd' })
  expect(everythingSaid(one)).not.toContain('RKE2 itself said this')
})
