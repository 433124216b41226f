import { expect, test } from 'vitest'
import { withSchemaComment } from './schema-comment'

const PATH = './registries.schema.json'
const LINE = `# yaml-language-server: $schema=${PATH}`

test.each([
  { why: 'goes before everything else', text: '# mine\nmirrors: {}\n', result: `${LINE}\n# mine\nmirrors: {}\n` },
  { why: 'takes the line breaks of the file', text: 'mirrors: {}\r\n', result: `${LINE}\r\nmirrors: {}\r\n` },
  { why: 'goes after a byte order mark', text: '\ufeffmirrors: {}\n', result: `\ufeff${LINE}\nmirrors: {}\n` },
  { why: 'is already there', text: `# mine\n${LINE}\nmirrors: {}\n`, result: `# mine\n${LINE}\nmirrors: {}\n` },
  { why: 'is the only line of an empty file', text: '', result: `${LINE}\n` },
])('the line $why', ({ text, result }) => {
  expect(withSchemaComment(text, PATH)).toBe(result)
})

test.each(['', '  ', 'a\nmirrors: []'])('%j is not a path, and the text stays', (path) => {
  expect(withSchemaComment('mirrors: {}\n', path)).toBe('mirrors: {}\n')
})
