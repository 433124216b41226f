import { expect, test } from 'vitest'
import { speakerOf } from './speaker'

const COMPILE = 'Failed to compile rewrite, `^(?!lib)(.*)`, for harbor.corp.example:8443'

test.each([
  {
    why: 'containerd, at a pull',
    line: `time="2026-01-01T00:00:00Z" level=warning msg="${COMPILE}"`,
    by: 'containerd',
  },
  {
    why: 'RKE2, in its own log',
    line: `Jan 01 00:00:00 n1 rke2[812]: time="2026-01-01T00:00:00Z" level=warning msg="${COMPILE}"`,
    by: 'own-puller',
  },
])('who cannot compile a rewrite: $why', ({ line, by }) => {
  expect(speakerOf(line)).toBe(by)
})
