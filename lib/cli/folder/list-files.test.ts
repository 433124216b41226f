import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listFiles } from './list-files'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullpath-'))
  for (const name of ['b', '.git', 'node_modules', 'b/c']) await mkdir(join(folder, name))
  for (const name of ['z.yaml', 'a.yaml', 'b/c/registries.yaml', '.git/config.yaml', 'node_modules/x.yaml'])
    await writeFile(join(folder, name), '')
  await symlink(folder, join(folder, 'b/again'))
})

afterAll(() => rm(folder, { recursive: true }))

test('lists files in order, without hidden folders, tools and links', async () => {
  const found = ['a.yaml', 'b/c/registries.yaml', 'z.yaml'].map((name) => join(folder, name))
  expect(await listFiles(folder, 10)).toEqual(found)
})

test('stops one after the limit', async () => {
  expect(await listFiles(folder, 1)).toHaveLength(2)
})

test('knows what is not a folder', async () => {
  expect(await listFiles(join(folder, 'a.yaml'), 10)).toBeNull()
  expect(await listFiles(join(folder, 'missing'), 10)).toBeNull()
})
