import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RULES } from '@/lib/lint/rules.generated'
import { generatedFiles } from './generated-files'
import { newRule } from './new-rule'

const ROOT = join(import.meta.dirname, '../..')
const RULE_FILES = RULES.map(({ topic, code }) => `${topic}/${code}.ts`)

describe('generated files are up to date; otherwise: npm run generate', () => {
  const present = readdirSync(join(ROOT, 'lib/lint/rules'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))

  test.each(generatedFiles(present))('$path', ({ path, text }) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toBe(text)
  })
})

describe('a new rule', () => {
  test('is in the folder of its topic, and named by its code', () => {
    const made = newRule('tls', 'tls-2-files', RULE_FILES)
    expect(made).toMatchObject({ path: 'lib/lint/rules/tls/tls-2-files.ts' })
    expect(made).toMatchObject({
      text: expect.stringContaining("export const tls2Files: Rule = {\n  code: 'tls-2-files',"),
    })
  })

  test.each([
    { why: 'a topic that does not exist', topic: 'tsl', code: 'tls-x', error: 'A topic is one of yaml, ' },
    { why: 'a code that is not a file name', topic: 'tls', code: '../x', error: 'A code is made of' },
    { why: 'a single word', topic: 'tls', code: 'tls', error: 'A code is made of' },
    {
      why: 'a code that is taken',
      topic: 'yaml',
      code: 'tls-client-pair',
      error: 'lib/lint/rules/tls/tls-client-pair.ts',
    },
  ])('is refused for $why', ({ topic, code, error }) => {
    expect(newRule(topic, code, RULE_FILES)).toEqual({ error: expect.stringContaining(error) })
  })
})
