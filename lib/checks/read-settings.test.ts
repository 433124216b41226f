import { expect, test } from 'vitest'
import { inEnglish } from '@/lib/words/saying'
import { readSettings } from './read-settings'

test.each<[why: string, text: string, line: number, says: string]>([
  ['an unknown key', 'rules: {}\nchek: {}\n', 2, 'did you mean "check"?'],
  ['an unknown key of an entry', 'check:\n  files: a\n  nods: []\n  must: [{sealed: true}]\n', 1, 'no key nods'],
  ['an unknown assertion', 'check:\n  files: a\n  must:\n    - sealed: true\n    - frist: b\n', 5, 'it has one of'],
  ['what is missing', 'rules: {}\ncheck:\n  files: a\n', 2, 'it is missing'],
  ['a type', 'check:\n  files: a\n  must: yes\n', 3, 'of the type array'],
  ['a rule', 'rules:\n  deploy-every-nod: off\n', 2, 'did you mean "deploy-every-node"?'],
  ['a level', 'rules:\n  deploy-every-node: of\n', 2, 'did you mean "off"?'],
  ['no YAML', 'check:\n  files: a\n  must: [\n', 4, 'not YAML'],
  ['no map', '- a\n', 1, 'a map'],
  ['an alias that may be a password', 'check: *hunter2\n', 1, 'not YAML: Unresolved alias'],
  [
    'many values out of few',
    `a: &a [1]\n${Array.from({ length: 9 }, (_, at) => `b${at}: &b${at} [${'*a,'.repeat(30)}]`).join('\n')}`,
    1,
    'not YAML',
  ],
  ['a deep text', '['.repeat(20_000), 1, 'not YAML'],
  ['a long text', `# ${'x'.repeat(300_000)}`, 1, 'too long'],
])('%s is told with its line', (_, text, line, says) => {
  const { problems, checks } = readSettings(text)
  expect(checks).toEqual([])
  expect(problems[0]?.line).toBe(line)
  expect(problems.map(({ why }) => inEnglish(why)).join('\n')).toContain(says)
  expect(JSON.stringify(problems)).not.toContain('hunter2')
})

test('rules and entries are read beside each other', () => {
  const { checks, levels, problems } = readSettings(
    'rules: {deploy-every-node: off}\ncheck: {files: a, must: [{sealed: true}]}\n',
  )
  expect(problems).toEqual([])
  expect([...levels]).toEqual([['deploy-every-node', 'off']])
  expect(checks).toEqual([{ files: 'a', must: [{ sealed: true }] }])
})
