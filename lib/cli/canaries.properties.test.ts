import { expect, it } from 'vitest'
import { canaryText } from '@/lib/testdata/generate/canary-text'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { runs } from '@/lib/testdata/runs'
import { run } from './run'

const OTHER = 'mirrors: {docker.io: {endpoint: [https://m.example.com]}}\n'

it.each([
  ['lint', '-', '--format', 'sarif'],
  ['lint', '-'],
  ['plan', '-', 'nginx', '--json'],
  ['diff', 'other.yaml', '-'],
  ['diff', '-', 'other.yaml', '--format', 'markdown'],
  ['diff', '-', '--from-release', 'v1.28.7', '--to-release', 'v1.28.9', '--json'],
])('what %s prints of a file has none of its secrets', async (...argv) => {
  const leaks: string[] = []
  for (let seed = 1; seed <= runs(argv[0] === 'diff' ? 250 : 1_000).numRuns; seed += 1) {
    const { text, canary, places } = canaryText(seed)
    const terminal = fakeTerminal({ '-': text, 'other.yaml': OTHER })
    await run(argv, terminal)
    const printed = terminal.output() + terminal.errors()
    if (printed.includes(canary)) leaks.push(`${seed}: ${places.map((place) => place.text).join(' | ')}`)
  }
  expect(leaks).toEqual([])
})
