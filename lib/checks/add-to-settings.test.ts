import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '@/lib/text/text-edit'
import { addToSettings, type Addition } from './add-to-settings'
import type { Must } from './check-settings'
import { readSettings } from './read-settings'

const QUESTION = { entry: 0, file: 'registries.yaml', images: null }
const FIRST: Must = { images: 'docker.io/rancher/*', first: 'harbor.example.com' }

function added(
  text: string,
  addition: Addition = { must: FIRST },
  question: Partial<typeof QUESTION> = {},
): string | null {
  const result = addToSettings(text, addition, { ...QUESTION, ...question })
  return 'edit' in result ? applyEdits(text, [result.edit]) : null
}

const BLOCK = `# ours
rules: {deploy-every-node: off} # why
check:
  files: registries.yaml
  must:
    - {sealed: true} # kept
    # the end
`

describe('an assertion is added', () => {
  test.each<[why: string, text: string, after: string | null]>([
    [
      'to an empty text, with all that it needs',
      '',
      'check:\n  files: registries.yaml\n  must:\n    - images: docker.io/rancher/*\n      first: harbor.example.com\n',
    ],
    [
      'to a text that says something else',
      'rules: {}',
      'rules: {}\ncheck:\n  files: registries.yaml\n  must:\n    - images: docker.io/rancher/*\n      first: harbor.example.com\n',
    ],
    [
      'after the last one, where its comment ends',
      BLOCK,
      BLOCK.replace('# kept\n', '# kept\n    - images: docker.io/rancher/*\n      first: harbor.example.com\n'),
    ],
    [
      'with the indentation and the line ends that are there',
      'check:\r\n- files: a\r\n  must:\r\n  - sealed: true\r\n  images: b\r\n',
      'check:\r\n- files: a\r\n  must:\r\n  - sealed: true\r\n  - images: docker.io/rancher/*\r\n    first: harbor.example.com\r\n  images: b\r\n',
    ],
    [
      'to a list in brackets',
      'check:\n  files: a\n  must: [{sealed: true}] # one\n',
      'check:\n  files: a\n  must: [{sealed: true}, { images: docker.io/rancher/*, first: harbor.example.com }] # one\n',
    ],
    [
      'at the end of a text without a last line break',
      'check:\n  files: a\n  must:\n    - sealed: true',
      'check:\n  files: a\n  must:\n    - sealed: true\n    - images: docker.io/rancher/*\n      first: harbor.example.com\n',
    ],
    ['not to a text in braces', '{check: {files: a, must: [{sealed: true}]}}', null],
    ['not to a text that is wrong', 'check:\n  files: a\n  must: [{frist: a}]\n', null],
    ['not to what is no YAML', 'check: [', null],
    ['not through an alias', 'check:\n  files: a\n  must: &a\n    - sealed: true\n---\nb: *a\n', null],
  ])('%s', (_, text, after) => expect(added(text)).toBe(after))

  test('to the entry that is meant', () => {
    const text =
      'check:\n  - files: a\n    must:\n      - sealed: true\n  - files: b\n    must:\n      - findings: no-errors\n'
    expect(added(text, undefined, { entry: 0 })).toMatch(/- sealed: true\n {6}- images.*\n {8}first.*\n {2}- files: b/)
    expect(added(text, undefined, { entry: 1 })).toMatch(/no-errors\n {6}- images/)
  })

  test('and words that YAML would take for something else are quoted', () => {
    expect(added('', { must: { images: '*', first: 'no' } })).toContain("- images: '*'\n      first: 'no'\n")
    expect(added('', { must: { first: '[fd00::1]:5000' } })).toContain("first: '[fd00::1]:5000'")
  })
})

test('a node is added beside the others, or as the first', () => {
  const node = { releases: { from: 'v1.32.0', to: 'v1.33.4' }, 'embedded-registry': true }
  expect(added(BLOCK, { node })).toBe(
    BLOCK.replace(
      '# kept\n',
      '# kept\n  nodes:\n    - releases: { from: v1.32.0, to: v1.33.4 }\n      embedded-registry: true\n',
    ),
  )
  expect(added('check:\n  nodes:\n  - release: v1.30.0\n  files: a\n  must: [{sealed: true}]\n', { node })).toMatch(
    /v1\.30\.0\n {2}- releases: \{ from.*\n {4}embedded-registry: true\n {2}files/,
  )
})

test('every line that was there stays as it is, whatever is added', () => {
  const word = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' })
  const must: fc.Arbitrary<Must> = fc.oneof(
    fc.record({ images: word, first: word }),
    fc.record({ images: fc.array(word, { minLength: 1, maxLength: 3 }), never: word }),
  )
  const texts = fc.constantFrom(
    BLOCK,
    '',
    BLOCK.replaceAll('\n', '\r\n'),
    'check:\n  files: a\n  must:\n  - sealed: true',
  )
  fc.assert(
    fc.property(texts, must, (text, one) => {
      const after = added(text, { must: one })
      // What YAML cannot hold is refused.
      if (after === null) return
      const lines = after.split(/\r?\n/)
      expect(text.split(/\r?\n/).filter((line) => !lines.includes(line))).toEqual([])
      expect(readSettings(after).checks[0]?.must.at(-1)).toEqual(one)
    }),
    { numRuns: 40 },
  )
})
