import { growthOf, IN_PROPORTION } from '@/lib/testdata/count-work'
import { expect, test } from 'vitest'
import { redactText } from './redact-text'

const parts = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join('')
const accounts = (count: number): string =>
  `configs:\n${parts(count, (at) => `  host-${at}.example.com: {auth: {username: u, password: s3cret-${at}}}\n`)}`

test.each<[why: string, text: (count: number) => string]>([
  ['passwords', accounts],
  ['passwords, each in a comment too', (count) => accounts(count) + parts(count, (at) => `# s3cret-${at}\n`)],
  [
    'passwords that begin like others',
    (count) => `configs:\n${parts(count, (at) => `  h${at}.test: {password: s3cret${'a'.repeat(at % 40)}}\n`)}`,
  ],
])('%s are looked for at once', (_, text) => {
  expect(growthOf(text(150), text(600), redactText)).toBeLessThan(IN_PROPORTION)
})
