import { expect, test } from 'vitest'
import { parseRegistries } from './parse'

test.each([
  {
    why: 'a list that an alias repeats is not to be removed',
    text: 'x-ep: &ep ["https://m.test"]\nmirrors: {a.test: {endpoint: *ep}}\n',
    keys: [],
  },
  {
    why: 'an anchor can be below the key',
    text: 'x-all: {one: &one {endpoint: ["https://m.test"]}}\nmirrors: {a.test: *one}\n',
    keys: [],
  },
  {
    why: 'an anchor that nothing repeats holds nothing',
    text: 'x-ep: &ep ["https://m.test"]\nmirrors: {a.test: {}}\n',
    keys: ['x-ep'],
  },
  {
    why: 'another key is not one, whatever is repeated',
    text: 'x-ep: &ep ["https://m.test"]\nmirors: {}\nmirrors: {a.test: {endpoint: *ep}}\n',
    keys: ['mirors'],
  },
  {
    why: 'below the top an unknown key is rather a mistake',
    text: 'mirrors: {a.test: {endpoints: &ep ["https://m.test"]}, b.test: {endpoint: *ep}}\n',
    keys: ['endpoints'],
  },
])('$why', ({ text, keys }) => {
  const { diagnostics } = parseRegistries(text)
  expect(diagnostics.map(({ range }) => text.slice(range.start, range.end))).toEqual(keys)
})
