import { expect, it } from 'vitest'
import { EXPORT_IDS } from '@/lib/export/format-ids'
import { HELP_EXAMPLES } from './help-examples'

it('shows an export to a format that there is', () => {
  const [, format] = /--to (\S+)/.exec(HELP_EXAMPLES.export) ?? []
  expect(EXPORT_IDS).toContain(format)
})
