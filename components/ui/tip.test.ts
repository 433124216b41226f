import { expect, test } from 'vitest'
import { tip } from './tip'

test.each([
  { why: 'nothing', text: undefined, attributes: {} },
  { why: 'no text', text: '', attributes: {} },
  {
    why: 'a name that would turn its end around',
    text: 'Remove \u202ea.example.com',
    attributes: { 'data-tip': 'Remove ⟨U+202E⟩a.example.com', 'aria-description': 'Remove ⟨U+202E⟩a.example.com' },
  },
])('help of $why', ({ text, attributes }) => {
  expect(tip(text)).toEqual(attributes)
})
