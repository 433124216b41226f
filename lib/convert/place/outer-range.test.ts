import { expect, it } from 'vitest'
import { outerRanges } from './outer-range'
import { linesOfParts } from './part-lines'
import { recognise } from '@/lib/convert/recognise'

/** A place of the part, as the text that is written at it in the outer text. */
function at(outer: string, needle: string, part = 0): string {
  const found = recognise(outer)?.parts[part]
  if (found === undefined) throw new Error('nothing was found')
  const start = found.text.indexOf(needle)
  const range = outerRanges(outer, found)({ start, end: start + needle.length })
  const line = outer.slice(0, range.start).split('\n').length
  return `${line}: ${outer.slice(range.start, range.end)}`
}

const MINE = 'mirrors:\n  docker.io:\n    endpoint:\n      - https://m.test\n'
const indented = MINE.replace(/^(?=.)/gm, '    ')

it.each([
  {
    why: 'a block of YAML',
    outer: `kind: Secret\nstringData:\n  registries.yaml: |\n${indented}`,
    needle: 'https://m.test',
    is: '7: https://m.test',
  },
  {
    why: 'a heredoc',
    outer: `#!/bin/sh\ncat > registries.yaml <<A\n${MINE}A\n`,
    needle: 'docker.io',
    is: '4: docker.io',
  },
  {
    why: 'Terraform with escapes',
    outer: 'x = <<-A\n  mirrors:\n    a.test:\n      rewrite: {"^(.*)$": "b/$${1}"}\nA\n',
    needle: 'rewrite',
    is: '4: rewrite',
  },
  {
    why: 'one line of echo',
    outer: '#!/bin/bash\necho -e "mirrors:\\n  a.test: {}" > registries.yaml\n',
    needle: 'a.test',
    is: '2: a.test',
  },
  {
    why: 'the second of two files',
    outer: `#!/bin/sh\ncat > registries.yaml <<A\n${MINE}A\ncat > registries.yaml <<A\n${MINE}A\n`,
    needle: 'docker.io',
    part: 1,
    is: '10: docker.io',
  },
  {
    why: 'base64: its line',
    outer: `kind: Secret\ndata:\n  registries.yaml: ${btoa(MINE)}\n`,
    needle: 'docker.io',
    is: '3: ',
  },
  {
    why: 'other words: the same text',
    outer: '{\n"registry-mirrors": ["https://m.test"]\n}\n',
    needle: '"https://m.test"',
    is: '2: https://m.test',
  },
])('points to $why', ({ outer, needle, part, is }) => {
  expect(at(outer, needle, part)).toContain(is)
})

it('lines that are put together from pieces are where they begin', () => {
  expect(linesOfParts('a\nx\nb\n', [{ text: 'a\nb\n', encoded: null }])).toEqual([[0, 2, 2]])
  expect(linesOfParts('x\n', [{ text: 'a\n', encoded: null }])).toEqual([null])
})
