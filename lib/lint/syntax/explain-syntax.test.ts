import { expect, test } from 'vitest'
import { parseRegistries } from '@/lib/registries/parse'
import { explainedDiagnostics } from './explain-syntax'

test.each([
  { why: 'tabs that no number of spaces replaces', text: 'mirrors:\n\ta: {}\n      b: {}\n', offers: 0 },
  { why: 'tabs', text: 'mirrors:\n\ta:\n', offers: 1 },
])('only a fix is offered that helps: $why', ({ text, offers }) => {
  const fixes = explainedDiagnostics(parseRegistries(text)).flatMap((one) => one.fixes ?? [])
  expect(fixes).toHaveLength(offers)
  for (const fix of fixes) expect(fix.edits()).not.toBeNull()
})
