import { expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { sayInEnglish } from '@/lib/words/say'
import { printPlan } from './plan-text'
import { createStyle } from './style'

const TLS = 'configs:\n  "m.test:5000":\n    tls: {insecure_skip_verify: true}\n'

test.each([
  {
    why: 'plain http verifies nothing, whatever the settings say',
    text: `mirrors:\n  docker.io:\n    endpoint: ["http://m.test:5000"]\n${TLS}`,
    release: 'v1.26.5+k3s1',
    note: 'mirror · plain http',
  },
  {
    why: 'http with TLS settings begins with https',
    text: `mirrors:\n  docker.io:\n    endpoint: ["http://m.test:5000"]\n${TLS}`,
    release: 'v1.33.4+k3s1',
    note: 'mirror · certificate not verified · https first, then http',
  },
  {
    why: 'https is not verified',
    text: `mirrors:\n  docker.io:\n    endpoint: ["https://m.test:5000"]\n${TLS}`,
    release: 'v1.33.4+k3s1',
    note: 'mirror · certificate not verified',
  },
])('a host is said to be trusted as it is: $why', ({ text, release, note }) => {
  const node = readNode(text, { ...defaultOptions(), release }, engines)
  const [, , , , said] = printPlan(node.plan('nginx'), createStyle(false), sayInEnglish).split('\n')
  expect(said?.trim()).toBe(note)
})
