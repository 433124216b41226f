import { expect, test } from 'vitest'
import { visibleText } from './visible-text'

test.each([
  { why: 'ordinary text stays', text: 'registry.example.com/ä:1', visible: 'registry.example.com/ä:1' },
  { why: 'a terminal sequence', text: '\u001b[31m', visible: '⟨U+001B⟩[31m' },
  { why: 'a mark that reverses what follows', text: 'a\u202eb', visible: 'a⟨U+202E⟩b' },
  { why: 'a space of no width', text: 'docker\u200b.io', visible: 'docker⟨U+200B⟩.io' },
  { why: 'half a surrogate pair', text: '\ud800', visible: '⟨U+D800⟩' },
  { why: 'a tag character above U+FFFF', text: '\u{e0041}', visible: '⟨U+E0041⟩' },
])('$why', ({ text, visible }) => {
  expect(visibleText(text)).toBe(visible)
})
