import { expect, it } from 'vitest'
import { tip } from './tip'

it('shows what would hide or reorder other letters', () => {
  expect(tip('a\u202eb')).toEqual({ 'data-tip': 'a⟨U+202E⟩b', 'aria-description': 'a⟨U+202E⟩b' })
})

it('is nothing without a text', () => {
  expect(tip(undefined)).toEqual({})
})
