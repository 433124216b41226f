import { expect, test } from 'vitest'
import { openFileOf } from '@/lib/testdata/errors/open-file'
import { inEnglish } from '@/lib/words/saying'
import { explainErrors } from './explain-errors'

const failed = (reason: string) =>
  `Failed to pull image "quay.io/a/b:1": failed to pull and unpack image "quay.io/a/b:1": failed to resolve reference "quay.io/a/b:1": ${reason}`

function said(yaml: string, text: string): string {
  const [one] = explainErrors(text, openFileOf(yaml, {}, [])).explanations
  const causes = (one?.causes ?? []).flatMap((cause) => (cause.kind === 'words' ? [cause.says] : []))
  return [one?.where ?? '', ...causes].map(inEnglish).join('\n')
}

test('whether a host is in the plan is not known while a placeholder decides who is asked', () => {
  const words = said(
    'mirrors:\n  quay.io:\n    endpoint: ["https://{{ mirror }}:5000"]\n',
    failed(
      'failed to do request: Head "https://harbor.example.com:5000/v2/a/b/manifests/1?ns=quay.io": dial tcp: lookup harbor.example.com: no such host',
    ),
  )
  expect(words).toContain('Undecided whether it is in the plan of quay.io/a/b:1')
  expect(words).toContain('https://{{ mirror }}:5000')
  expect(words).not.toMatch(/which is not in the plan|does not have this file/)
})

test.each([
  { why: 'the registry of a mirror', yaml: 'mirrors:\n  "{{ reg }}":\n    endpoint: ["https://harbor.example.com"]\n' },
  { why: 'all of the entry', yaml: 'mirrors:\n  quay.io: {{ entry }}\n' },
  { why: 'a part of the entry', yaml: 'mirrors:\n  quay.io:\n    {{ more }}\n' },
])('nothing is said of a host that is not in the plan while a placeholder decides $why', ({ yaml }) => {
  const words = said(
    yaml,
    failed(
      'failed to do request: Head "https://harbor.example.com/v2/a/b/manifests/1?ns=quay.io": dial tcp: lookup harbor.example.com: no such host',
    ),
  )
  expect(words).toContain('Undecided whether it is in the plan of quay.io/a/b:1')
  expect(words).not.toMatch(/which is not in the plan|does not have this file|of another node/)
})

test('whether the file has an account is not known while a placeholder decides for whom', () => {
  const words = said(
    'mirrors:\n  quay.io:\n    endpoint: ["https://harbor.example.com"]\nconfigs:\n  "{{ harbor }}":\n    auth: {username: robot, password: s3cret}\n',
    failed(
      'pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials',
    ),
  )
  expect(words).toContain('is not known before {{ harbor }} is filled in')
  expect(words).not.toContain('There is no account')
})
