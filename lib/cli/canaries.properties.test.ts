import { expect, it } from 'vitest'
import { canaryText } from '@/lib/testdata/generate/canary-text'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { runs } from '@/lib/testdata/runs'
import { run } from './run'

it.each([
  ['lint', '-', '--format', 'sarif'],
  ['lint', '-'],
])('what %s prints of a file has none of its secrets', async (...argv) => {
  const leaks: string[] = []
  for (let seed = 1; seed <= runs(2_000).numRuns; seed += 1) {
    const { text, canary, places } = canaryText(seed)
    const terminal = fakeTerminal({ '-': text })
    await run(argv, terminal)
    const printed = terminal.output() + terminal.errors()
    if (printed.includes(canary)) leaks.push(`${seed}: ${places.map((place) => place.text).join(' | ')}`)
  }
  expect(leaks).toEqual([])
})
