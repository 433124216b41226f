import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it, test } from 'vitest'

// What launches is plain JavaScript, whose types are in its comments.
const load = async (name: string): Promise<unknown> => import(pathToFileURL(join(import.meta.dirname, name)).href)
const { inOwnLanguage } = (await load('page-language.mjs')) as { inOwnLanguage: (html: string) => string }
const { baseUrl, writeSearchFiles } = (await load('search-files.mjs')) as {
  baseUrl: (text: string | undefined) => URL | null
  writeSearchFiles: (folder: string, base: URL | null) => Promise<void>
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullpath-'))
  await mkdir(join(folder, 'zh/guide'), { recursive: true })
  await mkdir(join(folder, 'guide'))
  for (const name of ['index', '404', '_not-found', 'preview', 'rules', 'guide/names', 'zh/guide/names'])
    await writeFile(join(folder, `${name}.html`), '<html>')
})
afterAll(() => rm(folder, { recursive: true }))

it('has no sitemap where it is not known where the page will be', async () => {
  await writeSearchFiles(folder, null)
  expect(await readFile(join(folder, 'robots.txt'), 'utf8')).toBe('User-agent: *\nAllow: /\n')
  await expect(readFile(join(folder, 'sitemap.xml'))).rejects.toThrow('ENOENT')
})

it('lists each page that shows something without a link, with its address in the other language', async () => {
  await writeSearchFiles(folder, new URL('https://pull.example.com'))
  expect(await readFile(join(folder, 'robots.txt'), 'utf8')).toContain('Sitemap: https://pull.example.com/sitemap.xml')
  const sitemap = await readFile(join(folder, 'sitemap.xml'), 'utf8')
  expect([...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url)).toEqual([
    'https://pull.example.com/',
    'https://pull.example.com/guide/names',
    'https://pull.example.com/rules',
    'https://pull.example.com/zh/guide/names',
  ])
  expect(sitemap.match(/hreflang="zh-Hans" href="https:\/\/pull.example.com\/zh\/guide\/names"/g)).toHaveLength(2)
})

test.each([
  [undefined, null],
  ['', null],
  ['pull.example.com', null],
  ['ftp://pull.example.com', null],
  ['https://pull.example.com', 'https://pull.example.com/'],
])('the base %s is %s', (text, url) => {
  expect(baseUrl(text)?.href ?? null).toBe(url)
})

test('a page of one language says so in its first element, and others stay as they are', () => {
  const page = (frame: string) => `<html lang="en" class="a"><body>${frame}</body></html>`
  expect(inOwnLanguage(page('<div lang="zh-Hans" class="own-language x">'))).toContain(
    '<html lang="zh-Hans" class="a">',
  )
  expect(inOwnLanguage(page('<div lang="zh-Hans" class="in-both">'))).toContain('<html lang="en"')
})
