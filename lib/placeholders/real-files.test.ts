import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import { readTemplate } from './read-template'

test('none of the files that a real K3s has read is a template', () => {
  const folder = join(TESTDATA, 'conformance')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  expect(files.length).toBeGreaterThan(70)
  expect(files.filter((name) => readTemplate(readFileSync(join(folder, name), 'utf8')) !== null)).toEqual([])
})

test('none of the texts that yaml.v2 has read is a template', () => {
  const texts: string[] = []
  JSON.parse(readFileSync(join(TESTDATA, 'yaml-v2/cases.json'), 'utf8'), (_, value: unknown) => {
    if (typeof value === 'string') texts.push(value)
    return value
  })
  expect(texts.length).toBeGreaterThan(1_000)
  expect(texts.filter((text) => readTemplate(text) !== null)).toEqual([])
})
