import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { onNodeCommand, whereFrom } from './where'

test.each([
  ['localhost', 'this computer'],
  ['127.0.0.1', 'this computer'],
  ['[::1]', 'this computer'],
  ['pullpath.example.com', 'the server of this page'],
  ['10.0.0.1', 'the server of this page'],
  ['127.example.com', 'the server of this page'],
])('a page at %s asks from %s', (hostname, where) => {
  expect(whereFrom(hostname)).toBe(where)
})

test.each(['busybox:1.36', "a'b; id", '$(id)', 'a.test/b@sha256:00'])(
  'the image %s is one word of the command',
  (image) => {
    const command = onNodeCommand(image, { distribution: 'rke2', release: 'v1.37.1+rke2r1' })
    const words = execFileSync('sh', ['-c', command.replace(/^pullpath/, "printf '%s\\n'")], { encoding: 'utf8' })
    expect(words.trimEnd().split('\n')).toEqual([
      'probe',
      '/etc/rancher/rke2/registries.yaml',
      image,
      '--release',
      'v1.37.1+rke2r1',
      '--on-node',
    ])
  },
)
