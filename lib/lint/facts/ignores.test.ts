import { expect, test } from 'vitest'
import { parseRegistries } from '@/lib/registries/parse'
import { ignoresIn } from './ignores'

test.each([
  { why: 'after a value: its own line', text: 'mirrors: # pullpath-ignore a-b\n', found: ['a-b 0'] },
  { why: 'alone on its line: the next line', text: '# pullpath-ignore a-b\nmirrors:\n', found: ['a-b 1'] },
  { why: 'indented: the next line', text: 'mirrors:\n  # pullpath-ignore a-b\n  a.b:\n', found: ['a-b 2'] },
  {
    why: 'above other comments: the line below them',
    text: '# pullpath-ignore a-b\n# pullpath-ignore c-d\n  # why\nmirrors:\n',
    found: ['a-b 3', 'c-d 3'],
  },
  { why: 'above an empty line: that line alone', text: '# pullpath-ignore a-b\n\nmirrors:\n', found: ['a-b 1'] },
  { why: 'several codes', text: 'mirrors: # pullpath-ignore a-b, c-d ,e-f\n', found: ['a-b 0', 'c-d 0', 'e-f 0'] },
  {
    why: 'a reason after the codes',
    text: 'mirrors: # pullpath-ignore a-b, c-d until, maybe, May\n',
    found: ['a-b 0', 'c-d 0'],
  },
  { why: 'a colon, no space, capitals', text: 'mirrors: #PullPath-Ignore: A-B\n', found: ['a-b 0'] },
  { why: 'the whole file', text: 'mirrors:\n# pullpath-ignore-file a-b\n', found: ['a-b file'] },
  { why: 'no code', text: 'mirrors: # pullpath-ignore\n', found: [' 0'] },
  { why: 'CRLF', text: '# pullpath-ignore a-b\r\nmirrors: # pullpath-ignore c-d\r\n', found: ['a-b 1', 'c-d 1'] },
  { why: 'the last line, without anything below', text: 'mirrors:\n# pullpath-ignore a-b', found: ['a-b 2'] },
  { why: 'a text that is not YAML', text: 'mirrors: [ # pullpath-ignore a-b\n', found: ['a-b 0'] },
  { why: 'after a block scalar', text: 'mirrors:\n  a: |\n    x\n  # pullpath-ignore a-b\n  b:\n', found: ['a-b 4'] },
])('$why', ({ text, found }) => {
  const ignores = ignoresIn(parseRegistries(text))
  expect(ignores.map(({ code, line }) => `${code} ${line ?? 'file'}`)).toEqual(found)
  for (const { code, range } of ignores)
    if (code !== '') expect(text.slice(range.start, range.end).toLowerCase()).toBe(code)
})

test.each([
  { why: 'another word', text: 'mirrors: # pullpath-ignored a-b\n' },
  { why: 'quoted in a comment', text: 'mirrors: # write # pullpath-ignore a-b\n' },
  { why: 'no space before the #', text: 'mirrors: a# pullpath-ignore a-b\n' },
  { why: 'a text in quotes', text: 'mirrors: " # pullpath-ignore a-b"\n' },
  { why: 'a line of a text in quotes', text: 'mirrors: "\n  # pullpath-ignore a-b\n  "\n' },
  { why: 'a line of a block scalar', text: 'mirrors: |\n  # pullpath-ignore a-b\n  x\n' },
])('finds nothing in $why', ({ text }) => {
  expect(ignoresIn(parseRegistries(text))).toEqual([])
})
