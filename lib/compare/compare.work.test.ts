import { growthOf, IN_PROPORTION } from '@/lib/testdata/count-work'
import { expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { lint } from '@/lib/lint/lint'
import { compareSides } from './compare-sides'

const LENGTH = 8 * 1024
const filled = (before: string, part: (at: number) => string) => (length: number) => {
  let text = before
  for (let at = 0; text.length < length; at += 1) text += part(at)
  return text
}

test.each<{ readonly why: string; readonly text: (length: number) => string }>([
  { why: 'mirrors', text: filled('mirrors:\n', (at) => `  r${at}.example.com: {endpoint: [https://m.example.com]}\n`) },
  {
    why: 'endpoints of one mirror',
    text: filled('mirrors:\n  quay.io:\n    endpoint:\n', (at) => `    - https://m${at}.example.com\n`),
  },
  {
    why: 'logins',
    text: filled('configs:\n', (at) => `  r${at}.example.com: {auth: {username: u, password: s3cret${at}}}\n`),
  },
  {
    why: 'passwords that begin alike',
    text: filled(
      'mirrors:\n',
      (at) => `  r${at}.ex: {endpoint: ["https://u:passw${'x'.repeat(at % 90)}${at}@m.ex"]}\n`,
    ),
  },
])('takes steps in proportion to $why', ({ text }) => {
  const growth = growthOf(text(LENGTH / 4), text(LENGTH), (one) => {
    const side = (release: string) => ({ text: one, options: { ...defaultOptions(), release } })
    compareSides(
      {
        before: side('v1.31.5+k3s1'),
        after: side('v1.31.7+k3s1'),
        files: { before: null, after: null },
        images: [],
        ownImages: 'more',
      },
      { engines, lint },
    )
  })
  expect(growth).toBeLessThan(IN_PROPORTION)
})
