import { expect, test } from 'vitest'
import { withSchemaComment } from './schema-comment'

const PATH = './registries.schema.json'
const LINE = `# yaml-language-server: $schema=${PATH}`

test.each([
  { why: 'goes in front of everything', text: '# mine\nmirrors: {}\n', result: `${LINE}\n# mine\nmirrors: {}\n` },
  { why: 'takes the line breaks of the file', text: 'mirrors: {}\r\n', result: `${LINE}\r\nmirrors: {}\r\n` },
  { why: 'stands behind a byte order mark', text: '\ufeffmirrors: {}\n', result: `\ufeff${LINE}\nmirrors: {}\n` },
  { why: 'is there already', text: `# mine\n${LINE}\nmirrors: {}\n`, result: `# mine\n${LINE}\nmirrors: {}\n` },
  { why: 'is all of an empty file', text: '', result: `${LINE}\n` },
])('the line $why', ({ text, result }) => {
  expect(withSchemaComment(text, PATH)).toBe(result)
})

test.each(['', '  ', 'a\nmirrors: []'])('%j is no path, and the text stays', (path) => {
  expect(withSchemaComment('mirrors: {}\n', path)).toBe('mirrors: {}\n')
})
