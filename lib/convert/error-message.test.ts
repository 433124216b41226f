import { expect, test } from 'vitest'
import { inEnglish } from '@/lib/words/saying'
import { readErrorMessage } from './error-message'
import { recognise } from './recognise'

const OPEN = 'Open the registries.yaml of the node that said it'

test.each<{ readonly why: string; readonly text: string; readonly title: string; readonly says: readonly string[] }>([
  {
    why: 'an event of the kubelet: image, host and reason',
    text: 'Warning  Failed  9s  kubelet  Failed to pull image "a.test/b:1": rpc error: code = Unknown desc = failed to pull and unpack image "a.test/b:1": failed to resolve reference "a.test/b:1": failed to do request: Head "http://localhost:6545/v2/b/manifests/1?ns=a.test": dial tcp [::1]:6545: connect: connection refused\n',
    title: 'an error message of a pull',
    says: [
      'The image is a.test/b:1.',
      'What failed is a request to http://localhost:6545.',
      'The reason is at its end: dial tcp [::1]:6545: connect: connection refused.',
      OPEN,
    ],
  },
  {
    why: 'a log of containerd, with escaped quotes',
    text: 'time="2026-01-02T03:04:05Z" level=error msg="PullImage \\"a.test/b:1\\" failed" error="failed to pull and unpack image \\"a.test/b:1\\": failed to resolve reference \\"a.test/b:1\\": failed to do request: Head \\"https://m1.test:5000/v2/b/manifests/1\\": x509: certificate signed by unknown authority"\n',
    title: 'an error message of a pull',
    says: ['The image is a.test/b:1.', 'What failed is a request to https://m1.test:5000.', 'unknown authority.'],
  },
  {
    why: 'of crictl',
    text: 'E0102 03:04:05 log.go:32] "PullImage from image service failed" err="rpc error: code = NotFound desc = failed to pull and unpack image \\"docker.io/library/nginx:9\\": failed to resolve reference \\"docker.io/library/nginx:9\\": docker.io/library/nginx:9: not found" image="nginx:9"\n',
    title: 'an error message of a pull',
    says: ['The image is docker.io/library/nginx:9.', OPEN],
  },
  {
    why: 'that waits for the next attempt',
    text: 'Normal   BackOff    3s   kubelet            Back-off pulling image "nginx:1.27"\n',
    title: 'an error message of a pull',
    says: ['The image is nginx:1.27.'],
  },
  {
    why: 'of a start that failed',
    text: 'time="2026-01-02T03:04:05Z" level=fatal msg="failed to get registry configuration: yaml: line 3: mapping values are not allowed in this context"\n',
    title: 'a line of a log',
    says: [OPEN],
  },
])('an error message $why', ({ text, title, says }) => {
  const found = recognise(text)
  expect(found).toMatchObject({ id: 'error-message', title, parts: [] })
  for (const words of says) expect(found?.notes.map(inEnglish).join(' ')).toContain(words)
})

test('accounts in it are not repeated', () => {
  const text =
    'Failed to pull image "bob:s3cret-word@a.test/b": failed to do request: Head "https://bob:s3cret-word@m1.test/v2/": EOF'
  const notes = recognise(text)?.notes.map(inEnglish).join(' ')
  expect(notes).toContain('https://m1.test')
  expect(notes).not.toContain('s3cret-word')
})

test.each([
  { why: 'a registries.yaml with a message in a comment', text: '# Failed to pull image "nginx"\nmirrors:\n  a: {}\n' },
  { why: 'a script that looks for one', text: '#!/bin/sh\ngrep "ErrImagePull" log\n' },
  { why: 'prose', text: 'Pulling images failed yesterday.\n' },
  { why: 'nothing', text: '' },
])('no error message: $why', ({ text }) => {
  expect(readErrorMessage(text)).toBeNull()
})

test('any length of lines and quotes is read once', () => {
  for (const piece of ['dial tcp ', 'Head "https://', 'level=error ', 'image "', '\\"', 'a'])
    expect(() => readErrorMessage(`Failed to pull image "${piece.repeat(50_000)}`)).not.toThrow()
})
