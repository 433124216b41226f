import { describe, expect, test } from 'vitest'
import { parseEnvironment, parseUnit, unitWords, valuesOf, withSpecifiers } from './unit-file'

test.each([
  {
    why: 'a line that goes on',
    text: '[Service]\nExecStart=/k3s \\\n  server \\\n  --docker\n',
    start: '/k3s    server    --docker',
  },
  { why: 'a comment within it', text: '[Service]\nExecStart=/k3s \\\n# server\n  agent\n', start: '/k3s    agent' },
  { why: 'CRLF', text: '[Service]\r\nExecStart=/k3s server\r\n', start: '/k3s server' },
  { why: 'one that is reset', text: '[Service]\nExecStart=/a\nExecStart=\nExecStart=/b\n', start: '/b' },
  { why: 'another section', text: '[Unit]\nExecStart=/a\n[Service]\nExecStart=/b\n', start: '/b' },
  { why: 'the end of the file after a backslash', text: '[Service]\nExecStart=/a \\', start: undefined },
  { why: 'an equals sign in the value', text: '[Service]\nExecStart=/a --b=c\n', start: '/a --b=c' },
])('reads $why', ({ text, start }) => {
  expect(valuesOf(parseUnit(text), 'ExecStart').at(-1)).toBe(start)
})

test.each([
  { text: '/k3s \'server\' "--a=b c"', words: ['/k3s', 'server', '--a=b c'] },
  { text: String.raw`--label "a\"b" c\ d`, words: ['--label', 'a"b', 'c d'] },
  { text: String.raw`pre"in side"post`, words: ['prein sidepost'] },
  { text: '', words: [] },
  { text: '"open', words: ['open'] },
])('splits $text', ({ text, words }) => {
  expect(unitWords(text)).toEqual(words)
})

test('names of the unit', () => {
  expect(withSpecifiers('-/etc/%N.env %n %p %% %H', 'k3s-agent.service')).toBe(
    '-/etc/k3s-agent.env k3s-agent.service k3s-agent % %H',
  )
})

describe('an environment file', () => {
  test.each([
    { text: 'A=b\n', value: 'b' },
    { text: "A='b c'\n", value: 'b c' },
    { text: 'A="b \\"c\\""\n', value: 'b "c"' },
    { text: '# A=x\nA=b # no comment\n', value: 'b # no comment' },
    { text: 'A=b\\\nc\n', value: 'bc' },
    { text: 'export A=b\n', value: 'b' },
    { text: 'A =b\n', value: undefined },
  ])('$text', ({ text, value }) => {
    expect(parseEnvironment(text).get('A')).toBe(value)
  })
})
