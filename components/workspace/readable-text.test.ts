import { expect, it } from 'vitest'
import { parseRegistries } from '@/lib/registries/parse'
import { createReadableText } from './readable-text'

it.each<{
  readonly why: string
  readonly texts: readonly (readonly [document: number, text: string])[]
  readonly readable: string | null
}>([
  { why: 'a readable text is itself', texts: [[0, 'mirrors: {}\n']], readable: 'mirrors: {}\n' },
  {
    why: 'a half-typed line leaves the one before',
    texts: [
      [0, 'mirrors: {}\n'],
      [0, 'mirrors: {}\nx'],
      [0, 'mirrors: {'],
    ],
    readable: 'mirrors: {}\n',
  },
  { why: 'a file that was never readable has none', texts: [[3, 'mirrors: {']], readable: null },
  {
    why: 'another document is not shown in its place',
    texts: [
      [0, 'mirrors: {}\n'],
      [7, 'mirrors: {'],
    ],
    readable: null,
  },
  {
    why: 'a wrong type is rejected too',
    texts: [
      [0, 'mirrors: {}\n'],
      [0, 'mirrors: 1\n'],
    ],
    readable: 'mirrors: {}\n',
  },
  {
    why: 'a paste over everything is another file',
    texts: [
      [0, 'mirrors: {}\n'],
      [0, 'configs: {'],
    ],
    readable: null,
  },
])('$why', ({ texts, readable }) => {
  const remember = createReadableText()
  expect(texts.map(([document, text]) => remember(document, parseRegistries(text))).at(-1)).toBe(readable)
})
